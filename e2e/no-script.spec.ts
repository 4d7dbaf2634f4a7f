import { hasScript } from "./support/axe";
import { printedPages } from "./support/champion";
import { check, onPhone } from "./support/check";
import { expect } from "./support/expect";
import { become, test } from "./support/people";
import { expectRefusal, fill, follow, press, tick, visit } from "./support/steps";

// The other journeys without scripts read and post HTML and draw nothing. These pages are drawn, in a
// browser that runs no scripts: what folds, what has the focus, what fits, what prints, what axe says.
test.skip(() => !hasScript(), "They are in a browser, once.");

const CHALLENGE = "Find damp in council homes before tenants have to complain";
const STORY = "Brackenshire warns 31,000 homes of flash floods almost four hours ahead";

for (const path of [
  "/",
  "/search?q=flood",
  "/suppliers/skerrow-sensing-ltd",
  "/challenges",
  "/briefing",
  "/technologies/water-and-weather-sensing",
  "/how-it-works",
  "/design",
]) {
  test(`${path} is drawn whole without scripts, on a desk and on a phone`, async ({
    openUnscripted,
  }) => {
    const page = await openUnscripted();
    await visit(page, path);
    await page.setViewportSize({ width: 375, height: 812 });
    await check(page);
  });
}

test("the menu and the filters fold on a phone", async ({ openUnscripted }) => {
  const page = await openUnscripted();
  await visit(page, "/suppliers");
  await onPhone(page, async () => {
    const region = page.getByRole("checkbox", { name: /^Wales/ });
    await expect(region).toBeHidden();
    await page.getByText("Narrow the results").click();
    await tick(page, "Wales");
    await press(page, "Show results", "Suppliers");
    const menu = page.getByRole("banner").getByRole("link", { name: "Technologies" });
    await expect(menu).toBeHidden();
    await page.getByRole("banner").getByText("Menu").click();
    await expect(menu).toBeVisible();
  });
});

test("a form that is refused has the focus on what to put right, and leads to the field", async ({
  openUnscripted,
}) => {
  const page = await openUnscripted();
  await visit(page, "/sign-in");
  const field = page.getByLabel("E-mail address");
  await expect(field).toHaveAttribute("autocomplete", "email");
  await fill(page, { "E-mail address": "no address" });
  await press(page, "Send me a code", { says: "Give an e-mail address in the right form" });
  await expectRefusal(page, "Give an e-mail address in the right form");
  await expect(field).toHaveValue("no address");
  await page.getByRole("alert").getByRole("link").click();
  await expect(field).toBeFocused();
});

test("a supplier’s forms and an evaluator’s pages are drawn, and a fold that was refused is open", async ({
  openUnscripted,
}) => {
  const supplier = await openUnscripted();
  await become(supplier, "Ines Calloway");
  await visit(supplier, "/account/responses");
  await follow(supplier, CHALLENGE, "Your response");
  await onPhone(supplier, () => follow(supplier, "Fairness and privacy", "Fairness and privacy"));
  const evaluator = await openUnscripted();
  await become(evaluator, "Lotte Fairweather");
  await visit(evaluator, "/account/evaluations");
  await onPhone(evaluator, () => follow(evaluator, /handwritten drainage records/, "Your scores"));
  await evaluator.getByRole("link", { name: /for response C, Understanding$/ }).click();
  await check(evaluator);
  await visit(supplier, "/account/people");
  await supplier.getByText("Change Ines Calloway").click();
  await press(supplier, /^Remove Ines Calloway/, { says: "without an administrator" });
});

test("the brief of a story prints on one sheet", async ({ openUnscripted }) => {
  const page = await openUnscripted();
  await visit(page, "/stories");
  await follow(page, STORY, STORY);
  expect(await printedPages(page)).toBe(1);
});

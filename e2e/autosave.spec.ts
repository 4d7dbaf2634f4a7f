import { hasScript } from "./support/axe";
import type { Page } from "./support/driver";
import { expect, inBrowser } from "./support/expect";
import { test, unique } from "./support/people";
import { watch } from "./support/problems";
import { fill, follow, press, visit } from "./support/steps";

const CHALLENGE = "Find damp in council homes before tenants have to complain";

/** The page of the supplier's answer to one question. */
async function openAnswer(page: Page): Promise<void> {
  await visit(page, "/account/responses");
  await follow(page, CHALLENGE, "Your response");
  await follow(page, "Fairness and privacy", "Fairness and privacy");
}

test("an answer saves itself while it is written, and two tabs do not write over each other", async ({
  example,
}) => {
  const supplier = await example("Ines Calloway");
  const text = `We read the meters that are there. ${unique()}`;
  await openAnswer(supplier);
  const tab = await supplier.context().newPage();
  if (hasScript()) watch(inBrowser(tab));
  await tab.goto(supplier.url());

  await test.step("what was typed is there after the page was left without a press", async () => {
    await fill(supplier, { "Your answer": "" });
    await supplier.getByLabel("Your answer").pressSequentially(text);
    if (hasScript()) {
      await expect(supplier.getByRole("status").filter({ hasText: "Saved at" })).toBeVisible();
      await follow(supplier, "Back to your response", "Your response");
    } else {
      await press(supplier, "Save the answer", "Your response");
    }
    await openAnswer(supplier);
    await expect(supplier.getByLabel("Your answer")).toHaveValue(text);
  });

  await test.step("the other tab is told, keeps what it has, and can save it at the second attempt", async () => {
    const other = `${text} And we ask the tenants.`;
    await fill(tab, { "Your answer": other });
    await press(tab, "Save the answer", { says: /to put right/ });
    await expect(tab.getByText(/^A colleague saved another text/).first()).toBeVisible();
    await expect(tab.getByLabel("Your answer")).toHaveValue(other);
    await press(tab, "Save the answer", "Your response");
    await openAnswer(supplier);
    await expect(supplier.getByLabel("Your answer")).toHaveValue(other);
  });
});

test("a score saves itself once it has its reason", async ({ example }) => {
  test.skip(!hasScript(), "Without scripts the button saves.");
  const evaluator = await example("Lotte Fairweather");
  await visit(evaluator, "/account/evaluations");
  await follow(evaluator, /handwritten drainage records/, "Your scores");
  await evaluator.getByRole("link", { name: /for response C, Understanding$/ }).click();
  const reason = `It says how, in paragraph 1. ${unique()}`;
  await evaluator.getByLabel("Your reason").fill(reason);
  await expect(evaluator.getByRole("status").filter({ hasText: "Saved at" })).toBeVisible();
  await evaluator.reload();
  await expect(evaluator.getByLabel("Your reason")).toHaveValue(reason);
});

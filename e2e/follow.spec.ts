import { onPhone } from "./support/check";
import type { Page } from "./support/driver";
import { expect } from "./support/expect";
import { test, unique } from "./support/people";
import { expectRefusal, fill, follow, labelled, press, visit } from "./support/steps";

const TECHNOLOGY = "Water and weather sensing";
const BODY = "Brackenshire County Council";

test("a champion follows a technology and a public body, reads the month, and stops", async ({
  example,
  page,
}) => {
  const champion = await example("Halima Okonjo");
  await test.step("who is signed out is led to sign in, and comes back", async () => {
    await visit(page, "/technologies/water-and-weather-sensing");
    await follow(page, "Follow this technology", "Sign in");
    await expect(page).toHaveURL(/next=%2Ftechnologies%2Fwater-and-weather-sensing/);
  });
  await test.step("one press follows it", async () => {
    await visit(champion, "/technologies");
    await follow(champion, TECHNOLOGY, TECHNOLOGY);
    await press(champion, "Follow this technology", { says: "Stop following" });
    await visit(champion, "/organisations/brackenshire-county-council");
    await press(champion, "Follow this body", { says: "Stop following" });
  });
  await test.step("all that is followed stands on one page", async () => {
    await visit(champion, "/account");
    await follow(champion, "What you follow", "What you follow");
    await onPhone(champion, async () => {
      for (const name of [TECHNOLOGY, BODY])
        await expect(champion.getByRole("main").getByRole("link", { name })).toBeVisible();
    });
  });
  await test.step("the month tells what happened", () => readsTheMonth(champion));
  await test.step("the letter can be switched off and on", async () => {
    await visit(champion, "/account/following");
    await press(champion, "Stop the monthly digest", { says: "does not come any more" });
    await press(champion, "Send me the monthly digest", { says: "The monthly digest comes again" });
  });
  await test.step("stopping is one press, in the list and on the page", async () => {
    await press(champion, `Stop following ${BODY}`, { says: "You do not follow it any more" });
    await follow(champion, TECHNOLOGY, TECHNOLOGY);
    await press(champion, "Stop following", { says: "Follow this technology" });
    await visit(champion, "/account/following");
    await expect(champion.getByText("You follow nothing yet")).toBeVisible();
  });
});

/** The story of the flash floods came out a fortnight before the example data was laid. */
async function readsTheMonth(champion: Page): Promise<void> {
  const story = /^Brackenshire warns 31,000 homes/;
  await follow(champion, "Read this month so far", /in what you follow$/);
  const link = champion.getByRole("link", { name: story }).first();
  if ((await link.count()) === 0) {
    const earlier = champion.getByRole("main").getByRole("link", { name: /^[A-Z][a-z]+ 20\d\d$/ });
    await follow(champion, (await earlier.first().textContent()) ?? "", /in what you follow$/);
  }
  await expect(link).toBeVisible();
  await onPhone(champion, async () => {
    await expect(champion.getByRole("heading", { name: TECHNOLOGY })).toBeVisible();
  });
}

test("the link of a letter that is not whole stops nothing, and says what to do", async ({
  page,
}) => {
  await visit(page, "/digest/stop?token=x");
  await press(page, "Stop the monthly digest", { says: /to put right/ });
  await expectRefusal(page, "This link is not whole");
});

test("an operator adds a technology, changes it, and takes it out of use", async ({
  example,
  page,
}) => {
  const operator = await example("Juno Marchetti");
  const name = `Kites that watch rivers ${unique()}`;
  const renamed = `${name}, tethered`;
  await visit(operator, "/account");
  await follow(operator, "Taxonomy", "Taxonomy");
  await follow(operator, "Add a technology", "Add a technology");
  await onPhone(operator, async () => {
    await fill(operator, { Name: "Record matching", "Standards to ask for": "CAP 722" });
    await press(operator, "Add the technology", { says: /to put right/ });
    await expectRefusal(operator, "Choose the family, or name a new one");
    await expect(labelled(operator, "Standards to ask for")).toHaveValue("CAP 722");
  });
  await fill(operator, {
    Family: "Sensing",
    "What it is": "A camera on a kite that looks along a river.",
    "What to ask before buying": "Who holds the line?\nWhere does the picture go?",
    "Why you add it": "Two water boards fly them",
  });
  await press(operator, "Add the technology", { says: /to put right/ });
  await expectRefusal(operator, "There is “Record matching” already");
  await fill(operator, { Name: name });
  await press(operator, "Add the technology", name);

  await test.step("it shows at once, and whoever follows the link reads what to ask", async () => {
    await visit(page, "/technologies");
    await follow(page, name, name);
    await expect(page.getByText("Who holds the line?", { exact: true })).toBeVisible();
  });
  await test.step("a change is a version that everybody can read", async () => {
    await fill(operator, { Name: renamed, "Why you change it": "A loose one is a drone" });
    await press(operator, "Save as a new version", renamed);
    await page.reload();
    await follow(page, "version 2 of the entry", `${renamed}: versions`);
    await expect(page.getByText("A loose one is a drone.")).toBeVisible();
    await expect(page.getByText("Juno Marchetti")).toHaveCount(0);
  });
  await test.step("out of use, it leads to another", async () => {
    await fill(operator, {
      "What to use instead": TECHNOLOGY,
      "Why it goes out of use": "It is the same thing",
    });
    await press(operator, `Take ${renamed} out of use`, { says: "It is out of use." });
    await visit(page, "/technologies");
    await follow(page, renamed, renamed);
    await follow(page, TECHNOLOGY, TECHNOLOGY);
  });
});

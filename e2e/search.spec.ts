import { beforehand } from "./support/beforehand";
import { onPhone } from "./support/check";
import { expect } from "./support/expect";
import { test, unique, uniqueAddress } from "./support/people";
import {
  expectAgreement,
  expectNotFound,
  misspelt,
  searchFor,
  uniqueWord,
  waitUntilFound,
} from "./support/search";
import { fill, follow, press, tick, visit } from "./support/steps";
import { registerSupplier } from "./support/supplier";

test("a word with a typing mistake is put right, said so, and marked where it is found", async ({
  page,
}) => {
  await visit(page, "/");
  await fill(page, { "Search suppliers, success stories, challenges and notices": "culvrts" });
  await press(page, "Search", "Search results for culverts");
  const { corrected, hits } = await expectAgreement(page);
  expect(corrected).toBe("culverts");
  expect(hits.length).toBeGreaterThan(0);
  await expect(
    page
      .locator("mark")
      .filter({ hasText: /^culverts?$/i })
      .first(),
  ).toBeVisible();

  await follow(page, "Search for “culvrts” instead", "Search results for culvrts");
  await expectAgreement(page);
  await expect(page.getByText("Nothing was found for “culvrts”")).toBeVisible();
  await follow(
    page,
    "Search for all of the words, and what is like them",
    "Search results for culverts",
  );
});

test("filters say how many they leave, keep to the address and can be taken off", async ({
  page,
}) => {
  await searchFor(page, "council");
  const { total, facets } = await expectAgreement(page);
  const left = facets.type?.["case-study"] ?? 0;
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(total);

  await onPhone(page, async () => {
    await page.getByText("Narrow the results").click();
    const option = page.locator("label").filter({ hasText: "Case studies" });
    await expect(option).toContainText(String(left));
    await tick(page, "Case studies");
    await press(page, "Show results", { says: `${left} found` });
    await expect(page).toHaveURL(/[?&]type=case-study/);
    const narrowed = await expectAgreement(page);
    expect(narrowed.facets.type?.supplier, "what another kind would add").toBeGreaterThan(0);
  });

  await tick(page, "Confirmed");
  await press(page, "Show results", "Search results for council");
  await expect(page).toHaveURL(/[?&]evidence=confirmed/);
  const both = await expectAgreement(page);
  expect(both.total).toBeLessThan(left);
  await page.reload();
  await expect(page.getByRole("checkbox", { name: /^Case studies/ })).toBeChecked();

  await follow(page, "Remove Case studies", "Search results for council");
  await expect(page).not.toHaveURL(/type=/);
  await follow(page, "Clear all", "Search results for council");
  expect((await expectAgreement(page)).total).toBe(total);
});

test("everything is leafed through page by page, in the order that is chosen", async ({ page }) => {
  await visit(page, "/search");
  await fill(page, { "Sort by": "Newest" });
  await press(page, "Sort", "Search");
  await expect(page).toHaveURL(/sort=newest/);
  const first = await expectAgreement(page);
  const days = first.hits.map(({ published_at }) => published_at ?? "");
  expect(days).toEqual(days.toSorted().reverse());
  await follow(page, "Next page", "Search");
  await expect(page).toHaveURL(/sort=newest&page=2/);
  const second = await expectAgreement(page);
  expect(second.total).toBe(first.total);

  await fill(page, { "Sort by": "Strongest evidence" });
  await press(page, "Sort", "Search");
  await expect(page).not.toHaveURL(/page=/);
  await expectAgreement(page);

  await visit(page, "/search?page=400");
  await expect(page.getByText("There is no such page")).toBeVisible();
  await follow(page, "Go to the first page", "Search");
});

test("who finds nothing is told why and what to do next", async ({ page }) => {
  const [one, other] = [uniqueWord(), uniqueWord()];
  await searchFor(page, `${one} ${other}`);
  await expect(page.getByText(`Nothing was found for “${one} ${other}”`)).toBeVisible();
  await onPhone(page, async () => {
    await follow(page, "Search for any of these words", `Search results for ${one} ${other}`);
    await expect(page).toHaveURL(/match=any/);
    await expect(page.getByText("Nothing that is published has any of these")).toBeVisible();
    await expect(page.getByText("Narrow the results")).toHaveCount(0);
  });
  await follow(page, "See all technologies", "Technologies");

  await visit(page, `/search?q=flood&type=notice&region=TLD&status=cancelled`);
  await follow(page, "Search without the filters", "Search results for flood");
  expect((await expectAgreement(page)).total).toBeGreaterThan(0);
});

test("what an address has wrong is left out on the page and refused by the API", async ({
  page,
}) => {
  await visit(page, "/search?q=flood&type=rumour");
  await expect(page.getByText("Part of the address was not understood")).toContainText("type");
  const refused = await page.request.get("/api/v1/search?q=flood&type=rumour");
  expect(refused.status()).toBe(400);
  expect(await refused.text()).toContain("type");
});

test("a draft is found by nobody, a profile once it is public, and never after it is taken down", async ({
  newcomer,
  page,
}) => {
  const [inDraft, inProfile] = [uniqueWord(), uniqueWord()];
  const name = `Unfound Works ${unique()}`;
  const founder = await newcomer(uniqueAddress(), "Edda Farrow");
  await beforehand(founder, (writer) => registerSupplier(writer, name));
  await follow(founder, "Who you are", "Who you are");
  await fill(founder, {
    "In short": `We make the ${inProfile} for tide gates.`,
    "How you work": "Three people.",
    "Number of people": "3",
    "Year of founding": "2020",
    "Contact e-mail": "hello@unfound.example",
  });
  await tick(founder, "North East");
  await press(founder, "Save who you are", "Your capability profile");
  await follow(founder, "What you can do", "What you can do");
  await follow(founder, "Add a capability", "Add a capability");
  await fill(founder, {
    Technology: "Provenance and traceability",
    "Name of the capability": "Logs of tide gates",
    "What it does, and for whom": "Shows who moved a gate",
  });
  await tick(founder, "7,");
  await press(founder, "Save the capability", "What you can do");

  await visit(founder, "/account");
  await follow(founder, "Case studies", "Your case studies");
  await follow(founder, "Begin a case study", "Begin a case study");
  await fill(founder, { Title: `The ${inDraft} at gate four ${unique()}` });
  await press(founder, "Begin the draft", { says: "Your draft is begun" });
  await expectNotFound(page, inProfile);

  await visit(founder, "/account");
  await follow(founder, "Your profile", "Your capability profile");
  await follow(founder, "Preview and publish", name);
  await press(founder, "Publish this profile", { says: "Published." });
  await waitUntilFound(page, inProfile);
  await searchFor(page, misspelt(inProfile));
  expect((await expectAgreement(page)).corrected).toBe(inProfile);
  await expect(page.locator("mark").filter({ hasText: inProfile })).toBeVisible();
  await follow(page, name, name);
  // The profile has been through the queue, and the draft before it had the same time.
  await expectNotFound(page, inDraft);

  await visit(founder, "/account/profile");
  await follow(founder, "Take the profile down", "Take the profile down");
  await press(founder, "Take the profile down", { says: "Taken down." });
  await expectNotFound(page, inProfile);
});

import { beforehand } from "./support/beforehand";
import {
  champion,
  confirmedBeforehand,
  expectMail,
  openStory,
  PUBLIC_STORY,
  tellStory,
} from "./support/champion";
import { onPhone } from "./support/check";
import type { Page } from "./support/driver";
import { expect } from "./support/expect";
import { test, unique, uniqueAddress } from "./support/people";
import {
  expectNotYet,
  expectRefusal,
  fill,
  follow,
  labelled,
  press,
  tick,
  visit,
} from "./support/steps";
import { FALSE_ALERTS, WARNING_TIME } from "./support/supplier";

const BODY = "Brackenshire County Council";
/** Not that of another journey, which counts its own. */
const FIELD = "Automation across old systems";
const OLD = "Nobody has asked the night shift yet.";
const NEW = "The night shift retypes one alert in nine.";
const SENTENCE = "Ask what the night shift does before you buy.";

/** Who tells a story, and of what. */
interface Telling {
  founder: Page;
  reference: Page;
  minister: Page;
  /** Anybody, signed out. */
  page: Page;
  title: string;
  /** Of the public page. */
  story: string;
}

test("a published story is corrected by both, while everybody reads on what was agreed before", async ({
  newcomer,
  example,
  page,
}) => {
  test.setTimeout(480_000);
  const tag = unique();
  const founder = await newcomer(uniqueAddress(), "Ottoline Marsh");
  const [reference, minister] = [
    await example("Marguerite Stell"),
    await example("Rt Hon Edith Vance"),
  ];
  const title = `Alerts that are typed once ${tag}`;
  const outcomes = [WARNING_TIME, FALSE_ALERTS];
  const study = { title, body: BODY, outcomes, technology: FIELD };
  await confirmedBeforehand(founder, reference, `Oncewritten ${tag}`, study);
  const words = { Summary: "One alert, typed once.", "Still unsolved": OLD };
  let story = "";
  await beforehand(founder, (writer) =>
    beforehand(reference, async (reader) => {
      story = await tellStory(writer, reader, title, words);
    }),
  );
  const telling: Telling = { founder, reference, minister, page, title, story };

  await test.step("a minister champions the first version", () =>
    champion(minister, { story, title, sentence: SENTENCE }));
  await test.step("a correction is dropped, and nobody else has read a word of it", () =>
    isDropped(telling));
  await test.step("another is agreed by both; until it is published the public reads the old one", () =>
    isCorrected(telling));
  await test.step("the public reads what changed, and to which version the minister spoke", () =>
    isHistory(telling));
  await test.step("the minister is told, and renews the endorsement", () => isRenewed(telling));
  await test.step("with the withdrawal the history goes too", () => isWithdrawn(telling));
});

test("what got in the way of a challenge is kept by its team, and stands in the register", async ({
  example,
  page,
}) => {
  const officer = await example("Priya Anand");
  const challenge = "Know how high the water stands at 41 tidal gates without driving there";
  const what = `No map of the paths to the masts ${unique()}`;
  await visit(officer, "/account/challenges");
  await follow(officer, challenge, "Run your challenge");
  await follow(officer, /^Write down what held you up/, "What got in the way");
  await follow(officer, "Add a blocker", "Add a blocker");
  await press(officer, "Save the blocker", { says: "Choose the kind of blocker" });
  await expectRefusal(officer, "Say what got in the way");
  await onPhone(officer, async () => {
    await tick(officer, "Data");
    await fill(officer, { "What it was": what, "Who can change it": "The land agent" });
    await press(officer, "Save the blocker", "What got in the way");
  });

  await visit(page, "/blockers");
  await tick(page, "Challenges");
  await press(page, "Show results", "What gets in the way");
  expect(new URL(page.url()).searchParams.getAll("met")).toEqual(["challenge"]);
  const row = page.getByRole("row", { name: new RegExp(what) });
  await expect(row).toContainText("Not overcome");
  await expect(row).toContainText("The land agent");
  const file = await page.request.get("/blockers.csv?met=challenge");
  expect(await file.text()).toContain(what);
  await row.getByRole("link", { name: challenge }).click();
  await expect(page.getByRole("table", { name: /^Blockers met/ })).toContainText(what);

  await press(officer, `Remove ${what}`, "What got in the way");
  // The same page stands there before and after.
  await expect(officer.getByText(what)).toHaveCount(0);
  await visit(page, "/blockers?met=challenge");
  await expect(page.getByText(what)).toHaveCount(0);
});

async function isDropped({ founder, page, title, story }: Telling): Promise<void> {
  await openStory(founder, title);
  await follow(founder, "Edit the words", "Edit the words");
  await fill(founder, { "Still unsolved": "Nothing at all." });
  await press(founder, "Save as version 3", { says: "This is a correction." });
  await follow(founder, "Read it as it would be", title);
  await expect(founder.getByText("Nothing at all.")).toBeVisible();
  await visit(page, story);
  await expect(page.getByText(OLD).first()).toBeVisible();
  await expect(page.getByText("Nothing at all.")).toHaveCount(0);
  await openStory(founder, title);
  await press(founder, "Drop the correction", { says: "It is public, word for word" });
}

async function isCorrected(telling: Telling): Promise<void> {
  const { founder, reference, page, title, story } = telling;
  await openStory(reference, title);
  await follow(reference, "Edit the words", "Edit the words");
  await onPhone(reference, async () => {
    await expect(labelled(reference, "Still unsolved")).toHaveValue(OLD);
    await fill(reference, { "Still unsolved": NEW });
    await press(reference, "Save as version 4", { says: "This is a correction." });
  });
  await press(reference, "Agree to version 4", { says: "Your side has agreed to this version" });
  await expectNotYet(reference, "Agree to version 4", /Wait for the other side/);
  await openStory(founder, title);
  await expect(founder.getByText("Version 2, not this one")).toBeVisible();
  await press(founder, "Agree to version 4", { says: "Both sides have agreed to version 4" });
  await visit(page, story);
  await expect(page.getByText(OLD).first()).toBeVisible();
  await expect(page.getByText(NEW)).toHaveCount(0);
  await press(founder, "Publish version 4", title);
  await expect(founder).toHaveURL(PUBLIC_STORY);
  await visit(page, story);
  await expect(page.getByText(NEW).first()).toBeVisible();
  await expect(page.getByText(OLD)).toHaveCount(0);
}

async function isHistory({ page, story }: Telling): Promise<void> {
  const endorsement = page.getByRole("region", { name: /^Championed by/ });
  await expect(endorsement).toContainText(SENTENCE);
  await expect(endorsement).toContainText("It was given to the version of");
  await onPhone(page, async () => {
    await follow(page, /^Corrected on /, "Versions of this story");
    const versions = page.getByRole("main").getByRole("heading", { level: 2 });
    await expect(versions).toHaveText([/Version 4/, /Version 2/]);
  });
  await expect(page.getByRole("insertion").filter({ hasText: "retypes" })).toBeVisible();
  await expect(page.getByText("Nothing at all.")).toHaveCount(0);
  await visit(page, story);
}

async function isRenewed({ minister, page, title, story }: Telling): Promise<void> {
  await expectMail(minister, "edith@coasts.example", `“${title}” has been corrected`);
  await visit(minister, story);
  await follow(minister, "Look at your endorsement", "Your endorsement");
  await expect(minister.getByText("The story has been corrected since")).toBeVisible();
  await press(minister, "Renew your endorsement", title);
  await visit(page, story);
  const endorsement = page.getByRole("region", { name: /^Championed by/ });
  await expect(endorsement).toContainText(SENTENCE);
  await expect(endorsement).not.toContainText("It was given to");
}

async function isWithdrawn({ founder, page, title, story }: Telling): Promise<void> {
  await openStory(founder, title);
  await follow(founder, "Withdraw the story", "Withdraw this story");
  await press(founder, "Withdraw the story", title);
  await visit(page, story, { status: 404 });
  await visit(page, `${story}/versions`, { status: 404 });
}

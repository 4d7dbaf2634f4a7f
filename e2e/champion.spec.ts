import { hasScript } from "./support/axe";
import {
  confirmedBeforehand,
  countsOf,
  expectMail,
  FIELD,
  openStory,
  PUBLIC_STORY,
  printedPages,
  reuse,
} from "./support/champion";
import { onPhone } from "./support/check";
import type { Page } from "./support/driver";
import { expect } from "./support/expect";
import { test, unique, uniqueAddress } from "./support/people";
import { arrive, expectRefusal, fill, follow, labelled, press, tick, visit } from "./support/steps";
import { FALSE_ALERTS, WARNING_TIME } from "./support/supplier";

const BODY = "Brackenshire County Council";
const SENTENCE = "Whoever buys a warning should ask to see its trail. Here is one.";

/** Who tells a story, of what. */
interface Telling {
  founder: Page;
  /** The founder's. */
  address: string;
  reference: Page;
  minister: Page;
  /** Anybody, signed out. */
  page: Page;
  supplier: string;
  /** Of the case study, and of the story's first version. */
  title: string;
  /** Of the story from its third version on. */
  headline: string;
}

test("a confirmed case study becomes a story that both agree to, and a minister champions it", async ({
  newcomer,
  example,
  page,
}) => {
  test.setTimeout(480_000);
  const tag = unique();
  const address = uniqueAddress();
  const before = await countsOf(page, FIELD);
  const telling: Telling = {
    founder: await newcomer(address, "Ottoline Marsh"),
    reference: await example("Marguerite Stell"),
    minister: await example("Rt Hon Edith Vance"),
    page,
    address,
    supplier: `Trailmark Records ${tag}`,
    title: `No flood alert is rewritten unseen ${tag}`,
    headline: `Every flood alert can be traced to its gauge ${tag}`,
  };
  const { founder, reference, supplier, title } = telling;
  const outcomes = [WARNING_TIME, FALSE_ALERTS];
  const study = { title, body: BODY, outcomes, technology: FIELD };
  await confirmedBeforehand(founder, reference, supplier, study);

  await test.step("the supplier begins it, chooses the outcomes and writes it", () =>
    begins(telling));
  await test.step("nobody else reads the draft; its own side reads it as it would be", () =>
    staysBetweenThem(telling));
  await test.step("an edit of the body takes the supplier's agreement back", () =>
    losesAgreement(telling));
  await test.step("both agree to the same version, and it is published", () =>
    isPublished(telling));
  const story =
    await test.step("anybody finds it by its technology, department, region and outcome, and by search", () =>
      isFound(telling));
  await test.step("the champion opens it and stands behind it", () => isChampioned(telling, story));
  await test.step("its brief is one sheet of A4", () => isOneSheet(telling));
  await test.step("another public body asks to reuse it, and counts once that is confirmed", async () =>
    reuse(await example("Dougal Ferrant"), reference, page, story));
  await test.step("the technology counts it, claimed and proven", () => isCounted(telling, before));
  await test.step("the champion takes it back, the supplier withdraws the story", () =>
    isTakenBack(telling, story));
});

test("a champion stands behind nobody in whose field their own body is buying", async ({
  example,
}) => {
  const minister = await example("Rt Hon Edith Vance");
  const title = "Certificate queries answered in two days, each with its source";
  await follow(minister, "What works", "What works");
  await follow(minister, title, title);
  await follow(minister, "Champion this story", "Champion this story");
  await onPhone(minister, async () => {
    await expect(minister.getByText("You cannot champion this story now")).toBeVisible();
    await expect(
      minister.getByText(/^Department for Coasts and Rivers is running challenge .* in a field/),
    ).toBeVisible();
    await expect(
      minister.getByText(/Come back when that challenge has been awarded/),
    ).toBeVisible();
    await expect(minister.getByRole("button", { name: "Publish your endorsement" })).toHaveCount(0);
  });
  await follow(minister, "Back to the story", title);
});

test("the fullest brief of the example data prints on one sheet, and nothing else does", async ({
  page,
}) => {
  test.skip(!hasScript(), "Printing is the same with scripts and without.");
  const title = "Brackenshire warns 31,000 homes of flash floods almost four hours ahead";
  await visit(page, "/stories");
  await follow(page, title, title);
  expect(await printedPages(page)).toBe(1);
});

async function begins({ founder, title, headline }: Telling): Promise<void> {
  await visit(founder, "/account");
  await follow(founder, "Case studies", "Your case studies");
  await follow(founder, title, title);
  await follow(founder, "Tell it as a story", "Stories");
  await press(founder, `Start a story of ${title}`, title);
  await expect(founder.getByText("Version 1").first()).toBeVisible();
  await expect(founder.getByText("Draft").first()).toBeVisible();

  await follow(founder, "Choose the outcomes", "Choose the outcomes");
  const falseAlerts = founder.getByRole("checkbox", { name: new RegExp(FALSE_ALERTS.measure) });
  await expect(falseAlerts).toBeChecked();
  await falseAlerts.uncheck();
  await press(founder, "Save as version 2", title);

  await follow(founder, "Edit the words", "Edit the words");
  await fill(founder, {
    Headline: "",
    "What somebody said of it": "I can see who touched it.",
    "What was paid": "lots",
  });
  await press(founder, "Save as version 3", { says: "Give the story a headline" });
  await expectRefusal(founder, "Give pounds as a number");
  await expect(labelled(founder, "What was paid")).toHaveValue("lots");
  await fill(founder, { Headline: headline, "What was paid": "84,000" });
  await press(founder, "Save as version 3", { says: "Say who said it" });
  await fill(founder, {
    Summary: "From the gauge to the siren, each change of an alert has a name and a minute.",
    "What somebody said of it": "",
    "Why it worked; or, if it was stopped, what was learnt": "Nobody had to type more.",
  });
  await press(founder, "Save as version 3", headline);
  await expect(founder.getByRole("heading", { name: "What changed in version 3" })).toBeVisible();
}

async function staysBetweenThem({ founder, page, headline }: Telling): Promise<void> {
  await follow(founder, "Read it as it would be", headline);
  await expect(founder.getByText("Draft: only the two sides can read this")).toBeVisible();
  await visit(page, new URL(founder.url()).pathname, { status: 404 });
  await founder.getByRole("link", { name: "Work on it" }).click();
  await press(founder, "Agree to version 3", { says: "Your side has agreed to this version" });
}

async function losesAgreement({ founder, reference, address, headline }: Telling): Promise<void> {
  await visit(reference, "/account");
  await follow(reference, "Stories", "Stories");
  await expect(reference.getByRole("row", { name: new RegExp(headline) })).toContainText(
    "Version 3, by them: your turn",
  );
  await follow(reference, headline, headline);
  await follow(reference, "Edit the words", "Edit the words");
  await onPhone(reference, async () => {
    await fill(reference, {
      "What somebody said of it": "I can see who touched an alert, and when.",
      "Who said it": "Flood Duty Manager",
    });
    await press(reference, "Save as version 4", headline);
  });

  await expectMail(founder, address, `${BODY} has changed “${headline}”`);
  await openStory(founder, headline);
  await expect(founder.getByText("Version 3, not this one")).toBeVisible();
  await expect(founder.getByText("I can see who touched an alert").first()).toBeVisible();

  await follow(reference, "Choose the outcomes", "Choose the outcomes");
  await tick(reference, FALSE_ALERTS.measure);
  await press(reference, "Save as version 5", headline);
  await press(founder, "Agree to version 4", { says: "You have read version 4, and there is" });
  await expectRefusal(founder, "there is version 5 now");
  await press(founder, "Agree to version 5", { says: "Your side has agreed to this version" });
  await follow(founder, "All versions", "Versions");
  await expect(founder.getByRole("heading", { name: "Version 1" })).toBeVisible();
}

async function isPublished({ reference, supplier, headline }: Telling): Promise<void> {
  await visit(reference, "/account");
  await openStory(reference, headline);
  await expect(reference.getByText(`${supplier} has agreed already.`)).toBeVisible();
  await press(reference, "Agree to version 5", { says: "Both sides have agreed to version 5" });
  await press(reference, "Publish version 5", headline);
  await expect(reference).toHaveURL(PUBLIC_STORY);
  await reference.getByRole("link", { name: "your desk" }).click();
  await arrive(reference, { says: "It is public, word for word" });
}

async function isFound({ page, headline }: Telling): Promise<string> {
  await visit(page, "/");
  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "What works" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "What works" })).toBeVisible();
  await onPhone(page, async () => {
    await page.getByText("Narrow the results").click();
    await tick(page, FIELD, BODY, "West Midlands", "Confirmed");
    await press(page, "Show results", "What works");
  });
  for (const filter of ["technology", "body", "region", "outcome"]) {
    expect(new URL(page.url()).searchParams.getAll(filter), filter).toHaveLength(1);
  }
  await expect(page.getByRole("link", { name: headline })).toBeVisible();
  await expect(async () => {
    await page.goto(`/search?q=${encodeURIComponent(headline)}&type=story`);
    await expect(page.getByRole("link", { name: headline })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await follow(page, headline, headline);
  await expect(page.getByText("I can see who touched an alert").first()).toBeVisible();
  await expect(page.getByText("3 h 35 min").first()).toBeVisible();
  return new URL(page.url()).pathname;
}

async function isChampioned(
  { minister, founder, page, address, headline }: Telling,
  story: string,
): Promise<void> {
  await follow(minister, "What works", "What works");
  await follow(minister, headline, headline);
  await follow(minister, "Champion this story", "Champion this story");
  await press(minister, "Publish your endorsement", { says: "Give the post in which you say" });
  await expectRefusal(minister, "Say in a sentence or two why you stand behind it");
  await onPhone(minister, async () => {
    await fill(minister, {
      "Your post": "Minister for Coasts",
      "Why you stand behind it": "It works. ".repeat(60),
    });
    await press(minister, "Publish your endorsement", { says: "Use 400 characters or fewer" });
    await expectRefusal(minister, "Use 400 characters or fewer");
    await expect(labelled(minister, "Your post")).toHaveValue("Minister for Coasts");
    await fill(minister, { "Why you stand behind it": SENTENCE });
    await press(minister, "Publish your endorsement", headline);
  });

  await visit(page, story);
  const endorsement = page.getByRole("region", { name: /^Championed by/ });
  await expect(endorsement).toContainText(
    "Championed by the Minister for Coasts, Department for Coasts and Rivers",
  );
  await expect(endorsement).toContainText(SENTENCE);
  await expectMail(founder, address, `“${headline}” has a champion`);
}

async function isOneSheet({ page, headline }: Telling): Promise<void> {
  await follow(page, "Read the one-page brief", headline);
  await expect(page).toHaveURL(/#brief$/);
  const brief = page.getByRole("region", { name: "One-page brief" });
  await expect(brief).toContainText("Minister for Coasts, Department for Coasts and Rivers");
  await expect(brief).toContainText(FALSE_ALERTS.measure);
  if (hasScript()) expect(await printedPages(page)).toBe(1);
}

async function isCounted({ page, title }: Telling, before: [number, number]): Promise<void> {
  const [claimed, proven] = await countsOf(page, FIELD);
  expect([claimed - before[0], proven - before[1]]).toEqual([2, 2]);
  await follow(page, "Read the case studies", /^Search/);
  await expect(page.getByRole("link", { name: title })).toBeVisible();
}

async function isTakenBack(
  { minister, founder, page, headline }: Telling,
  story: string,
): Promise<void> {
  await visit(minister, story);
  await follow(minister, "Look at your endorsement", "Your endorsement");
  await press(minister, "Take your endorsement back", headline);
  await visit(page, story);
  await expect(page.getByText(SENTENCE)).toHaveCount(0);

  await openStory(founder, headline);
  await follow(founder, "Withdraw the story", "Withdraw this story");
  await press(founder, "Withdraw the story", headline);
  await visit(page, story, { status: 404 });
}

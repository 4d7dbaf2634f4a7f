import { onPhone } from "./support/check";
import type { Page } from "./support/driver";
import { expect } from "./support/expect";
import { nextMailTo } from "./support/mailbox";
import { test, unique, uniqueAddress } from "./support/people";
import { expectRefusal, fill, follow, labelled, press, tick, visit } from "./support/steps";
import { FALSE_ALERTS, publishCaseStudy, registerSupplier, WARNING_TIME } from "./support/supplier";

test("a founder goes from nothing to a published profile that is found", async ({
  newcomer,
  page,
}) => {
  const name = `Heronmoor Gauges ${unique()}`;
  const founder = await newcomer(uniqueAddress(), "Bryony Tate");
  await registerSupplier(founder, name);

  await follow(founder, "Who you are", "Who you are");
  await fill(founder, {
    "In short": "Level gauges for becks and culverts, for whoever has to warn the valley.",
    "How you work": "Four people.\n\nWe fit, we listen, we leave the data with you.",
    "Number of people": "4",
    "Year of founding": "2021",
    Website: "heronmoor",
    "Contact e-mail": "hello@heronmoor.example",
  });
  await tick(founder, "North East", "We are a voluntary");
  await press(founder, "Save who you are", { says: "Give an address that starts with https://" });
  await expectRefusal(founder, "Give an address that starts with https://");
  await fill(founder, { Website: "https://heronmoor.example" });
  await press(founder, "Save who you are", "Your capability profile");

  await follow(founder, "What you can do", "What you can do");
  await follow(founder, "Add a capability", "Add a capability");
  await onPhone(founder, async () => {
    await fill(founder, {
      Technology: "Water and weather sensing",
      "Name of the capability": "Level sensing in culverts",
      "What it does, and for whom": "Warns of flash floods in valleys without a gauge",
    });
    await tick(founder, "9, in daily use");
    await press(founder, "Save the capability", "What you can do");
  });
  await expect(founder.getByText("Nothing is public before you publish it.")).toBeVisible();

  await follow(founder, "Your profile", "Your capability profile");
  await follow(founder, "Certificates and standards", "Certificates and standards");
  await follow(founder, "Add a certificate", "Add a certificate");
  await fill(founder, {
    "Certificate or standard": "Cyber security, basic",
    "Who issued or tested it": "Fellmark Assurance, 2026-118",
    "Last day it holds": "2099-04-14",
  });
  await press(founder, "Save the certificate", "Certificates and standards");
  await follow(founder, "Your profile", "Your capability profile");

  await follow(founder, "Preview and publish", name);
  await expect(founder.getByText("A preview: only your people see this")).toBeVisible();
  await press(founder, "Publish this profile", { says: "Published. The page, the lists" });
  await follow(founder, "Open the public page", name);

  await expect(async () => {
    await page.goto(`/search?q=${encodeURIComponent(name)}`);
    await expect(page.getByRole("link", { name }).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await visit(page, `/search?q=${encodeURIComponent(name)}`);
  await page.getByRole("link", { name }).first().click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText("4 people, SME and VCSE")).toBeVisible();
  await expect(page.getByText("Level sensing in culverts").first()).toBeVisible();
  await expect(
    page
      .getByText("Holds until 14 April 2099")
      .or(page.getByText(/14 April 2099/))
      .first(),
  ).toBeVisible();

  await visit(founder, "/account/profile");
  await follow(founder, "Take the profile down", "Take the profile down");
  await press(founder, "Take the profile down", { says: "Taken down." });
  await page.reload();
  await expect(page.getByText("Level sensing in culverts")).toHaveCount(0);
});

test("a case study is confirmed in one outcome and disputed in another, and everybody sees which", async ({
  newcomer,
  example,
  page,
}) => {
  const tag = unique();
  const title = `The valley hears of a flood sooner ${tag}`;
  const address = uniqueAddress();
  const founder = await newcomer(address, "Bryony Tate");
  await registerSupplier(founder, `Culvert Watch ${tag}`);
  const body = "Brackenshire County Council";
  await publishCaseStudy(founder, { title, body, outcomes: [WARNING_TIME, FALSE_ALERTS] });

  await follow(founder, "What got in the way", "What got in the way");
  await follow(founder, "Add a blocker", "Add a blocker");
  await press(founder, "Save the blocker", { says: "Choose the kind of blocker" });
  await expectRefusal(founder, "Say what got in the way");
  await tick(founder, "Procurement");
  await fill(founder, {
    "What it was": "Insurance of £10 million asked for at the bid stage",
    "What overcame it": "The county took the risk for the pilot",
  });
  await press(founder, "Save the blocker", "What got in the way");
  await follow(founder, title, title);

  await follow(founder, "Outcomes, with their evidence", "Outcomes, with their evidence");
  await follow(founder, WARNING_TIME.measure, /Warning time/);
  await follow(founder, "Attach a document", "Attach a document");
  await fill(founder, {
    "What the document is": "Alert log, CSV",
    "Or the address where it is": "https://data.example.org/alerts.csv",
  });
  await press(founder, "Attach", /Warning time/);
  await follow(founder, title, title);

  await follow(founder, "Confirmation by the public body", "Confirmation by the public body");
  await fill(founder, { "A word to them": "You were in the control room that night." });
  await press(founder, `Ask ${body} to confirm`, { says: "The public body has been asked" });

  const reference = await example("Marguerite Stell");
  await follow(reference, "Confirmations", "Confirmations");
  await follow(reference, title, title);
  const [first, second] = [1, 2].map((number) =>
    reference.locator("section").filter({ hasText: `Outcome ${number} of 2` }),
  );
  if (!first || !second) throw new Error("There are two outcomes to answer.");
  await onPhone(reference, async () => {
    await tick(first, "Yes, I confirm it");
    await tick(second, "No, I dispute it");
    await fill(reference, {
      "What you vouch for": "The Brack valley, November 2025 to July 2026",
      "Your post": "Flood Duty Manager",
    });
    await press(reference, "Send the answer", { says: "Say what you dispute and why" });
    await expectRefusal(reference, "Say what you dispute and why: the public reads it");
    await expect(first.getByLabel("Yes, I confirm it")).toBeChecked();
    await fill(second, {
      "If you correct or dispute it: what, and why": "Our log has 14%, not 9%.",
    });
    await press(reference, "Send the answer", { says: "Your answer is public" });
  });

  expect((await nextMailTo(founder, address, 1)).subject).toMatch(/\S/);
  await visit(founder, "/account/case-studies");
  await follow(founder, "Reply to 1 dispute", "Confirmation by the public body");
  await fill(founder, { "Reply, in public beside the dispute": "14% counts drills; 9% does not." });
  await press(founder, "Publish the reply", { says: "Your reply is public" });

  await visit(page, "/case-studies");
  await page.goto(`/search?q=${encodeURIComponent(title)}`);
  await follow(page, title, title);
  const study = new URL(page.url()).pathname;
  await expect(page.getByText("Flood Duty Manager").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: `Disputed by ${body}` })).toBeVisible();
  await expect(page.getByText("Our log has 14%, not 9%.")).toBeVisible();
  await expect(page.getByText("14% counts drills; 9% does not.")).toBeVisible();
  await expect(page.getByText("Insurance of £10 million")).toBeVisible();
  await visit(page, "/blockers?kind=procurement");
  await expect(page.getByText("Insurance of £10 million").first()).toBeVisible();
  await embellishes({ founder, reference, page, study, title, body });
});

/** A supplier who says more than was confirmed is refused, or shown beside what the body read. */
async function embellishes(told: {
  founder: Page;
  reference: Page;
  page: Page;
  study: string;
  title: string;
  body: string;
}): Promise<void> {
  const { founder, reference, page, study, title, body } = told;
  const boast = title.replace("hears of a flood sooner", "swears by our gauges");
  await test.step("a figure that no outcome has is refused over the page, and what was typed stays", async () => {
    await visit(founder, "/account/case-studies");
    await follow(founder, title, title);
    await follow(founder, "Title and summary", "Title and summary");
    await fill(founder, { Title: `${title} and saves £2 million a year` });
    await press(founder, "Save", { says: /to put right/ });
    await expectRefusal(founder, "“£2 million” is in none of the outcomes");
    await expect(labelled(founder, "Title")).toHaveValue(`${title} and saves £2 million a year`);
    await fill(founder, { Title: boast });
    await press(founder, "Save", boast);
  });
  await test.step("other words are marked as changed since the body answered, and it objects", async () => {
    await visit(page, study);
    await expect(page.getByText(`Changed since ${body} answered`).first()).toBeVisible();
    await visit(reference, "/account/confirmations");
    await follow(reference, title, title);
    await fill(reference, { "Why you object": "Nobody here swore by anything." });
    await press(reference, "Object to the changed words", {
      says: "Nobody here swore by anything.",
    });
    await visit(page, study);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByText("objects to words that were changed").first()).toBeVisible();
  });
  await test.step("taken down, what the body said is read at the same address", async () => {
    await visit(founder, "/account/case-studies");
    await follow(founder, boast, boast);
    await press(founder, "Withdraw it", { says: /withdrawn/i });
    await visit(page, study);
    await expect(
      page.getByRole("heading", { level: 1, name: `Withdrawn: ${title}` }),
    ).toBeVisible();
    await follow(page, "Read the record", new RegExp(`^What ${body}`));
    await expect(page.getByText("Our log has 14%, not 9%.").first()).toBeVisible();
  });
}

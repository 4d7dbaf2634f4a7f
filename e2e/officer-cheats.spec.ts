import { hasScript } from "./support/axe";
import type { Page } from "./support/driver";
import { expect } from "./support/expect";
import { test } from "./support/people";
import {
  arrive,
  expectNotYet,
  expectRefusal,
  fill,
  follow,
  press,
  tick,
  visit,
} from "./support/steps";

const WEIRS = "Know which of 61,000 river permits speak of the same weir";
const ASKED = "Who checks the pairs on this number of days?";
const ANSWER = "Two of us do, from the map and not by walking.";
const WHY = "It does not show who checks the pairs, and two people cannot do it in the days given.";
const HIGHER = "Five, because it names three models, is short and will be easy for us to read.";

test("an officer who cheats is refused, or what they did stands for everybody to see", async ({
  example,
  newcomer,
  page,
}) => {
  test.skip(hasScript(), "It can be done once, and both modes share one database.");

  const officer = await example("Priya Anand");
  await test.step("a second mailbox of their own approves nothing", async () => {
    await visit(officer, "/account/challenges");
    await follow(officer, /tide gates will stick/, "Prepare your challenge");
    await follow(officer, "Panel and moderator", "Panel and moderator");
    await fill(officer, { "E-mail address": "Priya+second@coasts.example" });
    await tick(officer, "Approver");
    await press(officer, "Add to the panel", { says: /to put right/ });
    await expectRefusal(officer, /not an approver of Department for Coasts and Rivers/);
  });

  await test.step("what is published is amended by two people", async () => {
    const lead = await example("Dougal Ferrant");
    await visit(lead, "/account/challenges");
    await follow(lead, /^Find damp in council homes/, "Run your challenge");
    await follow(lead, "Amend what is published", "Amend what is published");
    const change = "Only suppliers with an office in Northmere can take part.";
    await fill(lead, { "What changes, and why": change });
    const why = "Whoever has no office there answers no more than before.";
    await fill(lead, { "Why it is otherwise than the rules propose": why });
    await tick(lead, "Yes, it is material");
    const closes = lead.getByLabel("Responses close on", { exact: true });
    const day = new Date(`${await closes.inputValue()}T12:00:00Z`);
    day.setUTCDate(day.getUTCDate() + 2);
    await closes.fill(day.toISOString().slice(0, 10));
    await press(lead, "Send it to the approver", "A change waits");
    const path = new URL(lead.url()).pathname;
    await visit(lead, path);
    await expect(lead.getByText("Only an approver of the body that runs this")).toBeVisible();
    await expect(lead.getByRole("button", { name: "Record my decision" })).toHaveCount(0);
    await visit(page, "/challenges");
    await follow(page, /^Find damp in council homes/, /^Find damp/);
    await expect(page.getByText(change)).toHaveCount(0);
    const approver = await example("Halima Okonjo");
    await visit(approver, path);
    await expect(approver.getByText(change)).toBeVisible();
    await tick(approver, "Send it back");
    await fill(approver, { "Why you send it back": "That would keep good suppliers out." });
    await press(approver, "Record my decision", /^Find damp/);
  });

  const approver = await example("Gareth Lowe");
  const moderator = await example("Wanda Achterberg");
  await visit(officer, "/account/challenges");
  await follow(officer, WEIRS, "Run your challenge");
  const path = new URL(officer.url()).pathname;
  const evaluation = `${path}/evaluation`;

  await test.step("nobody replaces the approver, or decides in their place", async () => {
    await visit(officer, `${path}/replace`);
    await expect(
      officer.getByText(/^Only the approver of this challenge or an/).first(),
    ).toBeVisible();
    await expect(officer.getByText(/Approver: Gareth Lowe – propose/)).toHaveCount(0);
    await visit(officer, `${evaluation}/decide`);
    await expect(officer.getByRole("button", { name: "Record my decision" })).toHaveCount(0);
    await visit(moderator, `${evaluation}/moderation/E/c2`);
    await expect(moderator.getByText("Your recommendation is with the approver.")).toBeVisible();
    await expect(moderator.getByRole("button", { name: "Record the agreed score" })).toHaveCount(0);
  });

  await test.step("after the prices only a score that the approver names is open", async () => {
    await visit(approver, `${evaluation}/decide`);
    await tick(approver, "Yes", "Return it to the moderator");
    await approver.getByText("Scores to look at again, if you return it").click();
    await tick(approver, "Response E, Approach and evidence: 1");
    await fill(approver, { "Your reason": "Say what the one point is for." });
    await press(approver, "Record my decision", "Evaluation");
    await visit(moderator, `${evaluation}/moderation/A/c1`);
    await expect(
      moderator.getByText("The prices are open, and agreed scores stand."),
    ).toBeVisible();
    await expect(moderator.getByRole("button", { name: "Record the agreed score" })).toHaveCount(0);
  });

  await test.step("a score that nobody gave asks for a reason, is marked, and does not count", async () => {
    await agreeAt(moderator, `${evaluation}/moderation/E/c2`, "5", "We like them.");
    await expectRefusal(moderator, /outside what was given alone/);
    await agreeAt(moderator, `${evaluation}/moderation/E/c2`, "5", HIGHER);
    await visit(moderator, `${evaluation}/moderation/E/c2`);
    await expect(moderator.getByText("5 is outside what was given alone")).toBeVisible();
    await expect(moderator.getByText(/It counts once Evaluator 1, Evaluator 2/)).toBeVisible();
    await visit(moderator, `${evaluation}/recommend`);
    await expect(moderator.getByRole("button", { name: /^Recommend it/ })).toHaveCount(0);
    await agreeAt(moderator, `${evaluation}/moderation/E/c2`, "1", "It gives no method to judge.");
    await visit(moderator, `${evaluation}/moderation/E/c2`);
    await expect(moderator.getByText(/^Before that: 5, recorded by Wanda/)).toContainText(HIGHER);
  });

  await test.step("a low price is asked about, and its exclusion is the approver’s too", async () => {
    // Before there is a mail to her about her price.
    const supplier = await newcomer("saoirse@ashlock.example");
    await visit(officer, `${evaluation}/prices`);
    await fill(officer, { "Whose price": "Ashlock", "What you want to know": ASKED });
    await press(officer, "Ask about this price", { says: ASKED });
    await expectNotYet(officer, "Decide on this price", /has not answered yet/);
    await visit(supplier, "/account/responses");
    await follow(supplier, WEIRS, "Your response");
    await follow(supplier, "Read and answer", "A question about your price");
    await fill(supplier, { "How you would do it for your price": ANSWER });
    await press(supplier, "Send the answer", { says: /^Sent on/ });
    await officer.reload();
    await tick(officer, "It is excluded");
    await fill(officer, { Why: "Too low." });
    await press(officer, "Decide on this price", { says: /to put right/ });
    await expectRefusal(officer, /Say in 12 words or more why/);
    await fill(officer, { Why: WHY });
    await press(officer, "Decide on this price", { says: "Excluded for its price" });
    await visit(supplier, "/account/responses");
    await expect(supplier.getByText(/Excluded/)).toHaveCount(0);
  });

  await test.step("the approver reads all of it, and disagrees", async () => {
    await visit(moderator, `${evaluation}/recommend`);
    const reason = "Response C is first without D as well.";
    await moderator.getByLabel(/^Why the award should go to Marlpit/).fill(reason);
    await press(moderator, "Recommend it to the approver", { says: reason });
    await visit(approver, `${evaluation}/decide`);
    for (const words of [ASKED, ANSWER, WHY])
      await expect(approver.getByText(words).first()).toBeVisible();
    await tick(approver, "Approve the award");
    await press(approver, "Record my decision", { says: /to put right/ });
    await expectRefusal(approver, "Say whether you agree that response D is excluded");
  });
});

/** The moderator records a score with its reason, and comes to wherever that leads. */
async function agreeAt(moderator: Page, path: string, score: string, reason: string) {
  await visit(moderator, path);
  await tick(moderator, score);
  await fill(moderator, { "The panel’s reason": reason });
  await moderator.getByRole("button", { name: "Record the agreed score" }).click();
  await arrive(moderator, /\S/);
}

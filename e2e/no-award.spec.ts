import { letPass } from "./support/clock";
import { approveChange } from "./support/competition";
import { expect } from "./support/expect";
import { copyChallenge, publishChallenge } from "./support/officer";
import { test, unique } from "./support/people";
import { expectRefusal, fill, follow, press, tick, visit } from "./support/steps";

test("a challenge that nobody answers ends without an award, and what was learnt stays", async ({
  example,
  page,
}) => {
  test.setTimeout(480_000);
  const title = `Hear a sluice fail before it floods the lane ${unique()}`;
  const officer = await example("Priya Anand");
  const approver = await example("Gareth Lowe");
  await copyChallenge(officer, "Make 90,000 handwritten drainage records searchable", title);
  const slug = await publishChallenge(officer, approver, title);
  await letPass(title, "questionsCloseAt", "closesAt");

  await test.step("two people open, and find nothing", async () => {
    await visit(officer, "/account/challenges");
    await follow(officer, title, "Run your challenge");
    await follow(officer, "Open the responses", "Open the responses");
    await press(officer, "Begin the opening", { says: "began the opening on" });
    await visit(approver, new URL(officer.url()).pathname);
    await press(approver, "Open the responses", "Evaluation");
    await expect(approver.getByText("No response was opened")).toBeVisible();
  });

  await test.step("the officer cancels with a reason, and writes down what got in the way", async () => {
    await visit(officer, "/account/challenges");
    await follow(officer, title, "Run your challenge");
    await follow(officer, "Cancel without an award", "Cancel without an award");
    await press(officer, "Send it to the second person", { says: /to put right/ });
    await expectRefusal(officer, "Say why, as everybody will read it");
    await fill(officer, { "Why it is cancelled": "Nobody could fit a sensor within the budget." });
    await tick(officer, "I want this challenge to end for good");
    await press(officer, "Send it to the second person", "A change waits");
    const path = new URL(officer.url()).pathname;
    await approveChange(approver, path, "Cancel this challenge", title);
  });

  await test.step("everybody reads why, on the page and in the notice", async () => {
    await visit(page, `/challenges/${slug}`);
    await expect(page.getByText("Why it was cancelled")).toBeVisible();
    await follow(page, "Procurement termination notice UK12", title);
    await expect(page.getByText(/Nobody could fit a sensor within the budget/)).toBeVisible();
  });
});

import { hasScript } from "./support/axe";
import { onPhone } from "./support/check";
import { approveChange } from "./support/competition";
import type { Page } from "./support/driver";
import { expect } from "./support/expect";
import { test } from "./support/people";
import { expectRefusal, fill, follow, press, tick, visit } from "./support/steps";

const FIRST = "Hear a leak in a trunk main before the road does";
const NEXT = `${FIRST}: Winter`;
const NEXT_PAGE = "/challenges/hear-a-leak-in-a-trunk-main-before-the-road-does-winter";
const AWARD = "Award notice, standstill and award";

/** The award of the first phase, as its lead sees it. */
async function openAward(lead: Page): Promise<void> {
  await visit(lead, "/account/challenges");
  await follow(lead, FIRST, "Run your challenge");
  await follow(lead, "Evaluate and award", "Evaluation");
  await follow(lead, AWARD, AWARD);
}

test("three win a first phase, those that went on are invited to the next, and nobody else comes in", async ({
  newcomer,
  page,
}) => {
  await test.step("everybody reads who won, what was learnt, and who may answer now", async () => {
    await visit(page, NEXT_PAGE.replace(/-winter$/, ""));
    await onPhone(page, async () => {
      await expect(page.getByText("3 winners")).toBeVisible();
      await expect(page.getByText(/shown once the next phase has closed/)).toBeVisible();
      await expect(page.getByText(/has two meters in nine miles/)).toHaveCount(0);
    });
    await follow(page, NEXT, NEXT);
    const who = page.getByText(/^By invitation, /);
    await expect(who).toContainText("Nobody is named while it is open");
    await expect(page.getByText("Quillmoor")).toHaveCount(0);
  });

  await test.step("the lead keeps a contract with each of them", async () => {
    const lead = await newcomer("ted@callowwater.example");
    await openAward(lead);
    for (const name of ["Quillmoor", "Oatcastle Robotics", "Stonecrake Labs"]) {
      await expect(lead.getByRole("heading", { name: `The contract with ${name}` })).toBeVisible();
    }
    await follow(lead, "Evaluation", "Evaluation");
    await follow(lead, "Ranking, and what could change it", /^Placed to win: Quillmoor/);
    await follow(lead, "Evaluation", "Evaluation");
    await follow(lead, "Assessment summaries", "Assessment summaries");
    await lead.getByText(/^Birchgate Speech, response/).click();
    await expect(lead.getByText(/intends to award 3 contracts to Quillmoor/)).toBeVisible();
  });

  await test.step("one that went on writes its response", async () => {
    const invited = await newcomer("jolyon@oatcastle.example");
    await visit(invited, "/account/responses");
    await follow(invited, NEXT, "Your response");
    await follow(invited, "Price", "Your price");
    await fill(invited, { "Whole price for all phases": "0" });
    await press(invited, "Save the price", { says: /to put right/ });
    await expectRefusal(invited, "A price has to be above zero");
    await fill(invited, { "Whole price for all phases": "157,500" });
    await press(invited, "Save the price", "Your response");
  });

  await test.step("one that stopped is told why it cannot, and what it can do", async () => {
    const stopped = await newcomer("piers@stonecrake.example");
    await visit(stopped, NEXT_PAGE);
    await follow(stopped, "Start a response", "Start a response");
    await expect(
      stopped.getByText(/only the suppliers that won it and went on are invited/),
    ).toBeVisible();
  });
});

test("a price is given for each phase that is won, and what counts is their sum", async ({
  newcomer,
}) => {
  const supplier = await newcomer("beatrix@wrenfold.example");
  await visit(supplier, "/account/responses");
  await follow(supplier, "Keep rural bus times right when roads close", "Your response");
  await follow(supplier, "Price", "Your price");
  await fill(supplier, { "Price of Try": "24,000", "Price of Run": "" });
  await press(supplier, "Save the price", { says: /to put right/ });
  await expectRefusal(supplier, "Give your price in pounds");
  await fill(supplier, { "Price of Run": "67,500.50" });
  await onPhone(supplier, () => press(supplier, "Save the price", "Your response"));
  const says = "£91,500.50 with VAT: Try £24,000 and Run £67,500.50";
  await expect(supplier.getByText(says)).toBeVisible();
});

test("the next phase is prepared with one step, anew where the one before was cancelled", async ({
  newcomer,
}) => {
  test.skip(hasScript(), "It can be done once, and both modes share one database.");
  const lead = await newcomer("ted@callowwater.example");
  // Before there is a mail to her about what she is to decide.
  const second = await newcomer("yusra@callowwater.example");
  await visit(lead, "/account/challenges");
  await follow(lead, NEXT, "Run your challenge");
  await follow(lead, "Cancel without an award", "Cancel without an award");
  await fill(lead, { "Why it is cancelled": "The winter was dry, and no main leaked." });
  await tick(lead, "I want this challenge to end for good");
  await press(lead, "Send it to the second person", "A change waits");
  await approveChange(second, new URL(lead.url()).pathname, "Cancel this challenge", NEXT);
  await openAward(lead);
  await expect(lead.getByText(/^Invited when it is published/)).toContainText("Quillmoor");
  await onPhone(lead, () => press(lead, "Prepare the next phase", "Prepare your challenge"));
  await follow(lead, "Budget and phases", "Budget and phases");
  await expect(lead.getByText("Winter").first()).toBeVisible();
  await expect(lead.getByText("Explore")).toHaveCount(0);
});

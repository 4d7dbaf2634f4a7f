import { beforehand } from "./support/beforehand";
import { onPhone } from "./support/check";
import { letPass } from "./support/clock";
import type { Page } from "./support/driver";
import { expect } from "./support/expect";
import { mailsTo, nextMailTo } from "./support/mailbox";
import { copyChallenge, publishChallenge } from "./support/officer";
import { test, unique, uniqueAddress } from "./support/people";
import { expectNotYet, expectRefusal, fill, follow, press, tick, visit } from "./support/steps";
import { registerSupplier } from "./support/supplier";

const COPIED = "Make 90,000 handwritten drainage records searchable";
const QUESTIONS = ["Understanding", "Approach and evidence", "Data and legacy", "Social value"];
/** Every page of a response, below its desk. */
const PAGES = ["", "/questions/c1", "/evidence", "/price", "/declarations", "/check", "/receipt"];

const SUBMITTED = "£200,000 with VAT: Prove £40,000 and Read £160,000";
const SAVED = /190,?000/;

test("the bidder who changes a price sees everywhere what counts, and can take a withdrawal back", async ({
  example,
  newcomer,
  page,
}) => {
  test.setTimeout(600_000);
  const title = `Find the drain that a clerk drew in 1911 ${unique()}`;
  const officer = await example("Priya Anand");
  let slug = "";
  await beforehand(officer, (writer) => copyChallenge(writer, COPIED, title));
  slug = await publishChallenge(officer, await example("Gareth Lowe"), title);

  const [address, firm] = [uniqueAddress(), `Quillwater ${unique()}`];
  const bidder = await newcomer(address, "Hettie Marsh");
  await beforehand(bidder, (writer) => writeAnswers(writer, slug, firm));
  const desk = new URL(bidder.url()).pathname;

  await test.step("a price above the value, or below half of it, is asked about before it is sealed", async () => {
    await follow(bidder, "Price", "Your price");
    await expect(bidder.getByText("£215,000 with VAT").first()).toBeVisible();
    await expect(bidder.getByText(/30 × lowest compliant price ÷ your price/)).toBeVisible();
    await refusePrice(bidder, "300,000", /^£340,000 is more than the £215,000 that was published/);
    await refusePrice(bidder, "50,000", /^£90,000 is less than half of the £215,000/);
    await onPhone(bidder, async () => {
      await tick(bidder, "The price is right as it is");
      await press(bidder, "Save the price", "Your response");
    });
    await savePrice(bidder, "160,000");
    await expect(bidder.getByText(SUBMITTED)).toBeVisible();
  });

  await test.step("it is submitted, and another price is saved", async () => {
    await follow(bidder, "Check your response and submit it", "Check and submit");
    await press(bidder, "Submit the response", "Response received");
    await expect(bidder.getByText("Number 1", { exact: true })).toBeVisible();
    await follow(bidder, "Back to your response", "Your response");
    await expect(bidder.getByText("Submitted, sealed")).toBeVisible();
    await savePrice(bidder, "150,000");
    await expect(bidder.getByText("Submitted, and changed since")).toBeVisible();
  });

  await test.step("every page says what counts", async () => {
    await expectCounts(bidder, desk, title);
    await visit(bidder, `${desk}/price`);
    await expect(bidder.getByText("What is saved here is not what counts")).toBeVisible();
    await onPhone(bidder, () => follow(bidder, "submit again", "Check and submit"));
    await expect(bidder.getByText("You have changed 1 part since")).toBeVisible();
    await follow(bidder, "Read what you submitted", "What you submitted, number 1");
    await expect(bidder.getByText(SUBMITTED)).toBeVisible();
    await expect(bidder.getByText(SAVED)).toHaveCount(0);
    await expectPdf(bidder, "As a PDF");
  });

  const before = (await mailsTo(bidder, address)).length;
  await test.step("a withdrawal asks first, is mailed, and is undone", async () => {
    await visit(bidder, desk);
    await follow(bidder, "Withdraw the response", "Do you want to withdraw your response?");
    await expect(bidder.getByText(/would no longer count/)).toContainText(SUBMITTED);
    await follow(bidder, "Keep it", "Your response");
    await follow(bidder, "Withdraw the response", "Do you want to withdraw your response?");
    await onPhone(bidder, () => press(bidder, "Withdraw the response", "Your response"));
    expect((await nextMailTo(bidder, address, before)).subject).toContain(
      "Withdrawn: your response",
    );
    await follow(bidder, "Receipt of number 1", "Response received");
    await expect(bidder.getByText(/^Withdrawn on/).first()).toBeVisible();
    await showReceipt(bidder, page, { firm, title, says: "what it is of was withdrawn" });
    await visit(bidder, desk);
    await press(bidder, "Undo the withdrawal", { says: "What counts: number 1" });
    const { subject } = await nextMailTo(bidder, address, before + 1);
    expect(subject).toContain("Counts again");
    await expectCounts(bidder, desk, title);
  });

  await letPass(title, "questionsCloseAt", "closesAt");
  await test.step("after the deadline only what counts is shown", async () => {
    for (const path of PAGES) {
      await visit(bidder, `${desk}${path}`);
      await expect(bidder.getByText(/^(What counts: number 1|Number 1\b)/).first()).toBeVisible();
      const answer = await bidder.request.get(`${desk}${path}`);
      expect(await answer.text(), `${path} has nothing of what was saved`).not.toMatch(SAVED);
    }
    await visit(bidder, desk);
    await expect(bidder.getByText(SUBMITTED).first()).toBeVisible();
    await expect(bidder.getByText("What you changed after that was never submitted")).toBeVisible();
    await expect(bidder.getByText("Withdraw the response")).toHaveCount(0);
    await visit(bidder, `${desk}/check`);
    await expectNotYet(bidder, "Submit again, in its place", /deadline has passed/);
    await follow(bidder, "Open the receipt", "Response received");
    await showReceipt(bidder, page, { firm, title, says: "what it is of counts" });
  });
});

/** A supplier of that name has answered everything but the price, and is at the desk of its response. */
async function writeAnswers(page: Page, slug: string, firm: string): Promise<void> {
  await registerSupplier(page, firm);
  await visit(page, `/challenges/${slug}`);
  await follow(page, "Start a response", "Start a response");
  await press(page, "Start the response", "Your response");
  for (const question of QUESTIONS) {
    await follow(page, question, question);
    await fill(page, { "Your answer": `${question}: two readers for each page.` });
    await press(page, "Save the answer", "Your response");
  }
  await follow(page, "Declarations", "Declarations");
  await tick(page, "No");
  await press(page, "Save the declarations", "Your response");
}

/** From the desk: what the second phase costs; the first always costs the same. */
async function savePrice(page: Page, read: string): Promise<void> {
  await follow(page, "Price", "Your price");
  await fill(page, { "Price of Prove": "40,000", "Price of Read": read });
  await press(page, "Save the price", "Your response");
}

/** On the page of the price: one is asked about. */
async function refusePrice(page: Page, read: string, why: RegExp): Promise<void> {
  await fill(page, { "Price of Prove": "40,000", "Price of Read": read });
  await press(page, "Save the price", { says: /to put right/ });
  await expectRefusal(page, new RegExp(why.source.replace("^", "")));
}

/** Number 1 counts, on every page of the response and in the list, whatever was saved since. */
async function expectCounts(page: Page, desk: string, title: string): Promise<void> {
  for (const path of PAGES) {
    await visit(page, `${desk}${path}`);
    await expect(page.getByText(/^(What counts: number 1|Number 1\b)/).first()).toBeVisible();
  }
  await visit(page, "/account/responses");
  const row = page.getByRole("row").filter({ hasText: title });
  await expect(row).toContainText(SUBMITTED);
  await expect(row).toContainText("Changed since, and not submitted");
}

async function expectPdf(page: Page, name: string): Promise<void> {
  const link = page.getByRole("main").getByRole("link", { name, exact: true });
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
}

interface Shown {
  firm: string;
  title: string;
  says: string;
}

/** On its receipt: the supplier hands out the page to show, and a sceptic reads there what became of it. */
async function showReceipt(
  supplier: Page,
  sceptic: Page,
  { firm, title, says }: Shown,
): Promise<void> {
  await expectPdf(supplier, "Download the receipt as a PDF");
  const link = supplier.getByRole("link", { name: "The page to show" });
  await visit(sceptic, (await link.getAttribute("href")) ?? "");
  const main = sceptic.getByRole("main");
  await expect(main.getByText(new RegExp(says))).toBeVisible();
  for (const words of [firm, title]) await expect(main.getByText(words).first()).toBeVisible();
  await expect(main.getByText(/Get-FileHash/)).toBeVisible();
  await expect(main.getByText(/£|two readers/)).toHaveCount(0);
}

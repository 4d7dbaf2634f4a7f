import { onPhone } from "./check";
import type { Page } from "./driver";
import { expect } from "./expect";
import { arrive, expectNotYet, expectRefusal, fill, follow, press, tick, visit } from "./steps";

/** An evaluation, from the account page of somebody with a part in it. */
export async function openEvaluation(page: Page, title: string): Promise<void> {
  await visit(page, "/account");
  await follow(page, "Evaluations", "Your evaluations");
  await follow(page, title, "Evaluation");
  await arrive(page, "Evaluation");
}

/** A material amendment: the deadline moves by two days. */
export async function amend(officer: Page, approver: Page, title: string): Promise<void> {
  await visit(officer, "/account/challenges");
  await follow(officer, title, "Run your challenge");
  await follow(officer, "Amend what is published", "Amend what is published");
  const field = officer.getByLabel("Responses close on", { exact: true });
  const day = new Date(`${await field.inputValue()}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 2);
  await fill(officer, {
    "What changes, and why": "The gates of the north quay count as well.",
    "Why it is otherwise than the rules propose": "Whoever answers counts more gates than before.",
  });
  await tick(officer, "Yes, it is material");
  await field.fill(day.toISOString().slice(0, 10));
  await press(officer, "Send it to the approver", "A change waits");
  await approveChange(approver, new URL(officer.url()).pathname, "Publish the amendment", title);
}

/** A second person reads what is proposed of a challenge, and says yes. */
export async function approveChange(
  second: Page,
  path: string,
  what: string,
  title: string,
): Promise<void> {
  await visit(second, path);
  await press(second, "Record my decision", { says: /to put right/ });
  await expectRefusal(second, "Choose what you want to do");
  await tick(second, what);
  await press(second, "Record my decision", title);
}

/** An interest that the platform knows is declared, and the lead decides how it is kept out of their judgement. */
export async function declareKnown(person: Page, lead: Page): Promise<void> {
  await press(person, "Declare this", { says: /to put right/ });
  await expectRefusal(person, /So it is not none/);
  await tick(person, "One that can be managed");
  const answer = person.getByLabel(/: how it is kept out of your judgement/).first();
  await answer.fill("I confirmed what they did for us.");
  await press(person, "Declare this", "Evaluation");
  await expect(person.getByText("Your interest waits to be decided").first()).toBeVisible();
  await lead.reload();
  await follow(lead, "Interests of everybody with a part", "Declare your interests");
  await tick(lead, "It can be managed");
  const measures = "How it is kept out of their judgement, or why it bars them";
  await fill(lead, { [measures]: "The moderator reads these scores twice." });
  await press(lead, "Decide on it", { says: "The moderator reads these scores twice." });
  await follow(lead, "Evaluation", "Evaluation");
}

/** The lead writes down the contract, rates its indicator and says how its phase ended. */
export async function keepContract(officer: Page, approver: Page): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  await press(officer, "Write down what was signed", { says: /to put right/ });
  await expectRefusal(officer, "Give the value of the contract in pounds, with VAT");
  await fill(officer, {
    "Value of the contract": "66,000",
    "Signed on": today,
    "Starts on": today,
    "Ends on": "2099-05-31",
    "Indicator 1": "Wardens warned an hour ahead",
    "What indicator 1 has to reach": "All 41",
  });
  await press(officer, "Write down what was signed", { says: /to put right/ });
  await expectRefusal(officer, /why it differs from the award/);
  await fill(officer, {
    "Why the value differs from the award, if it does": "Two more sirens were taken up in it.",
  });
  await press(officer, "Write down what was signed", { says: "It waits for the approver" });
  await visit(approver, new URL(officer.url()).pathname);
  await tick(approver, "Confirm it");
  await press(approver, "Record my decision", { says: "Wardens warned an hour ahead" });
  await officer.reload();
  await officer.getByText("Rate “Wardens warned an hour ahead”").click();
  await fill(officer, { "Measured until": today, "What was measured": "40 of 41." });
  await tick(officer, "Approaching the target");
  await press(officer, "Publish the rating", { says: /Approaching the target, until/ });
  await officer.getByText("“Pilot” has ended").click();
  await tick(officer, "It stopped after this phase");
  await fill(officer, { "What was learnt": "A siren is heard, and a light is not." });
  await press(officer, "Publish how it ended", { says: "A siren is heard, and a light is not." });
}

/** Anybody who holds the receipt sees that it was given here, and that a changed one was not. */
export async function checkReceipt(anybody: Page, supplier: Page): Promise<void> {
  const link = supplier.getByRole("link", { name: "Download the receipt", exact: true });
  const receipt = await supplier.request.get((await link.getAttribute("href")) ?? "");
  const text = await receipt.text();
  await visit(anybody, "/receipts");
  await fill(anybody, { "The receipt": text });
  await press(anybody, "Check the receipt", { says: "This receipt is genuine" });
  await fill(anybody, { "The receipt": text.replace(/("number": ?)2/, "$11") });
  await press(anybody, "Check the receipt", { says: "This receipt was not given here" });
}

/** The lead looks through three responses, and excludes that of one supplier. Answers who goes to the panel. */
export async function checkResponses(
  page: Page,
  attached: string,
  excluded: string,
): Promise<[string, string]> {
  const kept: string[] = [];
  for (const label of ["A", "B", "C"]) {
    await follow(page, `Response ${label}`, `Response ${label}`);
    await readAttached(page, attached);
    const out = (await page.getByText(excluded, { exact: true }).count()) > 0;
    await tick(page, out ? "It is excluded" : "It complies");
    if (out) {
      await press(page, "Record the check", { says: /to put right/ });
      await expectRefusal(page, "Choose the ground on which it is excluded");
      await tick(page, "It does not meet a condition");
      await fill(page, { "Why it is excluded": "A drum is not heard against the wind." });
    } else kept.push(label);
    await press(page, "Record the check", "Evaluation");
  }
  const [one = "", two = ""] = kept;
  return [one, two];
}

/** Where the response on this page carries the document that says these words, it is handed over as it was given. */
async function readAttached(page: Page, words: string): Promise<void> {
  const link = page.getByRole("main").getByRole("link", { name: `plan-${words}.txt` });
  if ((await link.count()) === 0) return;
  await expect(page.getByText("What this response points to")).toBeVisible();
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(await answer.text()).toBe(words);
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment/);
}

/** From the overview of an evaluation: a supplier is asked how it would do it for its price. */
export async function askAboutPrice(page: Page, supplier: string): Promise<void> {
  const [name, ask] = ["Prices that look too low", "Ask about this price"];
  await follow(page, name, name);
  await press(page, ask, { says: /to put right/ });
  await expectRefusal(page, "Write what you want to know about this price");
  await fill(page, { "Whose price": supplier, "What you want to know": "Who lights the lamps?" });
  await press(page, ask, { says: "Who lights the lamps?" });
  await expectNotYet(page, "Decide on this price", /has not answered yet/);
}

/** From its response: the supplier says how it would do it. */
export async function explainPrice(page: Page): Promise<void> {
  const [name, send] = ["A question about your price", "Send the answer"];
  await follow(page, "Read and answer", name);
  await press(page, send, { says: /to put right/ });
  await expectRefusal(page, "Say how you would do it for your price");
  await fill(page, { "How you would do it for your price": "The wardens do, on their round." });
  await onPhone(page, () => press(page, send, { says: /^Sent on/ }));
}

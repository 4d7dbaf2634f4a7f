import { onPhone } from "./check";
import type { Page } from "./driver";
import { expect } from "./expect";
import { arrive, expectRefusal, fill, follow, labelled, press, tick, visit } from "./steps";

const DESK = "Prepare your challenge";

/** Writes every part of a challenge from the account page on, up to the check of the answers. */
export async function writeChallenge(page: Page, title: string): Promise<void> {
  await follow(page, "Challenges", "Your challenges");
  await follow(page, "Start a challenge", "Start a challenge");
  await press(page, "Start the draft", { says: /to put right/ });
  await expectRefusal(page, "Say in a few words what you want to be true");
  await fill(page, { "What do you want to be true?": title });
  await tick(page, "Nothing written yet");
  await press(page, "Start the draft", DESK);
  await writeTheNeed(page, title);
  await writeMoneyAndTime(page);
  await writeCriteria(page);
  await namePeople(page);
}

/** Copies an earlier challenge, and writes what a copy does not have: a title of its own, dates, ties, people. */
export async function copyChallenge(page: Page, from: string, title: string): Promise<void> {
  await follow(page, "Challenges", "Your challenges");
  await press(page, `Copy ${from}`, DESK);
  await part(page, "Users and what they need", { Title: title });
  await part(page, "Timetable", {});
  await part(page, "Ties and rounding", {});
  await namePeople(page);
}

/** The officer sends the draft on, and a second person publishes it. Answers its slug. */
export async function publishChallenge(
  officer: Page,
  approver: Page,
  title: string,
): Promise<string> {
  await follow(officer, "Check your answers", "Check your answers");
  await press(officer, "Send to your approver", { says: "It is with your approver" });
  await visit(approver, "/account");
  await follow(approver, "Challenges", "Your challenges");
  await follow(approver, title, DESK);
  await follow(approver, "Read and decide", "Approve this challenge");
  await press(approver, "Publish this challenge", title);
  return new URL(approver.url()).pathname.split("/").at(-1) ?? "";
}

/** A part of one form: opened from the task list, filled in, saved, and back on the task list. */
async function part(
  page: Page,
  name: string,
  values: Record<string, string>,
  ...ticks: string[]
): Promise<void> {
  await follow(page, name, name);
  await fill(page, values);
  await tick(page, ...ticks);
  await press(page, "Save and go back", DESK);
}

/** A part that lists several things: one is added, and its list is left for the task list. */
async function item(
  page: Page,
  name: string,
  noun: string,
  values: Record<string, string>,
): Promise<void> {
  await follow(page, name, name);
  await addItem(page, name, noun, values);
  await back(page);
}

async function addItem(
  page: Page,
  name: string,
  noun: string,
  values: Record<string, string>,
  ...ticks: string[]
): Promise<void> {
  await follow(page, `Add a ${noun}`, `Add a ${noun}`);
  await fill(page, values);
  await tick(page, ...ticks);
  // "Add a data set" has the word "Data" in it, too.
  await press(page, "Save and go back", new RegExp(`^${name}$`));
}

async function back(page: Page, to = DESK): Promise<void> {
  await page.getByRole("navigation", { name: "You are here" }).getByRole("link").last().click();
  await arrive(page, to);
}

async function writeTheNeed(page: Page, title: string): Promise<void> {
  await part(
    page,
    "Users and what they need",
    {
      Title: title,
      Summary: "Wardens hear of a breach when the sea is in the street. They need an hour.",
      "Users and what they need": "Forty-one harbour wardens, who have to close the gates in time.",
    },
    "South West",
  );
  await part(
    page,
    "What is wrong today",
    { "What is wrong today": "Six times last winter a gate was closed too late." },
    "Water and weather sensing",
  );
  await item(page, "Outcomes, and how you will measure them", "outcome", {
    "What has to be true": "Every warden hears of a surge an hour before it arrives.",
    "How you will measure it": "Minutes between the alert and the peak, from the tide gauge.",
    "How it is today": "14 minutes at the median, winter 2025",
  });
  await item(page, "Data", "data set", {
    Name: "Tide gauge readings",
    "What it holds": "One row a minute: time, height, gauge.",
    "How good it is": "Two gauges were silent in March.",
    "Format and size": "CSV, 4 million rows",
    Licence: "Open Government Licence",
    "How and when a supplier gets it": "Now, by download.",
  });
  await part(page, "Legacy and constraints", {
    "Legacy and constraints": "The gates are moved by hand, and stay so.",
  });
  await part(page, "What has been tried", {
    "What has been tried": "A text message service, stopped in 2024: it came with the sea.",
  });
}

async function writeMoneyAndTime(page: Page): Promise<void> {
  await item(page, "Budget and phases", "phase", {
    Name: "Pilot",
    "How long, and what is done": "Six months, at all gates",
    Value: "90,000",
  });
  await part(page, "Who owns what is made", {}, "The public body owns it");
  // The dates that are proposed keep the rules.
  await part(page, "Timetable", {});
  await part(page, "Conditions of taking part", {
    "Conditions of taking part": "Somebody who can be at a harbour within two hours.",
  });
}

async function writeCriteria(page: Page): Promise<void> {
  const name = "Award criteria";
  await follow(page, name, name);
  await addItem(page, name, "criterion", {
    Title: "How it warns",
    "The question that suppliers answer": "How does a warden hear of a surge, and how early?",
    Weight: "50",
    "Least score": "2",
    "Most words": "200",
  });
  await addItem(
    page,
    name,
    "criterion",
    {
      Title: "What stays",
      "The question that suppliers answer": "What do the harbours keep when you have gone?",
      Weight: "10",
      "Most words": "200",
    },
    "This criterion is about social value",
  );
  await fill(page, { "Weight of the price": "40" });
  // The heading stays: what tells that it was saved is the sum.
  await press(page, "Save the weight of the price", { says: /^Together 100 of 100/ });
  await fill(page, { "Documents that a response may carry": "1" });
  await press(page, "Save the attachments", { says: /to put right/ });
  await expectRefusal(page, "Say what they are for, so that all attach the same");
  await fill(page, { "What for": "A plan of the gates, on one page." });
  await press(page, "Save the attachments", name);
  await back(page);
  const scale = "Score descriptors";
  await part(page, scale, {});
  await part(page, "Ties and rounding", {});
}

async function namePeople(page: Page): Promise<void> {
  const name = "Panel and moderator";
  await follow(page, name, name);
  const people = [
    ["samir@coasts.example", "Evaluator"],
    ["lotte@registry.example", "Evaluator"],
    ["owen@brackenshire.example", "Evaluator"],
    ["wanda@coasts.example", "Moderator"],
    ["gareth@coasts.example", "Approver"],
  ] as const;
  for (const [address, role] of people) {
    await fill(page, { "E-mail address": address });
    await tick(page, role);
    await press(page, "Add to the panel", { says: address });
  }
  await follow(page, "Back to the task list", DESK);
  await part(page, "Conflicts of interest", {
    "Assessment of conflicts of interest": "The minister’s office sees nothing before the award.",
  });
}

/** A supplier's whole response, from the public page of the challenge to its receipt. */
export async function submitResponse(
  page: Page,
  slug: string,
  { answer, price, attached }: { answer: string; price: string; attached?: string },
): Promise<void> {
  await visit(page, `/challenges/${slug}`);
  await follow(page, "Start a response", "Start a response");
  await press(page, "Start the response", "Your response");
  for (const question of ["How it warns", "What stays"]) {
    await follow(page, question, question);
    await fill(page, { "Your answer": answer });
    await press(page, "Save the answer", "Your response");
  }
  if (attached) await addEvidence(page, attached);
  await follow(page, "Declarations", "Declarations");
  await tick(page, "No");
  await press(page, "Save the declarations", "Your response");
  await follow(page, "Check your response and submit it", "Check and submit");
  await expect(page.getByText("1 thing to do before you can submit")).toBeVisible();
  await follow(page, /price/i, "Price");
  await fill(page, { "Whole price for all phases": price });
  await press(page, "Save the price", "Your response");
  await follow(page, "Check your response and submit it", "Check and submit");
  await press(page, "Submit the response", "Response received");
}

/** The response points to what its supplier has published, and carries a document that says these words. */
async function addEvidence(page: Page, words: string): Promise<void> {
  const name = "What you point to";
  await follow(page, "What you point to, and attachments", name);
  await page.getByRole("main").getByRole("checkbox").first().check();
  await press(page, "Save what you point to", "Your response");
  await expect(page.getByText("Points to 1 thing you have published")).toBeVisible();
  await follow(page, "What you point to, and attachments", name);
  await press(page, "Attach the document", { says: /to put right/ });
  await expectRefusal(page, "Choose the document");
  const file = { name: `plan-${words}.pdf`, mimeType: "text/plain", buffer: Buffer.from(words) };
  await labelled(page, "A document").setInputFiles(file);
  await press(page, "Attach the document", { says: /to put right/ });
  await expectRefusal(page, /called .pdf, but it is plain text/);
  await labelled(page, "A document").setInputFiles({ ...file, name: `plan-${words}.txt` });
  await onPhone(page, () => press(page, "Attach the document", name));
  await expect(page.getByRole("link", { name: `plan-${words}.txt` })).toBeVisible();
  await back(page, "Your response");
}

/** An evaluator scores every answer of two responses, from the first on. */
export async function scoreEverything(
  page: Page,
  score: number,
  [one, two]: readonly [string, string],
): Promise<void> {
  const places = [
    `Response ${one} Question 2`,
    `Response ${two} Question 1`,
    `Response ${two} Question 2`,
  ];
  for (const next of [...places, "Your scores"]) {
    await tick(page, String(score));
    await fill(page, { "Your reason": `It says how, in paragraph 1. Score ${score}.` });
    await page
      .getByRole("main")
      .getByRole("button", { name: /^Save, go to/ })
      .first()
      .click();
    await arrive(page, new RegExp(`^${next}`));
  }
}

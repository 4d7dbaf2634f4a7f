import { onPhone } from "./support/check";
import type { Page } from "./support/driver";
import { expect } from "./support/expect";
import { nextMailTo } from "./support/mailbox";
import { test, unique, uniqueAddress } from "./support/people";
import { arrive, expectRefusal, fill, follow, press, tick, visit } from "./support/steps";
import { publishedBeforehand, WARNING_TIME } from "./support/supplier";

const HIDDEN = "This page has been hidden by an operator";
const SAYS = "The baseline is from a year in which the gauge was broken.";
const REASON =
  "The baseline comes from a broken gauge. Give another year, or say so in the method.";

/** Who says what of which page. */
interface Case {
  founder: Page;
  operator: Page;
  /** Anybody, signed out. */
  page: Page;
  title: string;
  /** Of the case study. */
  path: string;
  /** Of the stranger who reports it. */
  address: string;
}

test("a stranger reports a case study, an operator hides it, its owner answers, and it is shown again", async ({
  newcomer,
  example,
  page,
}) => {
  test.setTimeout(300_000);
  const title = `Gauges that ring before the water comes ${unique()}`;
  const founder = await newcomer(uniqueAddress(), "Ottoline Marsh");
  const study = { title, body: "Northmere City Council", outcomes: [WARNING_TIME] };
  await publishedBeforehand(founder, `Culvert Watch ${unique()}`, study);
  // The desk has the same heading as the page.
  const link = founder.getByRole("link", { name: "Read it as the public does" });
  const path = (await link.getAttribute("href")) ?? "";
  const operator = await example("Juno Marchetti");
  const one: Case = { founder, operator, page, title, path, address: uniqueAddress() };

  await test.step("the stranger reports it, on a phone", () => isReported(one));
  await test.step("the operator hides it, and has to give a reason", () => isHidden(one));
  await test.step("the public reads that it is hidden, and nothing of it", () => isGone(one));
  await test.step("the owner reads why, and answers", () => isAnswered(one));
  await test.step("the operator shows it again", () => isShownAgain(one));
});

async function isReported({ page, path, title, address }: Case): Promise<void> {
  await visit(page, path);
  await follow(page, "Report this page", "Report this page");
  await onPhone(page, async () => {
    await press(page, "Report this page", { says: "Choose what is wrong with the page" });
    await expectRefusal(page, "Say what is wrong, and where on the page it stands");
  });
  await tick(page, "It is false, or misleads");
  await fill(page, {
    "What exactly, and where on the page": SAYS,
    "Your e-mail address": "no address",
  });
  await press(page, "Report this page", { says: "Give an e-mail address in the right form" });
  await fill(page, { "Your e-mail address": address });
  await press(page, "Report this page", { says: "Thank you. Your report is with the operators" });
  await follow(page, "Back to the page", title);
}

async function isHidden({ operator, title, page, address }: Case): Promise<void> {
  await visit(operator, "/account");
  await follow(operator, "Reported and hidden", "Reported and hidden");
  await openCase(operator, title);
  await expect(operator.getByText(SAYS)).toBeVisible();
  await press(operator, "Hide the page", { says: "Choose what the public is told" });
  await expectRefusal(operator, "Give the reason. Its owner reads it, and mends the page by it");
  await tick(operator, "It may be false, or mislead.");
  await fill(operator, { "The reason, for its owner": REASON });
  await press(operator, "Hide the page", { says: "Hidden. Its owners and those who reported it" });
  const { text } = await nextMailTo(page, address);
  expect(text).toContain("has hidden the page. It may be false, or mislead.");
  await follow(operator, "Read it as it is", title);
  await expect(operator.getByText("An operator has hidden this case study")).toBeVisible();
}

async function isGone({ page, path, title }: Case): Promise<void> {
  for (const address of [path, `${path}/record`]) {
    await visit(page, address, { status: 404 });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(HIDDEN);
    await expect(page.getByText("The case study may be false, or mislead.")).toBeVisible();
    await expect(page.getByText(title)).toHaveCount(0);
    await expect(page.getByText(REASON)).toHaveCount(0);
  }
  expect((await page.request.get(`${path}/badge.svg`)).status()).toBe(404);
  expect((await page.request.get(`/api/v1${path}`)).status()).toBe(404);
  await visit(page, "/case-studies");
  await expect(page.getByText(title)).toHaveCount(0);
  await visit(page, `/report${path.replace("studies", "study")}`, { status: 404 });
}

async function isAnswered({ founder, title }: Case): Promise<void> {
  await visit(founder, "/account");
  await expect(founder.getByText("An operator has hidden your case study")).toBeVisible();
  await follow(founder, "Case studies", "Your case studies");
  await follow(founder, title, title);
  await expect(founder.getByText("An operator has hidden this case study")).toBeVisible();
  await expect(
    founder.getByRole("button", { name: "Publish as asserted" }),
  ).toHaveAccessibleDescription(/hidden by an operator/);
  await follow(founder, "Read why, and answer", `Why “${title}” was hidden`);
  await expect(founder.getByText(REASON)).toBeVisible();
  await press(founder, "Send your answer", { says: "Write your answer" });
  await fill(founder, {
    "What you have mended, or why the case study is right": "The method says so now.",
  });
  await press(founder, "Send your answer", { says: "Your answer is with the operators" });
  await expect(founder.getByText("You have answered, and the operator has not")).toBeVisible();
}

async function isShownAgain({ operator, founder, page, path, title }: Case): Promise<void> {
  await visit(operator, "/operator/moderation");
  await openCase(operator, title);
  await expect(operator.getByText("The method says so now.")).toBeVisible();
  await press(operator, "Show it again", { says: "Say why it is shown again" });
  await fill(operator, { "Why it is shown again": "The method says which year. Thank you." });
  await press(operator, "Show it again", { says: "Everybody can read it again" });
  await visit(page, path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await founder.reload();
  await expect(founder.getByText("The method says which year. Thank you.")).toBeVisible();
}

/** The desk has pages: those of other runs wait longer. */
async function openCase(operator: Page, title: string): Promise<void> {
  const link = operator.getByRole("main").getByRole("link", { name: title });
  while ((await link.count()) === 0) {
    await operator.getByRole("link", { name: "Next page" }).first().click();
  }
  await link.click();
  await arrive(operator, title);
}

import { expect, type Page } from "@playwright/test";
import { mailsTo } from "./mailbox";
import { fill, follow, press, tick, visit } from "./steps";
import { type CaseStudy, publishCaseStudy } from "./supplier";

/** A technology in which nobody else works here: no competition of another journey is in its field. */
export const FIELD = "Provenance and traceability";

/** Publishes a case study and has the public body's reference confirm each outcome of it. */
export async function publishConfirmed(
  founder: Page,
  reference: Page,
  study: CaseStudy,
): Promise<void> {
  await publishCaseStudy(founder, study);
  await follow(founder, "Confirmation by the public body", "Confirmation by the public body");
  await press(founder, `Ask ${study.body} to confirm`, {
    says: "The public body has been asked",
  });

  await visit(reference, "/account");
  await follow(reference, "Confirmations", "Confirmations");
  await follow(reference, study.title, study.title);
  for (const [place] of study.outcomes.entries()) {
    const outcome = reference
      .locator("section")
      .filter({ hasText: `Outcome ${place + 1} of ${study.outcomes.length}` });
    await tick(outcome, "Yes, I confirm it");
  }
  await fill(reference, {
    "What you vouch for": "Every alert of the winter",
    "Your post": "Flood Duty Manager",
  });
  // Without these the supplier may not tell of it under the body's name.
  await tick(reference, "That it did this work", "The name of", "The figures");
  await press(reference, "Send the answer", { says: "Your answer is public" });
}

/** What the page of a technology counts: outcomes claimed and, of these, proven. */
export async function countsOf(page: Page, technology: string): Promise<[number, number]> {
  await visit(page, "/technologies");
  await follow(page, technology, technology);
  const figures = page.locator("dl dd");
  const [claimed, proven] = await Promise.all(
    [0, 1].map((place) => figures.nth(place).textContent()),
  );
  return [Number(claimed), Number(proven)];
}

/** Opens a story of the organisation that somebody acts for, the way they would. */
export async function openStory(page: Page, title: string): Promise<void> {
  await visit(page, "/account");
  await follow(page, "Stories", "Stories");
  await follow(page, title, title);
}

/** Waits for a mail of which the subject says something. */
export async function expectMail(page: Page, address: string, subject: string): Promise<void> {
  const subjects = async () => (await mailsTo(page, address)).map((mail) => mail.subject);
  await expect.poll(subjects, { timeout: 60_000 }).toContainEqual(subject);
}

/** How many pages a browser prints of what is open, and that each is a sheet of A4. */
export async function printedPages(page: Page): Promise<number> {
  // A page that is still to get its typefaces is set in wider ones.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  for (const [, width, height] of sheets) {
    expect([Number(width), Number(height)].map(Math.round), "points of A4").toEqual([595, 842]);
  }
  return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
}

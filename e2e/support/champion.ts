import { beforehand } from "./beforehand";
import { onPhone } from "./check";
import type { Page } from "./driver";
import { expect, inBrowser } from "./expect";
import { mailsTo } from "./mailbox";
import { expectRefusal, fill, follow, press, tick, visit } from "./steps";
import { type CaseStudy, publishCaseStudy, registerSupplier } from "./supplier";

/** A technology in which nobody else works here: no competition of another journey is in its field. */
export const FIELD = "Provenance and traceability";

/** Publishes a case study and has the public body's reference confirm each outcome of it. */
async function publishConfirmed(founder: Page, reference: Page, study: CaseStudy): Promise<void> {
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

/** The same beforehand, for a supplier that is registered for it. */
export async function confirmedBeforehand(
  founder: Page,
  reference: Page,
  supplier: string,
  study: CaseStudy,
): Promise<void> {
  await beforehand(founder, (writer) =>
    beforehand(reference, async (reader) => {
      await registerSupplier(writer, supplier);
      await publishConfirmed(writer, reader, study);
    }),
  );
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

/** The address of a story's public page, as against its desk. */
export const PUBLIC_STORY = /^[^?#]+(?<!\/account)\/stories\//;

/** The supplier begins a story and writes words of it; both agree, and it is published. Answers its path. */
export async function tellStory(
  founder: Page,
  reference: Page,
  title: string,
  words: Record<string, string>,
): Promise<string> {
  await visit(founder, "/account");
  await follow(founder, "Stories", "Stories");
  await press(founder, `Start a story of ${title}`, title);
  await follow(founder, "Edit the words", "Edit the words");
  await fill(founder, words);
  await press(founder, "Save as version 2", title);
  await press(founder, "Agree to version 2", { says: "Your side has agreed to this version" });
  await openStory(reference, title);
  await press(reference, "Agree to version 2", { says: "Both sides have agreed to version 2" });
  await press(reference, "Publish version 2", title);
  await expect(reference).toHaveURL(PUBLIC_STORY);
  return new URL(reference.url()).pathname;
}

/** A champion opens a story and stands behind it. */
export async function champion(
  minister: Page,
  { story, title, sentence }: { story: string; title: string; sentence: string },
): Promise<void> {
  await visit(minister, story);
  await follow(minister, "Champion this story", "Champion this story");
  await fill(minister, {
    "Your post": "Minister for Coasts",
    "Why you stand behind it": sentence,
  });
  await press(minister, "Publish your endorsement", title);
}

/** Somebody of Northmere asks to reuse a story and does so; the body that did it confirms it, and it counts. */
export async function reuse(
  follower: Page,
  reference: Page,
  page: Page,
  story: string,
): Promise<void> {
  await visit(follower, story);
  await follow(follower, "Ask to reuse this", "Reuse this");
  await press(follower, "Ask to reuse this", { says: /to put right/ });
  await expectRefusal(follower, "Say what you want to reuse");
  const question = "What you want to reuse, and what you would like to know";
  await fill(follower, { [question]: "Which gauges silted up?" });
  await press(follower, "Ask to reuse this", { says: "Your words are on their way" });
  await onPhone(follower, async () => {
    await fill(follower, { "What you reuse, and how far it is": "In use at two becks" });
    await press(follower, "Say that you reuse it", { says: "asked to confirm it" });
  });
  await visit(page, story);
  await expect(page.getByText("Says: In use at two becks. Not confirmed yet")).toBeVisible();
  await visit(reference, story);
  await follow(reference, "Reuse it at your own public body", "Reuse this");
  await expect(reference.getByText("Which gauges silted up?")).toBeVisible();
  await press(reference, "Confirm that Northmere City Council reuses it", {
    says: "It counts now",
  });
  await visit(page, story);
  const followers = page.getByRole("listitem").filter({ hasText: "In use at two becks" });
  await expect(followers).toContainText("Confirmed");
}

/** Waits for a mail of which the subject says something. */
export async function expectMail(page: Page, address: string, subject: string): Promise<void> {
  const subjects = async () => (await mailsTo(page, address)).map((mail) => mail.subject);
  await expect.poll(subjects, { timeout: 60_000 }).toContainEqual(subject);
}

/** How many pages a browser prints of what is open, and that each is a sheet of A4. */
export async function printedPages(page: Page): Promise<number> {
  // A page that is still to get its typefaces is set in wider ones.
  const browser = inBrowser(page);
  await browser.evaluate(() => document.fonts.ready.then(() => undefined));
  const pdf = (await browser.pdf({ preferCSSPageSize: true })).toString("latin1");
  const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  for (const [, width, height] of sheets) {
    expect([Number(width), Number(height)].map(Math.round), "points of A4").toEqual([595, 842]);
  }
  return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
}

import type { CaughtMail } from "@/lib/mailbox";
import type { Page } from "./driver";
import { expect } from "./expect";

/** The mails to somebody, newest first, out of the mailbox that the trial installation shows. */
export async function mailsTo(page: Page, address: string): Promise<CaughtMail[]> {
  const mails: CaughtMail[] = await (await page.request.get("/dev/mailbox.json")).json();
  return mails.filter(({ to }) => to.split(", ").includes(address));
}

/** Waits until somebody has more mails than `before`. Returns the newest. */
export async function nextMailTo(page: Page, address: string, before = 0): Promise<CaughtMail> {
  let mails: CaughtMail[] = [];
  await expect(async () => {
    mails = await mailsTo(page, address);
    expect(mails.length, `mails to ${address}`).toBeGreaterThan(before);
  }).toPass({ timeout: 60_000 });
  const [newest] = mails;
  if (!newest) throw new Error(`No mail to ${address} came.`);
  return newest;
}

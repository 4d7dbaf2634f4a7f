import type { Page } from "./driver";
import { importFile } from "./installation";
import { nextMailTo } from "./mailbox";
import { codeTo } from "./people";
import { arrive, fill, follow, press } from "./steps";

/** Puts a public body on record as an installation does: from a list. */
export function importBody(name: string): Promise<void> {
  const id = `OT${String(Date.now()).slice(-9)}`;
  const row = `${id},"${name}",Other,,,2026-11-01T00:00:00Z`;
  return importFile("organisations", `GB-GOR,Name,Type,GOVUK URL,URL,Updated\n${row}\n`);
}

/** The path that a mail's link leads to. */
export async function linkInMailTo(page: Page, address: string): Promise<string> {
  const { text } = await nextMailTo(page, address);
  const found = /https?:\/\/\S+/.exec(text)?.[0];
  if (!found) throw new Error(`No link in the mail to ${address}: ${text}`);
  return new URL(found).pathname;
}

/** Somebody who was invited shows that the address is theirs, and is led back to the invitation. */
export async function showAddress(page: Page, address: string): Promise<void> {
  await follow(page, "Sign in with your address", "Sign in");
  await fill(page, { "E-mail address": address });
  await press(page, "Send me a code", "Enter your code");
  await fill(page, { "Six-digit code": await codeTo(page, address, 1) });
  await press(page, "Sign in", "You are asked to confirm");
  await arrive(page, "You are asked to confirm");
}

import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page as BrowserPage,
  test as base,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type TestType,
} from "@playwright/test";
import { addAuthenticator, addPasskey } from "./authenticator";
import { markUnscripted } from "./axe";
import type { Page } from "./driver";
import { expect } from "./expect";
import { site } from "./installation";
import { mailsTo, nextMailTo } from "./mailbox";
import { newPlace, PlainPage } from "./plain/page";
import { watch } from "./problems";
import { arrive, fill, press, visit } from "./steps";

interface People {
  /** A page of somebody who is signed out. */
  page: Page;
  /** Opens another, of somebody else. */
  open: () => Promise<Page>;
  /** Opens a page in a browser that runs no scripts. */
  openUnscripted: () => Promise<Page>;
  /** An example person with a page of their own, signed in with one press. */
  example: (name: string) => Promise<Page>;
  /** Somebody with an address and a page of their own, signed in by the code in their mail. */
  newcomer: (email: string, name?: string) => Promise<Page>;
}

type Playwright = PlaywrightTestArgs & PlaywrightTestOptions;
type PlaywrightWorker = PlaywrightWorkerArgs & PlaywrightWorkerOptions;

/** Opens a browser of its own for somebody, closed when the journey is over. */
type Contexts = (options?: BrowserContextOptions) => Promise<BrowserContext>;

const peopled = base.extend<
  Omit<People, "page"> & { contexts: Contexts },
  { chromium: Browser | null }
>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it.
  baseURL: async ({}, use) => use(site().url),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it.
  extraHTTPHeaders: async ({}, use) => use(newPlace()),
  // None is started for journeys that go without.
  chromium: [
    async ({ playwright }, use, { project }) => {
      if (project.use.javaScriptEnabled === false) return use(null);
      const browser = await playwright.chromium.launch();
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  page: async ({ open }, use) => use((await open()) as BrowserPage),
  contexts: async ({ chromium }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      if (!chromium) throw new Error("These journeys go without a browser.");
      const context = await chromium.newContext(options);
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
  },
  open: async ({ chromium, contexts, baseURL: base = "", extraHTTPHeaders: headers = {} }, use) => {
    if (!chromium) return use(async () => new PlainPage({ base, headers }));
    await use(async () => watched(await contexts()));
  },
  openUnscripted: async ({ contexts }, use) => {
    await use(async () => {
      const page = await watched(await contexts({ javaScriptEnabled: false }));
      markUnscripted(page);
      return page;
    });
  },
  example: async ({ open }, use) => {
    const known = new Map<string, Page>();
    await use(async (name) => {
      const page = known.get(name) ?? (await open());
      if (!known.has(name)) await become(page, name);
      known.set(name, page);
      return page;
    });
  },
  newcomer: async ({ open }, use) => {
    await use(async (email, name) => {
      const page = await open();
      await signIn(page, email);
      if (name) await giveName(page, name);
      return page;
    });
  },
});

/** Playwright's test, with people. Every page of theirs is watched. */
export const test = peopled as unknown as TestType<
  Omit<Playwright, "page"> & People,
  PlaywrightWorker
>;

/** Words that no other run has: both projects share one database. */
export function unique(): string {
  return `${test.info().project.name} ${Date.now().toString(36)}`;
}

/** The same as part of an address. */
export function uniqueAddress(at = "example.org"): string {
  return `${unique().replaceAll(/[^a-z0-9]/g, "")}${Math.random().toString(36).slice(2, 6)}@${at}`;
}

async function watched(context: BrowserContext): Promise<BrowserPage> {
  const page = await context.newPage();
  watch(page);
  return page;
}

/** Whether the installation wants a passkey of whoever decides: `npm run proof -- passkeys` sets it. */
const PASSKEYS_REQUIRED = process.env.PROVEN_PASSKEYS === "1";

/** Signs in as an example person, with one press; where passkeys are required, by one of their own after that. */
export async function become(page: Page, name: string): Promise<void> {
  await visit(page, "/sign-in");
  await press(page, `Be ${name}`, `Good to see you, ${name}`);
  if (!PASSKEYS_REQUIRED) return;
  await addAuthenticator(page);
  await addPasskey(page, `Device ${unique()}`);
  await visit(page, "/account");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
  await visit(page, "/sign-in");
  await press(page, "Sign in with a passkey", `Good to see you, ${name}`);
}

/** Signs in by the six digits that come by mail. */
export async function signIn(page: Page, email: string): Promise<void> {
  await visit(page, "/sign-in");
  const before = (await mailsTo(page, email)).length;
  await fill(page, { "E-mail address": email });
  await press(page, "Send me a code", "Enter your code");
  await fill(page, { "Six-digit code": await codeTo(page, email, before) });
  await press(page, "Sign in", /^Good to see you|^Your account/);
}

/** The code that has come since there were `before` mails. */
export async function codeTo(page: Page, email: string, before = 0): Promise<string> {
  const { text } = await nextMailTo(page, email, before);
  const digits = /(\d{3}) (\d{3})/.exec(text);
  if (!digits) throw new Error(`No code in the mail to ${email}: ${text}`);
  return digits.slice(1).join("");
}

async function giveName(page: Page, name: string): Promise<void> {
  await fill(page, { "Your name": name });
  await page.getByRole("button", { name: "Save your name" }).click();
  await arrive(page, `Good to see you, ${name}`);
}

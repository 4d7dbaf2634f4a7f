import type { Page } from "./support/driver";
import { expect } from "./support/expect";
import { site } from "./support/installation";
import { nextMailTo } from "./support/mailbox";
import { CLIENT } from "./support/oidc-client";
import { codeTo, test, uniqueAddress } from "./support/people";
import { startProvider, UNVERIFIED } from "./support/provider";
import { arrive, fill, follow, press, visit } from "./support/steps";

let stop: () => Promise<void>;

test.beforeAll(async () => {
  const { providerPort, url } = site();
  stop = await startProvider(providerPort, url);
});

test.afterAll(() => stop());

/** Leaves for the provider and says there who one is. */
async function goThroughProvider(page: Page, address: string) {
  await page.getByRole("link", { name: `Sign in with ${CLIENT.name}` }).click();
  await expect(page.getByRole("heading", { name: "Staff Directory" })).toBeVisible();
  await page.getByLabel("Staff address").fill(address);
  await page.getByRole("button", { name: "Let me in" }).click();
}

test("whoever the provider knows is signed in, and comes back to where they were going", async ({
  page,
}) => {
  const address = uniqueAddress();
  await page.goto("/account/join");
  await arrive(page, "Sign in");
  await goThroughProvider(page, address);
  await arrive(page, "Join a public body");
  await follow(page, "Your account", "Good to see you, Dilys Moor");
  await expect(page.getByText(`You are signed in as ${address}.`)).toBeVisible();
});

test("by code and through the provider, one address is one person", async ({ newcomer, open }) => {
  const address = uniqueAddress();
  await newcomer(address, "Dilys at her desk");
  const elsewhere = await open();
  await visit(elsewhere, "/sign-in");
  await goThroughProvider(elsewhere, address);
  await arrive(elsewhere, "Good to see you, Dilys at her desk");
});

test("an address that the provider has not verified lets nobody in, and a code still does", async ({
  page,
}) => {
  const address = `${UNVERIFIED}${uniqueAddress()}`;
  await visit(page, "/sign-in");
  await goThroughProvider(page, address);
  await arrive(page, { says: "The provider has not verified your e-mail address" });
  await page.goto("/account");
  await arrive(page, "Sign in");
  await fill(page, { "E-mail address": address });
  await press(page, "Send me a code", "Enter your code");
  await nextMailTo(page, address);
  await fill(page, { "Six-digit code": await codeTo(page, address) });
  await press(page, "Sign in", "Your account");
});

import { type Authenticator, addAuthenticator, addPasskey } from "./support/authenticator";
import { hasScript } from "./support/axe";
import { onPhone } from "./support/check";
import { letConfirmationPass } from "./support/clock";
import type { Page } from "./support/driver";
import { expect, inBrowser } from "./support/expect";
import { mailsTo } from "./support/mailbox";
import { codeTo, signIn, test, unique, uniqueAddress } from "./support/people";
import { arrive, expectRefusal, fill, follow, labelled, press, visit } from "./support/steps";

async function signOut(page: Page): Promise<void> {
  await visit(page, "/account");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
}

/** The subjects of the letters that somebody got about their passkeys. */
async function lettersTo(page: Page, address: string): Promise<string[]> {
  const mails = await mailsTo(page, address);
  return mails.map(({ subject }) => subject).filter((subject) => subject.includes("passkey"));
}

test("somebody adds two passkeys, signs in by one, and removes the other", async ({ newcomer }) => {
  test.skip(!hasScript(), "A passkey needs JavaScript.");
  const address = uniqueAddress();
  const page = await newcomer(address, "Keyholder");
  const laptop: Authenticator = await addAuthenticator(page);
  await follow(page, "Your passkeys", "Passkeys");
  await onPhone(page, async () => {
    await press(page, "Add a passkey", { says: "Give the passkey a name" });
    await expectRefusal(page, "Give the passkey a name");
  });
  await addPasskey(page, "Work laptop");
  await fill(page, { "Name of the new passkey": "The same laptop" });
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByText("This device has a passkey of yours already.")).toBeVisible();

  await laptop.touch(false);
  const key = await addAuthenticator(page, "usb");
  await addPasskey(page, "Key on my ring");
  await page.getByText("Change Key on my ring").click();
  const rename = page.locator("form").filter({ hasText: "Rename Key on my ring" });
  await fill(rename, { Name: "Spare key" });
  await press(page, "Rename Key on my ring", { says: "The passkey has its new name." });
  await key.remove();
  await laptop.touch(true);
  await expect.poll(() => lettersTo(page, address)).toHaveLength(2);

  await signOut(page);
  await visit(page, "/sign-in");
  await onPhone(page, async () => undefined);
  await press(page, "Sign in with a passkey", "Good to see you, Keyholder");

  await visit(page, "/account/passkeys");
  await expect(page.getByText(/Last used/)).toHaveCount(1);
  await page.getByText("Change Spare key").click();
  await press(page, "Remove Spare key", { says: "The passkey is removed." });
  await expect(page.getByText("Spare key")).toHaveCount(0);
  await expect
    .poll(() => lettersTo(page, address))
    .toContain("A passkey was removed from your Proven account");

  await visit(page, "/account/confirm?next=/account/people");
  await onPhone(page, async () => undefined);
  await press(page, "Confirm with a passkey", "You act for nobody yet");
});

test("a device that is not known here lets nobody in, and a code still does", async ({
  newcomer,
}) => {
  test.skip(!hasScript(), "A passkey needs JavaScript.");
  const address = uniqueAddress();
  const page = await newcomer(address, "Forgetful");
  await addAuthenticator(page);
  await addPasskey(page, "Work laptop");
  await page.getByText("Change Work laptop").click();
  await press(page, "Remove Work laptop", { says: "The passkey is removed." });
  await signOut(page);
  await visit(page, "/sign-in");
  await inBrowser(page.getByRole("button", { name: "Sign in with a passkey" })).click();
  await expectRefusal(page, "This passkey is not known here");
  await signIn(page, address);
});

test("who has not confirmed for five minutes is asked, and loses nothing that was typed", async ({
  newcomer,
}) => {
  const address = uniqueAddress();
  const page = await newcomer(address, "Late");
  await visit(page, "/account/register");
  await fill(page, { "Name of the organisation": `Late Works ${unique()}` });
  await press(page, "Register and go on to the profile", "Your capability profile");
  await visit(page, "/account/people");
  await letConfirmationPass(address);
  const colleague = uniqueAddress();
  await fill(page, { "E-mail address": colleague });
  await press(page, "Send the invitation", { says: "Confirm that it is you, then press" });
  await onPhone(page, async () => {
    await expectRefusal(page, "Confirm that it is you, then press the button again");
  });
  await expect(labelled(page, "E-mail address")).toHaveValue(colleague);

  const link = page.getByRole("alert").getByRole("link", { name: /in a new tab/ });
  await expect(link).toHaveAttribute("target", "_blank");
  const tab = await page.context().newPage();
  await tab.goto((await link.getAttribute("href")) ?? "");
  const before = (await mailsTo(page, address)).length;
  await tab.getByRole("button", { name: "Send me a code" }).click();
  await expect(tab.getByText(`We sent six digits to ${address}`)).toBeVisible();
  await fill(tab, { "Six-digit code": await codeTo(page, address, before) });
  await tab.getByRole("button", { name: "Confirm with the code" }).click();
  await expect(tab.getByText("It is you.")).toBeVisible();

  await press(page, "Send the invitation", { says: "The invitation is on its way" });
});

test("somebody confirms by a code, and without scripts too", async ({ newcomer }) => {
  const address = uniqueAddress();
  const page = await newcomer(address, "Confirmer");
  await visit(page, "/account/confirm?next=/account/passkeys");
  const before = (await mailsTo(page, address)).length;
  await press(page, "Send me a code", { says: `We sent six digits to ${address}` });
  await press(page, "Confirm with the code", { says: "Enter the six digits" });
  const code = await codeTo(page, address, before);
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
  await fill(page, { "Six-digit code": wrong });
  await press(page, "Confirm with the code", { says: "That is not the code we sent" });
  await fill(page, { "Six-digit code": code });
  await press(page, "Confirm with the code", "Passkeys");
  if (!hasScript())
    await expect(page.getByText("A passkey needs JavaScript, which").first()).toBeVisible();

  await visit(page, "/account/confirm");
  const more = (await mailsTo(page, address)).length;
  await press(page, "Send me a code", { says: `We sent six digits to ${address}` });
  await fill(page, { "Six-digit code": await codeTo(page, address, more) });
  await press(page, "Confirm with the code", { says: "It is you." });
  await page.goto("/account/confirm?next=https://elsewhere.example");
  await arrive(page, "Confirm that it is you");
});

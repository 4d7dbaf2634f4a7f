import type { Page } from "./driver";
import { expect, inBrowser } from "./expect";
import { fill, labelled, press, visit } from "./steps";

/** A device of the browser's that holds passkeys, touched and unlocked by whoever it asks. */
export interface Authenticator {
  /** Takes it away, with all that it holds. */
  remove(): Promise<void>;
  /** Leaves it there, and nobody touches it; or somebody does again. */
  touch(present: boolean): Promise<void>;
}

/** Puts a virtual authenticator into the browser of a page. @param transport "usb" for a second one */
export async function addAuthenticator(
  page: Page,
  transport: "internal" | "usb" = "internal",
): Promise<Authenticator> {
  const tab = inBrowser(page);
  if (!("context" in tab)) throw new Error("A passkey needs a page.");
  const devtools = await tab.context().newCDPSession(tab);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport,
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    remove: async () => {
      await devtools.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
    },
    touch: async (enabled) => {
      await devtools.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled });
    },
  };
}

/** Adds a passkey to the account of whoever is signed in. */
export async function addPasskey(page: Page, name: string): Promise<void> {
  await visit(page, "/account/passkeys");
  await fill(page, { "Name of the new passkey": name });
  await press(page, "Add a passkey", { says: "The passkey is added." });
  await expect(page.getByText(name, { exact: true })).toBeVisible();
  await expect(labelled(page, "Name of the new passkey")).toHaveValue("");
}

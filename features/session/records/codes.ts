import { createHmac } from "node:crypto";
import { settings } from "@/lib/settings";

/**
 * The six digits of a code. They are worked out from its id with the server's secret each time, so that they stand
 * neither in its row nor in the queue: whoever reads the database alone cannot sign in with them.
 */
export function digitsOf(codeId: string): string {
  const hash = createHmac("sha256", settings().AUTH_SECRET).update(`code:${codeId}`).digest();
  return String(hash.readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
}

/** What proves that somebody has signed in to a mailbox in this browser before. */
export function knownBrowser(mailbox: string): string {
  return createHmac("sha256", settings().AUTH_SECRET).update(`known:${mailbox}`).digest("hex");
}

import { createHash } from "node:crypto";
import type { Transaction } from "@/lib/database";
import { settings } from "@/lib/settings";

const TOKEN_SECONDS = 60;

/**
 * Mints what next-auth redeems once, within a minute. It stores the token hashed with the secret, and hashes what it is
 * given the same way.
 */
export async function mintToken(tx: Transaction, identifier: string, token: string, now: Date) {
  const hashed = createHash("sha256").update(`${token}${settings().AUTH_SECRET}`).digest("hex");
  const expires = new Date(now.getTime() + TOKEN_SECONDS * 1000);
  await tx.verificationToken.create({ data: { identifier, token: hashed, expires } });
}

import { randomBytes } from "node:crypto";
import type { Purpose } from "@/domain/session/passkey";
import type { Transaction } from "@/lib/database";
import { column, row, rows } from "@/lib/rows";

const OPEN = row("what a device was asked", { challenge: column.text });

/** For what, in which browser and of whom a passkey is asked for. */
export interface Asking {
  purpose: Purpose;
  /** The hash of what the browser's cookie says. */
  browser: string;
  /** Null where somebody signs in. */
  userId: string | null;
}

/** Something that nobody has signed before. */
export function newChallenge(): string {
  return randomBytes(32).toString("base64url");
}

/** Locks a challenge that this was asked with and that still holds. @returns whether there is one */
export async function lockChallenge(
  tx: Transaction,
  challenge: string,
  { purpose, browser, userId }: Asking,
): Promise<boolean> {
  const found = await rows(tx, OPEN)`
    SELECT challenge FROM "PasskeyChallenge"
    WHERE challenge = ${challenge} AND purpose = ${purpose}::"PasskeyPurpose" AND browser = ${browser}
      AND "userId" IS NOT DISTINCT FROM ${userId}::uuid AND "expiresAt" > clock_timestamp()
    FOR UPDATE`;
  return found.length > 0;
}

/** What was asked is answered: it does not hold a second time. */
export async function spendChallenge(
  tx: Transaction,
  answer: { challenge: string } | null,
): Promise<void> {
  if (answer) await tx.passkeyChallenge.delete({ where: { challenge: answer.challenge } });
}

import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Transaction } from "@/lib/database";
import { column, row, rows } from "@/lib/rows";
import { digitsOf } from "./codes";

const HELD_CODE = row("a sign-in code", {
  codeId: column.id,
  email: column.text,
  mailbox: column.text,
  triesLeft: z.int(),
  sharedTriesLeft: z.int().nullable(),
  expiresAt: column.time,
  usedAt: column.time.nullable(),
});

export type HeldCode = z.output<typeof HELD_CODE>;

/** How many codes of one browser are looked at: it can have asked for two addresses. */
const MOST_HELD = 4;

/** The codes that a browser holds, the newest first. */
export function lockCodes(tx: Transaction, browser: string): Promise<HeldCode[]> {
  return rows(tx, HELD_CODE)`
    SELECT "codeId", email, mailbox, "triesLeft", "expiresAt", "usedAt",
      CASE WHEN shared THEN "sharedTriesLeft" END AS "sharedTriesLeft"
    FROM "SignInBrowser" JOIN "SignInCode" ON id = "codeId"
    WHERE browser = ${browser} ORDER BY "SignInCode"."createdAt" DESC LIMIT ${MOST_HELD} FOR UPDATE`;
}

/** A wrong try counts for every code that it could have been. */
export async function spendTry(
  tx: Transaction,
  browser: string,
  held: readonly HeldCode[],
): Promise<void> {
  await tx.signInBrowser.updateMany({
    where: { browser, codeId: { in: held.map(({ codeId }) => codeId) }, triesLeft: { gt: 0 } },
    data: { triesLeft: { decrement: 1 } },
  });
  const shared = held.filter(({ sharedTriesLeft }) => sharedTriesLeft !== null);
  await tx.signInCode.updateMany({
    where: { id: { in: shared.map(({ codeId }) => codeId) }, sharedTriesLeft: { gt: 0 } },
    data: { sharedTriesLeft: { decrement: 1 } },
  });
}

/** Whether somebody typed the digits of this code. */
export function isCode(codeId: string, typed: string): boolean {
  const [one, other] = [Buffer.from(digitsOf(codeId)), Buffer.from(typed)];
  return one.length === other.length && timingSafeEqual(one, other);
}

import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/domain/actor";
import { LETTERS } from "@/domain/letters/catalogue";
import { CODE_MINUTES, type CodeAnswer, judgeCode } from "@/domain/session/code";
import { mayActFor, mayBecomeExample } from "@/domain/session/policy";
import { ALLOWED } from "@/domain/verdict";
import { command } from "@/lib/command";
import { lockRow, type Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { column, row, rows } from "@/lib/rows";
import { settings } from "@/lib/settings";

const TOKEN_SECONDS = 60;

/** Makes a code, forgets earlier ones of the address, and has it sent. */
export const requestCode = command({
  name: "session.requestCode",
  load: async (_tx, input: { email: string }) => input,
  subject: () => ({ type: "session", id: "code" }),
  policy: () => ALLOWED,
  decide(_loaded, { email }, { now, newId }) {
    const code = String(randomInt(0, 1_000_000)).padStart(6, "0");
    const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000);
    return {
      change: { id: newId(), email, codeHash: hashCode(email, code), expiresAt, createdAt: now },
      effects: letterTo([email], LETTERS.session.code, { code }),
    };
  },
  async save(tx, code) {
    await tx.signInCode.deleteMany({ where: { email: code.email } });
    await tx.signInCode.create({ data: code });
  },
});

export type Verified =
  | { answer: "right"; token: string }
  | { answer: Exclude<CodeAnswer, "right">; left: number };

/**
 * Tries a code. The right one mints a token that next-auth redeems once, within a minute; a wrong
 * one costs a try, so it is saved rather than refused.
 */
export const verifyCode = command({
  name: "session.verifyCode",
  load: (tx, input: { email: string; code: string }) => lockLatestCode(tx, input.email),
  subject: () => ({ type: "session", id: "code" }),
  policy: () => ALLOWED,
  decide(loaded, { email, code }, { now }) {
    const answer = judgeCode(loaded, sameHash(loaded.codeHash, hashCode(email, code)), now);
    return {
      change: { answer, email, token: randomBytes(32).toString("hex") },
      audit: { answer },
    };
  },
  async save(tx, { answer, email, token }, loaded, { now }): Promise<Verified> {
    if (answer === "right") {
      await tx.signInCode.update({ where: { id: loaded.id }, data: { usedAt: now } });
      await mintToken(tx, email, token, now);
      return { answer, token };
    }
    const left = Math.max(0, loaded.triesLeft - 1);
    await tx.signInCode.update({ where: { id: loaded.id }, data: { triesLeft: left } });
    return { answer, left };
  },
});

/** One press to be an example person: in the embedded mode only. */
export const becomeExample = command({
  name: "session.becomeExample",
  load: (tx, input: { userId: string }) => tx.user.findUnique({ where: { id: input.userId } }),
  subject: (user) => ({ type: "user", id: user.id }),
  policy: (_actor, user) => mayBecomeExample(settings().EMBEDDED, user),
  decide: (user) => ({ change: { email: user.email, token: randomBytes(32).toString("hex") } }),
  async save(tx, { email, token }, _user, { now }) {
    await mintToken(tx, email, token, now);
    return { email, token };
  },
});

/** Says which organisation the person acts for, in this session. */
export const actFor = command({
  name: "session.actFor",
  async load(tx, input: { membershipId: string; sessionToken: string }) {
    if (!(await lockRow(tx, "Membership", input.membershipId))) return null;
    return tx.membership.findUnique({ where: { id: input.membershipId } });
  },
  subject: (membership) => ({ type: "membership", id: membership.id }),
  policy: (actor: Actor, membership) => mayActFor(actor, membership),
  decide: (membership, { sessionToken }) => ({
    change: { membershipId: membership.id, sessionToken },
  }),
  async save(tx, { membershipId, sessionToken }) {
    await tx.session.updateMany({ where: { sessionToken }, data: { membershipId } });
  },
});

const STORED_CODE = row("a sign-in code", {
  id: column.id,
  codeHash: column.text,
  triesLeft: z.int(),
  expiresAt: column.time,
  usedAt: column.time.nullable(),
});

type StoredCode = z.output<typeof STORED_CODE>;

async function lockLatestCode(tx: Transaction, email: string): Promise<StoredCode | null> {
  const codes = await rows(tx, STORED_CODE)`
    SELECT id, "codeHash", "triesLeft", "expiresAt", "usedAt" FROM "SignInCode"
    WHERE email = ${email} ORDER BY "createdAt" DESC LIMIT 1 FOR UPDATE`;
  return codes[0] ?? null;
}

/** next-auth stores the token hashed with the secret, and hashes what it is given the same way. */
async function mintToken(tx: Transaction, identifier: string, token: string, now: Date) {
  const hashed = createHash("sha256").update(`${token}${settings().AUTH_SECRET}`).digest("hex");
  const expires = new Date(now.getTime() + TOKEN_SECONDS * 1000);
  await tx.verificationToken.create({ data: { identifier, token: hashed, expires } });
}

function hashCode(email: string, code: string): string {
  return createHmac("sha256", settings().AUTH_SECRET).update(`${email}:${code}`).digest("hex");
}

function sameHash(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one, "hex"), Buffer.from(other, "hex"));
}

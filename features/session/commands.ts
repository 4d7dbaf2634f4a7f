import { randomBytes } from "node:crypto";
import type { Actor } from "@/domain/actor";
import { mailboxOf } from "@/domain/membership/mailbox";
import {
  CODE_MINUTES,
  type CodeAnswer,
  judgeCode,
  SHARED_TRIES,
  TRIES,
} from "@/domain/session/code";
import { mayActFor, mayBecomeExample } from "@/domain/session/policy";
import { ALLOWED } from "@/domain/verdict";
import { command } from "@/lib/command";
import { databaseTime, lockRow, type Transaction } from "@/lib/database";
import { settings } from "@/lib/settings";
import { isCode, lockCodes, spendTry } from "./records/held-codes";
import { mintToken } from "./records/token";

interface Asked {
  email: string;
  /** The hash of what the browser's cookie says. */
  browser: string;
}

const DAY = 24 * 60 * 60_000;

/**
 * Makes a code for the browser that asks, and has it sent. The one that it had before holds on; those of other
 * browsers are none of its business.
 */
export const requestCode = command({
  name: "session.requestCode",
  load: async (_tx, asked: Asked) => asked,
  subject: () => ({ type: "session", id: "code" }),
  policy: () => ALLOWED,
  decide(_loaded, { email }, { now, newId }) {
    const id = newId();
    const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000);
    const times = { expiresAt, createdAt: now };
    return {
      change: { id, email, mailbox: mailboxOf(email), sharedTriesLeft: SHARED_TRIES, ...times },
      effects: [{ name: "session.sendCode", data: { codeId: id } }],
    };
  },
  async save(tx, code, { browser }, { now }) {
    const before = new Date(now.getTime() - DAY);
    await tx.signInCode.deleteMany({ where: { createdAt: { lt: before } } });
    await keepNewest(tx, browser, code.mailbox);
    await tx.signInCode.create({ data: code });
    const row = { codeId: code.id, browser, triesLeft: TRIES, createdAt: now };
    await tx.signInBrowser.create({ data: row });
  },
});

/** Of the codes for a mailbox that a browser holds, all but the newest go. */
async function keepNewest(tx: Transaction, browser: string, mailbox: string): Promise<void> {
  const [, ...older] = await tx.signInBrowser.findMany({
    where: { browser, code: { mailbox } },
    orderBy: { code: { createdAt: "desc" } },
    select: { codeId: true },
  });
  const codeId = { in: older.map((one) => one.codeId) };
  await tx.signInBrowser.deleteMany({ where: { browser, codeId } });
}

/**
 * Has a browser use the code that was sent last to a mailbox, whoever asked for it: where no more letters are sent
 * for a while, nobody is kept out by that. Missing where none holds.
 */
export const shareCode = command({
  name: "session.shareCode",
  load: async (tx, { email }: Asked) => {
    const now = await databaseTime(tx);
    return tx.signInCode.findFirst({
      where: { mailbox: mailboxOf(email), usedAt: null, expiresAt: { gt: now } },
      orderBy: { createdAt: "desc" },
      select: { id: true },
    });
  },
  subject: () => ({ type: "session", id: "code" }),
  policy: () => ALLOWED,
  decide: ({ id }, { browser }) => ({
    change: { codeId: id, browser, triesLeft: TRIES, shared: true },
  }),
  async save(tx, row, _code, { now }) {
    await tx.signInBrowser.createMany({
      data: [{ ...row, createdAt: now }],
      skipDuplicates: true,
    });
  },
});

export type Verified =
  | { answer: "right"; email: string; token: string }
  | { answer: Exclude<CodeAnswer, "right">; left: number };

/**
 * Tries a code. The right one mints a token that next-auth redeems once, within a minute; a wrong
 * one costs a try, so it is saved rather than refused.
 */
export const verifyCode = command({
  name: "session.verifyCode",
  async load(tx, { browser }: { browser: string; code: string }) {
    const held = await lockCodes(tx, browser);
    return held.length > 0 ? held : null;
  },
  subject: () => ({ type: "session", id: "code" }),
  policy: () => ALLOWED,
  decide(held, { code }, { now }) {
    const judged = judgeCode(held, (id) => isCode(id, code), now);
    const answer = judged?.answer ?? "wrong";
    const token = randomBytes(32).toString("hex");
    return { change: { answer, judged, token }, audit: { answer } };
  },
  async save(tx, { answer, judged, token }, held, { now }, { browser }): Promise<Verified> {
    const right = held.find(({ codeId }) => codeId === judged?.codeId);
    if (answer === "right" && right) {
      await tx.signInCode.update({ where: { id: right.codeId }, data: { usedAt: now } });
      await mintToken(tx, right.email, token, now);
      return { answer, email: right.email, token };
    }
    await spendTry(tx, browser, held);
    return { answer: answer === "right" ? "wrong" : answer, left: Math.max(0, judged?.left ?? 0) };
  },
});

/** One press to be an example person: in a trial installation only. */
export const becomeExample = command({
  name: "session.becomeExample",
  load: (tx, input: { userId: string }) => tx.user.findUnique({ where: { id: input.userId } }),
  subject: (user) => ({ type: "user", id: user.id }),
  policy: (_actor, user) => mayBecomeExample(settings().TRIAL, user),
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

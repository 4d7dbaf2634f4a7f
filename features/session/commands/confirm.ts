import { judgeCode } from "@/domain/session/code";
import { mayConfirm } from "@/domain/session/policy";
import { refuse } from "@/domain/verdict";
import { command, Refused } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { isCode, lockCodes, spendTry } from "../records/held-codes";

interface Typed {
  sessionToken: string;
  /** The hash of what the browser's cookie says. */
  browser: string;
  code: string;
}

/**
 * Somebody who is signed in proves again who they are, by a code that was sent to their own address because this
 * browser asked for it. A wrong one costs a try, so it is saved rather than refused.
 */
export const confirmByCode = command({
  name: "session.confirmByCode",
  load: loadSession,
  subject: ({ session }) => ({ type: "user", id: session.userId }),
  policy: (actor, { session }) => mayConfirm(actor, session),
  decide({ held }, { code }, { now }) {
    const judged = judgeCode(held, (id) => isCode(id, code), now);
    if (!judged) throw new Refused(NO_CODE);
    return { change: judged, audit: { answer: judged.answer } };
  },
  async save(tx, judged, { session, held }, { now }, { browser }) {
    const { answer, codeId, left } = judged;
    if (answer === "right" && codeId) {
      await tx.signInCode.update({ where: { id: codeId }, data: { usedAt: now } });
      await tx.session.update({ where: { id: session.id }, data: { confirmedAt: now } });
    } else await spendTry(tx, browser, held);
    return { answer, left: Math.max(0, left) };
  },
});

const NO_CODE = refuse(
  "This browser has asked for no code to your address.",
  "Have a code sent to you.",
);

/** The session, and the codes to its person's own address that its browser asked for. */
async function loadSession(tx: Transaction, { sessionToken, browser }: Typed) {
  const session = await tx.session.findUnique({
    where: { sessionToken },
    select: { id: true, userId: true, user: { select: { mailbox: true } } },
  });
  if (!session) return null;
  const held = await lockCodes(tx, browser);
  const { mailbox } = session.user;
  return {
    session,
    held: held.filter((one) => one.mailbox === mailbox && one.sharedTriesLeft === null),
  };
}

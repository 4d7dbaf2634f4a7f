import { randomBytes } from "node:crypto";
import { type Actor, asPerson } from "@/domain/actor";
import { LETTERS } from "@/domain/letters/catalogue";
import { CHALLENGE_MINUTES, type Purpose } from "@/domain/session/passkey";
import {
  mayAddPasskey,
  mayAskForPasskey,
  mayConfirm,
  mayUsePasskey,
} from "@/domain/session/policy";
import { ALLOWED, firstRefusal } from "@/domain/verdict";
import { mintToken } from "@/features/session/records/token";
import { command, Refused } from "@/lib/command";
import { lockRow, type Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { newChallenge, spendChallenge } from "./records/challenges";
import { provedMade, provedSigned } from "./records/proofs";
import type { Made, Signed } from "./schema";

/** Notes what a device is asked to sign, for one browser and one purpose. What holds no more goes. */
export const askForPasskey = command({
  name: "passkey.ask",
  load: async (_tx, asked: { purpose: Purpose; browser: string }) => asked,
  subject: () => ({ type: "session", id: "passkey" }),
  policy: (actor, { purpose }) => mayAskForPasskey(actor, purpose),
  decide: ({ purpose, browser }, _asked, { actor, now }) => ({
    change: {
      challenge: newChallenge(),
      purpose,
      browser,
      userId: purpose === "SIGN_IN" ? null : asPerson(actor).userId,
      expiresAt: new Date(now.getTime() + CHALLENGE_MINUTES * 60_000),
    },
    audit: { purpose },
  }),
  async save(tx, asked, _loaded, { now }) {
    await tx.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: now } } });
    await tx.passkeyChallenge.create({ data: asked });
    return asked.challenge;
  },
});

/** What came back from the browser that was asked. */
interface Answered<Answer> {
  /** Null where the form came without one. */
  answer: Answer | null;
  browser: string;
}

/** Adds the passkey that a device has made, and tells its owner by mail. */
export const addPasskey = command({
  name: "passkey.add",
  async load(tx, { answer, browser }: Answered<Made> & { name: string }, actor) {
    const userId = actor.kind === "person" ? actor.userId : null;
    // Two at once are counted one after the other.
    if (userId) await lockRow(tx, "User", userId);
    const held = userId ? await tx.passkey.count({ where: { userId } }) : 0;
    const proof = await provedMade(tx, answer, { purpose: "ADD", browser, userId });
    return { userId, held, proof };
  },
  subject: ({ userId }) => ({ type: "user", id: userId ?? "" }),
  policy: (actor, { held }) => mayAddPasskey(actor, held),
  decide({ proof }, { name, answer }, { actor, now, newId }) {
    if ("unproved" in proof) throw new Refused(proof.unproved);
    const { userId, email } = asPerson(actor);
    const { id: credentialId, publicKey, counter } = proof.proved;
    const transports = answer?.said.response.transports ?? [];
    const key = { credentialId, publicKey, counter, transports };
    return {
      change: { id: newId(), userId, name, createdAt: now, ...key },
      effects: letterTo([email], LETTERS.passkey.added, { name, at: now }),
    };
  },
  async save(tx, passkey, _loaded, _context, { answer }) {
    await spendChallenge(tx, answer);
    await tx.passkey.create({ data: passkey });
  },
});

/** Calls a passkey something else. */
export const renamePasskey = command({
  name: "passkey.rename",
  load: (tx, input: { passkeyId: string; name: string }) => loadPasskey(tx, input),
  subject: ({ id }) => ({ type: "passkey", id }),
  policy: (actor, passkey) => mayUsePasskey(actor, passkey),
  decide: ({ id }, { name }) => ({ change: { id, name } }),
  async save(tx, { id, name }) {
    await tx.passkey.update({ where: { id }, data: { name } });
  },
});

/**
 * Removes a passkey and tells its owner by mail. Where somebody has come by it they are signed out, but in the session
 * in which it is removed: that one has come by none from now on.
 */
export const removePasskey = command({
  name: "passkey.remove",
  load: (tx, input: { passkeyId: string; sessionToken: string }) => loadPasskey(tx, input),
  subject: ({ id }) => ({ type: "passkey", id }),
  policy: (actor, passkey) => mayUsePasskey(actor, passkey),
  decide: ({ id, name }, { sessionToken }, { actor, now }) => ({
    change: { id, sessionToken },
    effects: letterTo([asPerson(actor).email], LETTERS.passkey.removed, { name, at: now }),
  }),
  async save(tx, { id, sessionToken }) {
    const data = { passkeyId: null, passkeyAt: null };
    await tx.session.updateMany({ where: { sessionToken, passkeyId: id }, data });
    await tx.passkey.delete({ where: { id } });
  },
});

async function loadPasskey(tx: Transaction, { passkeyId }: { passkeyId: string }) {
  if (!(await lockRow(tx, "Passkey", passkeyId))) return null;
  return tx.passkey.findUnique({ where: { id: passkeyId } });
}

/** Signs in whoever has the passkey: mints a token that next-auth redeems once, within a minute. */
export const signInByPasskey = command({
  name: "passkey.signIn",
  load: (tx, { answer, browser }: Answered<Signed>) =>
    provedSigned(tx, answer, { purpose: "SIGN_IN", browser, userId: null }),
  subject: (proof) => ({
    type: "passkey",
    id: "proved" in proof ? proof.proved.passkey.id : "",
  }),
  policy: () => ALLOWED,
  decide(proof) {
    if ("unproved" in proof) throw new Refused(proof.unproved);
    return { change: { ...proof.proved, token: randomBytes(32).toString("hex") } };
  },
  async save(tx, { passkey, counter, token }, _proof, { now }, { answer }) {
    await noteUse(tx, passkey.id, { answer, counter, now });
    const { id, userId } = passkey;
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    await mintToken(tx, email, token, now);
    return { email, token, passkeyId: id };
  },
});

/** Somebody who is signed in proves again who they are, by a passkey of theirs: the session has come by it then. */
export const confirmByPasskey = command({
  name: "passkey.confirm",
  async load(tx, { answer, browser, sessionToken }: Answered<Signed> & { sessionToken: string }) {
    const session = await tx.session.findUnique({ where: { sessionToken } });
    if (!session) return null;
    const asking = { purpose: "CONFIRM", browser, userId: session.userId } as const;
    return { session, proof: await provedSigned(tx, answer, asking) };
  },
  subject: ({ session }) => ({ type: "user", id: session.userId }),
  policy: (actor: Actor, { session, proof }) =>
    firstRefusal(
      mayConfirm(actor, session),
      "proved" in proof ? mayUsePasskey(actor, proof.proved.passkey) : ALLOWED,
    ),
  decide({ proof }) {
    if ("unproved" in proof) throw new Refused(proof.unproved);
    return { change: proof.proved };
  },
  async save(tx, { passkey, counter }, { session }, { now }, { answer }) {
    await noteUse(tx, passkey.id, { answer, counter, now });
    const data = { confirmedAt: now, passkeyAt: now, passkeyId: passkey.id };
    await tx.session.update({ where: { id: session.id }, data });
  },
});

/** What was asked does not hold a second time, and the passkey has been used so often. */
async function noteUse(
  tx: Transaction,
  id: string,
  { answer, counter, now }: { answer: Signed | null; counter: number; now: Date },
): Promise<void> {
  await spendChallenge(tx, answer);
  await tx.passkey.update({ where: { id }, data: { counter, lastUsedAt: now } });
}

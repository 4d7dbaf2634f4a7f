import type { WebAuthnCredential } from "@simplewebauthn/server";
import { type Refusal, refuse } from "@/domain/verdict";
import type { Passkey } from "@/generated/prisma/client";
import { lockRow, type Transaction } from "@/lib/database";
import type { Made, Signed } from "../schema";
import { type Asking, lockChallenge } from "./challenges";
import { counterSigned, passkeyMade } from "./devices";

/** What a device's answer proves, or why it proves nothing. */
type Proof<Proved> = { proved: Proved } | { unproved: Refusal };

const NONE = refuse(
  "No device has answered.",
  "Press the button, and follow what your browser says.",
);
const SPENT = refuse(
  "That was asked more than five minutes ago, in another browser, or is answered already.",
  "Press the button again.",
);
const UNKNOWN = refuse(
  "This passkey is not known here, or not any more.",
  "Have a code sent to you instead. You can add a passkey on your account.",
);
const WRONG = refuse(
  "What your device answered does not hold.",
  "Try again, or have a code sent to you.",
);
const TAKEN = refuse("This device has a passkey here already.", "Use that one, or another device.");

/** A passkey that a device has made because it was asked to, locked with what it was asked. */
export async function provedMade(
  tx: Transaction,
  answer: Made | null,
  asking: Asking,
): Promise<Proof<WebAuthnCredential>> {
  if (!answer) return { unproved: NONE };
  if (!(await lockChallenge(tx, answer.challenge, asking))) return { unproved: SPENT };
  const made = await passkeyMade(answer);
  if (!made) return { unproved: WRONG };
  const taken = await tx.passkey.count({ where: { credentialId: made.id } });
  return taken > 0 ? { unproved: TAKEN } : { proved: made };
}

/** The passkey by which a device signed what it was asked, locked with that, and how often it says it was used. */
export async function provedSigned(
  tx: Transaction,
  answer: Signed | null,
  asking: Asking,
): Promise<Proof<{ passkey: Passkey; counter: number }>> {
  if (!answer) return { unproved: NONE };
  if (!(await lockChallenge(tx, answer.challenge, asking))) return { unproved: SPENT };
  const passkey = await lockPasskey(tx, answer.said.id);
  if (!passkey) return { unproved: UNKNOWN };
  const counter = await counterSigned(answer, passkey);
  return counter === null ? { unproved: WRONG } : { proved: { passkey, counter } };
}

/** Two answers by one passkey are looked at one after the other, so that the second sees what the first counted. */
async function lockPasskey(tx: Transaction, credentialId: string): Promise<Passkey | null> {
  const found = await tx.passkey.findUnique({ where: { credentialId }, select: { id: true } });
  if (!found || !(await lockRow(tx, "Passkey", found.id))) return null;
  return tx.passkey.findUnique({ where: { id: found.id } });
}

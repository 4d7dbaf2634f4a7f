import { LETTERS } from "@/domain/letters/catalogue";
import { database } from "@/lib/database";
import type { Message } from "@/lib/queue";
import { digitsOf } from "../records/codes";

/**
 * The letter with a code; null once the code does not hold. It goes to the address on record of whoever has that
 * mailbox, whatever spelling was typed: at a provider that takes two spellings for two people the other one is not let in.
 */
export async function codeLetter(codeId: string): Promise<Message | null> {
  const code = await database().signInCode.findUnique({ where: { id: codeId } });
  if (!code || code.usedAt || code.expiresAt <= new Date()) return null;
  const where = { mailbox: code.mailbox };
  const known = await database().user.findUnique({ where, select: { email: true } });
  const letter = LETTERS.session.code.write({ code: digitsOf(codeId) });
  return { ...letter, to: known?.email ?? code.email };
}

import type { ActingFor } from "../actor";

/**
 * What in a text would give the asker away: the organisation's name, or the words of it that are its
 * own. Null when nothing does. The public question and the answer are checked with it.
 */
export function namesAsker(text: string, asker: Pick<ActingFor, "name">): string | null {
  const plain = text.toLowerCase();
  if (plain.includes(asker.name.toLowerCase())) return asker.name;
  const short = asker.name.replace(/\s+(ltd|limited|llp|plc|cic|co-operative)\.?$/i, "");
  const whole = new RegExp(`(?<!\\p{L})${escapePattern(short.toLowerCase())}(?!\\p{L})`, "u");
  return short.length > 3 && whole.test(plain) ? short : null;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

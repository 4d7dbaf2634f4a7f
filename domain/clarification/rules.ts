import type { ActingFor } from "../actor";

/**
 * What in a text would give the asker away: the organisation's name, or the words of it that are its
 * own. Null when nothing does. The public question and the answer are checked with it.
 */
export function namesAsker(text: string, asker: Pick<ActingFor, "name">): string | null {
  const plain = text.toLowerCase();
  if (hasWords(plain, asker.name)) return asker.name;
  const short = asker.name.replace(/\s+(ltd|limited|llp|plc|cic|co-operative)\.?$/i, "");
  return short.length > 3 && hasWords(plain, short) ? short : null;
}

/** As words of their own: "Aim" is not in "claims". */
function hasWords(plain: string, words: string): boolean {
  const whole = `(?<![\\p{L}\\p{N}])${escapePattern(words.toLowerCase())}(?![\\p{L}\\p{N}])`;
  return new RegExp(whole, "u").test(plain);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

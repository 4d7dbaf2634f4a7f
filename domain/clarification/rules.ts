import type { ActingFor } from "../actor";
import { mentionOf } from "../assessment/black-out";

/** Initials of fewer words are as likely something else. */
const LEAST_INITIALS = 3;

/**
 * What in a text would give the asker away, as it is written there: the organisation's name, with or without its legal
 * form, its first word with a capital, an address that holds it, or its initials. Null when nothing does. The public
 * question and the answer are checked with it.
 */
export function namesAsker(text: string, { name }: Pick<ActingFor, "name">): string | null {
  return mentionOf(text, name) ?? initialsIn(text, name);
}

function initialsIn(text: string, name: string): string | null {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{Lu}/u.test(word));
  const initials = words.map(([initial = ""]) => initial).join("");
  if (words.length < LEAST_INITIALS) return null;
  const found = text.split(/[^\p{L}\p{N}]+/u).includes(initials);
  return found ? initials : null;
}

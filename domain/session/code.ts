/** Sign-in codes: six digits, ten minutes, one use, five tries for the browser that asked. */
export const CODE_MINUTES = 10;

/** How many tries a browser has with a code. */
export const TRIES = 5;

/** How many tries all those have together that were told to use a code which another browser had sent. */
export const SHARED_TRIES = 5;

/** A code that a browser may type in. */
export interface HeldCode {
  codeId: string;
  expiresAt: Date;
  usedAt: Date | null;
  triesLeft: number;
  /** Null where this browser asked for it; else what all those that did not have left. */
  sharedTriesLeft: number | null;
}

export type CodeAnswer = "right" | "wrong" | "expired" | "used" | "tries";

export interface Judged {
  answer: CodeAnswer;
  /** The code that was typed, where it is the right one. */
  codeId: string | null;
  /** Tries that the browser has left after this one. */
  left: number;
}

/**
 * What a try comes to. Two codes can hold at once: a new one does not end the one that somebody is typing.
 * @param held the codes of the browser, the newest first
 * @param isCode whether the digits are those of a code
 * @returns null where the browser holds none
 */
export function judgeCode(
  held: readonly HeldCode[],
  isCode: (codeId: string) => boolean,
  now: Date,
): Judged | null {
  const [newest] = held;
  if (!newest) return null;
  const open = held.filter((one) => stateOf(one, now) === "open");
  const right = open.find(({ codeId }) => isCode(codeId));
  if (right) return { answer: "right", codeId: right.codeId, left: triesOf(right) };
  if (open.length > 0) {
    return { answer: "wrong", codeId: null, left: Math.max(...open.map(triesOf)) - 1 };
  }
  const state = stateOf(newest, now);
  return { answer: state === "open" ? "wrong" : state, codeId: null, left: 0 };
}

function stateOf(code: HeldCode, now: Date): "open" | Exclude<CodeAnswer, "right" | "wrong"> {
  if (code.usedAt) return "used";
  if (now >= code.expiresAt) return "expired";
  return triesOf(code) > 0 ? "open" : "tries";
}

function triesOf({ triesLeft, sharedTriesLeft }: HeldCode): number {
  return Math.min(triesLeft, sharedTriesLeft ?? triesLeft);
}

/** What to say of it, and what to do. @param triesLeft those that are left after this one. */
export function sayCode(answer: Exclude<CodeAnswer, "right">, triesLeft: number): string {
  if (answer === "expired") return "This code is more than 10 minutes old. Ask for a new one";
  if (answer === "used") return "This code was used already. Ask for a new one";
  if (answer === "tries" || triesLeft <= 0)
    return "That was the last wrong try. Ask for a new code";
  return `That is not the code we sent. You have ${triesLeft === 1 ? "one try" : `${triesLeft} tries`} left`;
}

/**
 * The digits of a code as somebody pasted it: with spaces, hyphens or signs that nobody sees between them, or in the
 * wide digits of an East Asian keyboard.
 */
export function plainCode(typed: string): string {
  return typed.normalize("NFKC").replace(/[\s\p{Pd}\p{Cf}]/gu, "");
}

/** Sign-in codes: six digits, ten minutes, one use, five tries. */
export const CODE_MINUTES = 10;

export interface CodeRecord {
  triesLeft: number;
  expiresAt: Date;
  usedAt: Date | null;
}

export type CodeAnswer = "right" | "wrong" | "expired" | "used" | "tries";

/** What a try with a code comes to. `matches`: whether the digits were the right ones. */
export function judgeCode(code: CodeRecord, matches: boolean, now: Date): CodeAnswer {
  if (code.usedAt) return "used";
  if (now >= code.expiresAt) return "expired";
  if (code.triesLeft <= 0) return "tries";
  return matches ? "right" : "wrong";
}

/** What to say of it, and what to do. `left`: tries that are left after this one. */
export function sayCode(answer: Exclude<CodeAnswer, "right">, triesLeft: number): string {
  if (answer === "expired") return "This code is more than 10 minutes old. Ask for a new one";
  if (answer === "used") return "This code was used already. Ask for a new one";
  if (answer === "tries" || triesLeft <= 0)
    return "That was the fifth wrong try. Ask for a new code";
  return `That is not the code we sent. You have ${triesLeft === 1 ? "one try" : `${triesLeft} tries`} left`;
}

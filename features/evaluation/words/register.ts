import type { RegisterEntry } from "../queries/register";

const CONFLICT_WORDS = {
  NONE: "None",
  MANAGEABLE: "One that can be managed",
  WAITING: "One that can be managed",
  BARRED: "One that bars them",
} as const;

/** What was declared, in words. */
export function interestWords({ conflict, recognised }: RegisterEntry): string {
  return recognised ? "Recognised a response" : CONFLICT_WORDS[conflict];
}

/** What became of it: nothing is to decide on none and on one that bars. */
export function decisionWords({ conflict, bars, decidedAt }: RegisterEntry): string {
  if (conflict === "NONE" || conflict === "BARRED") return "Nothing to decide";
  if (!decidedAt) return "Not decided";
  return bars ? "It bars them" : "It can be managed";
}

import type { Said } from "@/domain/evidence/grade";

/** What a public body did, before "by" and its name. */
export const SAID_WORDS: Readonly<Record<Said, string>> = {
  CONFIRMED: "Confirmed",
  CORRECTED: "Corrected",
  DISPUTED: "Disputed",
};

import type { Grade } from "@/domain/evidence/grade";

/** What each grade of evidence means, in a sentence. */
export const GRADE_MEANS: Readonly<Record<Grade, string>> = {
  asserted: "The supplier says so.",
  documented: "A document, a published source or an award notice is attached.",
  confirmed: "The public body it was done for says so.",
  measured: "Somebody with no stake measured it, and the public body accepts that.",
};

import { formatMonthYear } from "@/domain/format/dates";
import type { CaseStudyCard } from "@/features/case-studies/loaders";

type Claim = NonNullable<CaseStudyCard["lead"]>;

/** "Median warning before a flood: 3 h 55 min, was 48 min". */
export function claimWords({ measure, after, before }: Claim): string {
  return before === null ? `${measure}: ${after}` : `${measure}: ${after}, was ${before}`;
}

/** When its standing was given, or ended: "August 2026". Null where nobody has said anything. */
export function standingDate({ standing, word }: Claim): string | null {
  if (!word || standing === "documented" || standing === "asserted") return null;
  return formatMonthYear(standing === "lapsed" ? word.expiresAt : word.givenAt);
}

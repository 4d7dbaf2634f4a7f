import { corrected } from "@/domain/case-study/claim";
import type { ClaimInput } from "@/domain/case-study/fields";
import { CASE_STUDY } from "@/domain/case-study/states";
import { type HeadlineClaim, headingErrors, lostByHeading } from "@/domain/evidence/headline";
import { listWords } from "@/domain/format/words";
import { Invalid } from "@/lib/command";
import {
  type CaseStudyRow,
  type ClaimRow,
  claimInputOf,
  figuresOf,
  standingWord,
  textOf,
} from "../records";

/** What the outcomes of a case study stand behind: their figures, and those that the body gave instead. */
export function headlineClaims(claims: readonly ClaimRow[]): HeadlineClaim[] {
  return claims.flatMap((claim) => {
    const input = claimInputOf(claim);
    const word = standingWord(claim);
    return word?.verdict === "CORRECTED" ? [input, corrected(input, figuresOf(word))] : [input];
  });
}

/** What the words over a case study say and none of its outcomes does, each with what to say instead. */
export function saidAlone(row: CaseStudyRow): string[] {
  const { title = [], summary = [] } = headingErrors(textOf(row), headlineClaims(row.claims));
  return [...title, ...summary];
}

/** @throws {Invalid} if new words over a published case study say what none of its outcomes does. */
export function refuseHeading(
  row: CaseStudyRow,
  heading: { title: string; summary: string },
): void {
  const now = textOf(row);
  const isSame = now.title === heading.title && now.summary === heading.summary;
  if (isSame || !CASE_STUDY.states[row.state].published) return;
  const errors = headingErrors(heading, headlineClaims(row.claims));
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}

/**
 * What the words over a published case study would say alone, if these were its outcomes.
 * @param input the figures that an outcome is to have; null takes it out.
 */
export function lostHeading(row: CaseStudyRow, claimId: string, input: ClaimInput | null): string {
  if (!CASE_STUDY.states[row.state].published) return "";
  const others = headlineClaims(row.claims.filter(({ id }) => id !== claimId));
  const claims = { before: headlineClaims(row.claims), after: input ? [...others, input] : others };
  return listWords(lostByHeading(textOf(row), claims).map((says) => `“${says}”`));
}

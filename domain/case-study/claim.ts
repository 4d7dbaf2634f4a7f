import { wordsOf } from "../fields/derived";
import type { Day } from "../timetable/day";
import { CLAIM_FIELDS, type ClaimInput } from "./fields";
import { unitKind } from "./figures";

const SAVING =
  /\b(sav(e|ed|ing|ings)|less|fewer|reduc\w*|cut|cuts|lower(ed)?|drop\w*|fall(s|en)?|fell|decreas\w*|avoid\w*|shorter|faster|quicker)\b/i;

/** A unit that names what it is a part of. */
const PART = /^\s*(%|per ?cent|percent)\s+of\b/i;

/**
 * What is wrong with a claim that is well formed: units, physics and dates. Empty when nothing is.
 * @param today the day in London.
 * @returns messages by field.
 */
export function claimProblems(claim: ClaimInput, today: Day): Record<string, string[]> {
  const problems: Record<string, string[]> = {};
  const say = (field: string, message: string) => {
    problems[field] ??= [];
    problems[field].push(message);
  };

  if (/^[\d.,\s-]*$/.test(claim.unit)) {
    say("unit", "Give the unit in words or as a sign: minutes, %, £ a year");
  }
  if (savesTooMuch(claim)) {
    say("result", "Nothing can be saved by more than 100%. Check the result and the baseline");
  }
  if (claim.periodStart > today)
    say("periodStart", "The period has not begun: claim what was measured");
  if (claim.periodEnd > today)
    say("periodEnd", "The period ends in the future: claim what was measured");
  else if (claim.periodEnd < claim.periodStart) {
    say("periodEnd", "The period ends before it starts. Swap the dates, or correct one");
  }
  return problems;
}

/**
 * More than everything: a percentage above 100 of something that is saved, that falls, or that is a
 * part of something ("% of visits"); or a quantity that was above zero and is below it now.
 */
function savesTooMuch(claim: ClaimInput): boolean {
  const { measure, baseline, result, unit, higherIsBetter } = claim;
  const after = Number(result);
  if (unitKind(unit) === "share" && after > 100) {
    const isPart = SAVING.test(`${measure} ${unit}`) || PART.test(unit);
    return isPart || (baseline === null && !higherIsBetter);
  }
  return !higherIsBetter && baseline !== null && Number(baseline) > 0 && after < 0;
}

/** The figures that a public body gives instead of those claimed. Decimals as text. */
export interface Correction {
  correctBaseline: string | null;
  correctResult: string | null;
}

/** The claim with the figures that the body gave; a baseline that it did not give stays. */
export function corrected(claim: ClaimInput, by: Correction): ClaimInput {
  return {
    ...claim,
    baseline: by.correctBaseline ?? claim.baseline,
    result: by.correctResult ?? claim.result,
  };
}

/** What is wrong with a correction: it changes nothing, or says what cannot be. */
export function correctionProblems(claim: ClaimInput, by: Correction): string[] {
  const next = corrected(claim, by);
  if (sameClaim(claim, next)) {
    return ["These are the figures that they claim. Confirm the outcome, or give other figures"];
  }
  // The period has passed already: only the figures can be wrong.
  return claimProblems(next, claim.periodEnd).result ?? [];
}

/** Whether two claims say the same: if not, what was confirmed of the first does not hold for the second. */
export function sameClaim(one: ClaimInput, other: ClaimInput): boolean {
  const says = (claim: ClaimInput) => JSON.stringify(wordsOf(CLAIM_FIELDS, claim));
  return says(one) === says(other);
}

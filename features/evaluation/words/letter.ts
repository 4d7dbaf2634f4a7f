import type { MarkedScore } from "@/domain/decision/record";
import type {
  AssessmentSummaryContent,
  SummaryCriterion,
  SummaryParty,
  SummaryTotals,
} from "@/domain/decision/summary";
import { listWords, sentence } from "@/domain/format/words";
import { priceWords } from "./amounts";

/** What a letter says of the standstill, and by which rules it is drawn. */
export const STANDSTILL_WORDS =
  "Eight working days, the day of the award notice being the first. No contract is signed before its last day has passed, and you are told which day that is.";
export const LETTER_RULES =
  "Procurement Act 2023, section 50, and the Procurement Regulations 2024, regulation 31.";

/** In a sentence or two: won, lost to whom, or excluded and why. */
export function outcomeWords(content: AssessmentSummaryContent): string {
  const { challenge, supplier, winning, winners, rank, ranked } = content;
  if (content.outcome === "won") {
    const what = winning === 1 ? "the contract" : `one of ${winning} contracts`;
    return `${challenge.body} intends to award ${what} to ${supplier}. No contract is signed before the standstill has ended.`;
  }
  const what = winning === 1 ? "the contract" : `${winning} contracts`;
  const other = `${challenge.body} intends to award ${what} to ${listWords(winners.map(({ name }) => name))}.`;
  if (content.outcome === "excluded") {
    return `The response was excluded: ${sentence(content.exclusionReason ?? "")} ${other}`;
  }
  return `The response came ${rank} of ${ranked}. ${other}`;
}

/** The points of the supplier, with those of the winners beside them. */
export function totalsWords({ totals, winners, price }: AssessmentSummaryContent) {
  const beside = (own: string | undefined, what: keyof SummaryTotals) => {
    const best = winners.map((winner) => winner[what]);
    const words = `(${winners.length === 1 ? "winner" : "winners"} ${listWords(best)})`;
    return best.length > 0 ? `${own ?? "–"} ${words}` : (own ?? null);
  };
  return [
    { label: "Quality points", value: beside(totals?.quality, "quality") },
    { label: "Price points", value: price ? beside(totals?.price, "price") : null },
    { label: "Total of 100", value: beside(totals?.total, "total") },
    { label: "Your price, with VAT", value: price?.offered ? priceWords(price.offered) : null },
  ];
}

/** What stands under the name: "GB-COH 01234567 · 1 Quay Street · bids@skerrow.example". */
export function partyDetails({ identifiers, address, email }: SummaryParty): string {
  return [identifiers.length > 0 ? listWords([...identifiers]) : null, address, email]
    .filter(Boolean)
    .join(" · ");
}

/** "weight 30, least 2 of 5" */
export function weightWords({ weight, minimum, maximum }: SummaryCriterion): string {
  return `weight ${Number(weight)}${minimum === null ? "" : `, least ${minimum} of ${maximum}`}`;
}

const MARKS = {
  above: "This score is higher than any evaluator gave alone.",
  below: "This score is lower than any evaluator gave alone.",
  far: "This score is more than one step from the middle of what the evaluators gave alone.",
} as const;

/** Of a score that the panel agreed away from what its evaluators gave alone: that it did, and who confirmed it. */
export function markWords(marked: MarkedScore | null | undefined): string | null {
  if (!marked) return null;
  const confirmed = marked.confirmed
    ? " It counts because each evaluator on the panel who had given another score confirmed it."
    : "";
  return `${MARKS[marked.why]}${confirmed}`;
}

/** How points come from scores and prices. */
export function pointsWords({ criteria, price, howScored }: AssessmentSummaryContent): string {
  const quality = `Quality points are weight × score ÷ ${criteria[0]?.maximum ?? "maximum"}.`;
  const priced = price ? ` Price points are ${howScored.priceFormula}.` : "";
  return `${quality}${priced} Each total is rounded half up, once, at two places.`;
}

import { figureOf } from "@/domain/case-study/figures";
import { formatDate, formatMonthYear } from "@/domain/format/dates";
import { formatMoney } from "@/domain/format/money";
import { plural } from "@/domain/format/numbers";
import { capitalised, listWords } from "@/domain/format/words";
import { regionNames } from "@/domain/regions";
import { tiesWords } from "@/domain/story/ties";
import { type Day, partsOf } from "@/domain/timetable/day";
import type { ClaimView } from "@/features/case-studies/views";
import type { EndorsementView, StoryView } from "./views";

/** "January to June 2025", "November 2025 to July 2026". */
export function periodWords(start: Day, end: Day): string {
  const [from, to] = [formatMonthYear(start), formatMonthYear(end)];
  if (from === to) return to;
  const [month, year] = from.split(" ");
  return to.endsWith(` ${year}`) ? `${month} to ${to}` : `${from} to ${to}`;
}

/** What was counted, how and when. */
export function sourceWords(claim: ClaimView): string {
  const period = periodWords(claim.periodStart, claim.periodEnd);
  const method = claim.method.replace(/\.$/, "");
  return method ? `${method}, ${period}` : period;
}

/** "11" and "2 days": the unit once, where one unit serves both; the first is null without a baseline. */
export function pairWords(claim: ClaimView): { before: string | null; after: string } {
  const { baseline, unit, figure, before, after } = claim;
  if (baseline === null) return { before, after };
  const was = figureOf(baseline, unit);
  const shared = was.unit === figure.unit && !/[a-z]/i.test(was.value + figure.value);
  return { before: shared ? was.value : before, after };
}

/** "14 months, May 2025 to July 2026"; null where one of the days is not given. */
export function timeWords(study: StoryView["caseStudy"]): string | null {
  if (!study?.startedOn || !study.endedOn) return null;
  const [from, to] = [partsOf(study.startedOn), partsOf(study.endedOn)];
  const months = Math.max(1, (to.year - from.year) * 12 + to.month - from.month);
  return `${plural(months, "month")}, ${periodWords(study.startedOn, study.endedOn)}`;
}

export function paidWords(cost: string | null): string | null {
  return cost === null ? null : `${formatMoney(BigInt(cost))}, VAT included`;
}

/** "North West and Wales"; empty where the story names none. */
export function placeWords(regions: readonly string[]): string {
  const words = listWords(regionNames(regions));
  return capitalised(words);
}

/** Technology and place, above the headline. */
export function kickerWords({ technologies, regions, body }: StoryView): string {
  const place = regions.length > 0 && regions.length <= 2 ? placeWords(regions) : body.name;
  return [listWords(technologies.map(({ name }) => name)), place].filter(Boolean).join(" · ");
}

/** "the Minister for Coasts, Department for Coasts and Rivers" */
export function championWords({ post, body }: EndorsementView): string {
  const article = /^(the|her|his|an?)\s/i.test(post) ? "" : "the ";
  return `${article}${post}, ${body.name}`;
}

/** "given to the version of 2 March 2026"; empty where it was given to the version that is shown. */
export function givenToWords({ earlierVersionOf }: EndorsementView): string {
  return earlierVersionOf ? `given to the version of ${formatDate(earlierVersionOf)}` : "";
}

/** What links the champion's public body and the supplier, as a sentence that also says that nothing does. */
export function tiesSentence({ body, ties }: EndorsementView, supplier: string): string {
  const known = tiesWords(ties);
  return known
    ? `Between ${body.name} and ${supplier} the record has ${known}.`
    : `The record has no contract, no challenge and no confirmation between ${body.name} and ${supplier}.`;
}

/** A text that fits: up to its last whole sentence within `most` characters, or its last whole word. */
export function shortened(text: string, most: number): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= most) return plain;
  const start = plain.slice(0, most);
  const sentence = /^.*[.!?](?=\s)/.exec(plain.slice(0, most + 1))?.[0];
  return sentence ?? `${start.slice(0, Math.max(start.lastIndexOf(" "), most / 2)).trimEnd()}…`;
}

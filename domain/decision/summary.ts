import type { RankedResponse } from "../evaluation/ranking";
import { PRICE } from "../evaluation/scoring";
import type { EvaluationRecord, MarkedScore, ResponseRecord } from "./record";

/** Whoever a letter names, as the Procurement Regulations 2024, regulation 31, ask for it. */
export interface SummaryParty {
  name: string;
  /** "GB-COH 01234567" */
  identifiers: readonly string[];
  /** Empty where none is known. */
  address: string;
  email: string;
}

/** The letter to one supplier, drawn from the record (Procurement Act 2023, section 50). */
export interface AssessmentSummaryContent {
  challenge: { title: string; reference: string; slug: string; body: string };
  supplier: string;
  label: string;
  outcome: "won" | "lost" | "excluded";
  /** Why it is out of the ranking. */
  exclusionReason: string | null;
  rank: number | null;
  /** How many responses were ranked. */
  ranked: number;
  howScored: { descriptors: string[]; priceFormula: string; tieBreaks: string[] };
  criteria: SummaryCriterion[];
  /** Null where no price counts. */
  price: { weight: string; offered: string | null; points: string | null } | null;
  totals: SummaryTotals | null;
  /** How many win. */
  winning: number;
  /** For a loser, the name and scores of each winner, the first first; none for a winner. */
  winners: SummaryWinner[];
  /** What the lead adds in their own words. Letters sent before there was this have none. */
  note?: string;
  /** From and to whom, and who decided when. Letters sent before there was this have none. */
  from?: SummaryParty;
  to?: SummaryParty;
  decided?: { by: string; at: string } | null;
  /** Of a response that was excluded for its price: what its supplier was asked, answered, and who agreed to it. */
  lowPrice?: LowPrice | null;
  /** Where the award criteria and how they are assessed stand in full: a path on this site. */
  inFull?: string;
}

export interface LowPrice {
  asks: string;
  askedAt: string;
  answerBy: string;
  /** Empty where it did not answer. */
  answer: string;
  answeredAt: string | null;
  /** Why the body excludes it. */
  reason: string;
  /** The second person who agreed to the exclusion; null before the decision. */
  agreedBy: string | null;
}

export interface SummaryCriterion {
  key: string;
  title: string;
  weight: string;
  maximum: number;
  minimum: number | null;
  /** Null where it was excluded before it was scored. */
  score: number | null;
  points: string | null;
  /** The panel's reason, by reference to that response. */
  reason: string;
  /** Where the score is outside what the evaluators gave alone, or far from it. Letters sent before there was this have none. */
  marked?: MarkedScore | null;
  /** What each winner scored, in the order of `winners`. */
  winners: {
    score: number | null;
    points: string | null;
    /** The panel's reason, by reference to that winner's response. Letters sent before there was this have none. */
    reason?: string;
    marked?: MarkedScore | null;
  }[];
}

export interface SummaryTotals {
  quality: string;
  price: string;
  total: string;
}

export interface SummaryWinner extends SummaryTotals {
  name: string;
  /** Letters sent before there was this have none. */
  party?: SummaryParty;
}

/** What all letters of a challenge have in common. */
export interface SummaryFacts {
  challenge: AssessmentSummaryContent["challenge"];
  record: EvaluationRecord;
  ranking: readonly RankedResponse[];
  /** The labels of the winners, the first first. */
  winners: readonly string[];
  tieBreakWords: readonly string[];
  from: SummaryParty;
  /** Each supplier, by the label of its response. */
  parties: ReadonlyMap<string, SummaryParty>;
  /** Null while nobody has decided. */
  decided: { by: string; at: string } | null;
  inFull: string;
}

/**
 * The assessment summary of one response: for each criterion its title, weight, how it was scored and
 * what could be had, the score and the reason; the totals; for a loser each winner's name and scores.
 * @throws if the response or a winner is not in the ranking.
 */
export function assessmentSummary(facts: SummaryFacts, label: string): AssessmentSummaryContent {
  const { record, ranking, winners } = facts;
  const response = find(record, label);
  const line = lineOf(ranking, label);
  const won = winners.includes(label);
  const shown = won ? [] : winners;
  return {
    challenge: facts.challenge,
    supplier: response.supplier,
    label,
    outcome: won ? "won" : line.rank === null ? "excluded" : "lost",
    exclusionReason: line.excluded,
    rank: line.rank,
    ranked: ranking.filter(({ rank }) => rank !== null).length,
    howScored: {
      descriptors: [...record.descriptors],
      priceFormula: `${Number(record.priceWeight)} × lowest price of a response still in ÷ price`,
      tieBreaks: [...facts.tieBreakWords],
    },
    criteria: criteriaOf(facts, response, line, shown),
    price: Number(record.priceWeight) === 0 ? null : priceOf(record, response, line),
    totals: totalsOf(line),
    winning: winners.length,
    winners: shown.map((winner) => winnerOf(facts, winner)),
    from: facts.from,
    to: facts.parties.get(label),
    decided: facts.decided,
    inFull: facts.inFull,
  };
}

/**
 * A letter as it was kept. Those from before there could be several winners name one, in a shape of their
 * own.
 */
export function letterOf(stored: unknown): AssessmentSummaryContent {
  const content = stored as AssessmentSummaryContent & { winner?: SummaryWinner | null };
  if (content.winners) return content;
  const { winner, ...rest } = content;
  return {
    ...rest,
    winning: 1,
    winners: winner ? [winner] : [],
    criteria: content.criteria.map((one) => {
      const { winnerScore, winnerPoints, ...criterion } = one as SummaryCriterion &
        EarlierCriterion;
      return {
        ...criterion,
        winners: winner ? [{ score: winnerScore, points: winnerPoints }] : [],
      };
    }),
  };
}

interface EarlierCriterion {
  winnerScore: number | null;
  winnerPoints: string | null;
}

function criteriaOf(
  { record, ranking }: SummaryFacts,
  response: ResponseRecord,
  line: RankedResponse,
  winners: readonly string[],
): SummaryCriterion[] {
  return record.criteria.map(({ id, key, title, weight, minimum }) => {
    const agreed = response.scores.get(id)?.agreed ?? null;
    return {
      key,
      title,
      weight,
      maximum: record.maximum,
      minimum,
      score: agreed?.score ?? null,
      points: line.points?.get(key) ?? null,
      reason: agreed?.reason ?? "",
      marked: agreed?.marked ?? null,
      winners: winners.map((winner) => ({
        score: find(record, winner).scores.get(id)?.agreed?.score ?? null,
        points: lineOf(ranking, winner).points?.get(key) ?? null,
        reason: find(record, winner).scores.get(id)?.agreed?.reason ?? "",
        marked: find(record, winner).scores.get(id)?.agreed?.marked ?? null,
      })),
    };
  });
}

function priceOf(
  { priceWeight }: EvaluationRecord,
  response: ResponseRecord,
  line: RankedResponse,
) {
  return {
    weight: priceWeight,
    offered: response.price,
    points: line.points?.get(PRICE) ?? null,
  };
}

function winnerOf({ record, ranking, parties }: SummaryFacts, winner: string): SummaryWinner {
  const totals = totalsOf(lineOf(ranking, winner));
  if (totals === null) throw new Error(`Response ${winner} cannot have won: it was excluded.`);
  return { name: find(record, winner).supplier, ...totals, party: parties.get(winner) };
}

function totalsOf(line: RankedResponse): SummaryTotals | null {
  if (line.rank === null) return null;
  return { quality: line.quality, price: line.price, total: line.total };
}

function find({ responses }: EvaluationRecord, label: string): ResponseRecord {
  const response = responses.find((one) => one.label === label);
  if (!response) throw new Error(`There is no response ${label}.`);
  return response;
}

function lineOf(ranking: readonly RankedResponse[], label: string): RankedResponse {
  const line = ranking.find(({ id }) => id === label);
  if (!line) throw new Error(`Response ${label} is not in the ranking.`);
  return line;
}

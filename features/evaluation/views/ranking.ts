import type { PointsCriterion, PointsResponse } from "@/components/charts/points-drawn";
import type { SensitivityRow } from "@/components/charts/sensitivity-ranges";
import {
  nearestLimits,
  priceStanding,
  shortNames,
  weakAgreement,
} from "@/domain/decision/findings";
import { leadOf } from "@/domain/decision/ranking";
import { agreementByCriterion } from "@/domain/evaluation/agreement";
import { placedIn, type RankedResponse, sharedPlace } from "@/domain/evaluation/ranking";
import { PRICE } from "@/domain/evaluation/scoring";
import { type HoldRange, holdRanges } from "@/domain/evaluation/sensitivity";
import { type EvaluatorLeaning, evaluatorLeanings } from "@/domain/evaluation/severity";
import { type WinShares, winShares } from "@/domain/evaluation/share";
import { listWords, sentence } from "@/domain/format/words";
import { exportText, type ReplayCheck, replayCheck } from "../export";
import type { Ranked } from "../queries/ranked";

export interface RankingView {
  ranked: Ranked;
  /** By label. */
  names: Map<string, string>;
  short: Map<string, string>;
  /** The labels that are placed so that they win: the first, or as many as can. */
  placed: string[];
  /** How many can win. */
  places: number;
  /** Those of them that share a last place for which there are too many. */
  shared: string[];
  /** Whether the ranking says who wins: somebody is placed, and the last place is not shared. */
  clear: boolean;
  points: { criteria: PointsCriterion[]; responses: PointsResponse[] };
  /** What a reader needs to know in two sentences. */
  standfirst: string[];
  sensitivity: SensitivityRow[];
  /** Weights for which there is no such range. */
  withoutRange: string[];
  share: WinShares | null;
  agreement: Record<string, string | null>;
  weak: string[];
  leanings: EvaluatorLeaning[];
  replayed: ReplayCheck;
}

/** Everything that the ranking page shows, worked out from the record. */
export function rankingView(ranked: Ranked): RankingView {
  const { record, evaluation, ranking, exported } = ranked;
  const names = new Map(record.responses.map(({ label, supplier }) => [label, supplier]));
  const shorter = shortNames([...names.values()]);
  const short = new Map([...names].map(([label, name]) => [label, shorter.get(name) ?? name]));
  const { places } = evaluation;
  const placed = placedIn(evaluation, ranking);
  const shared = sharedPlace(evaluation, ranking);
  const clear = placed.length > 0 && shared.length === 0;
  const ranges = holdRanges(evaluation);
  const titles = titlesOf(ranked);
  const agreement = agreementByCriterion(evaluation);
  return {
    ranked,
    names,
    short,
    placed,
    places,
    shared,
    clear,
    points: pointsOf(ranked, names, placed),
    standfirst: clear ? standfirst(ranked, ranges, titles, placed) : [],
    sensitivity: sensitivityRows(ranked, ranges, short, titles, placed),
    withoutRange: [...ranges].flatMap(([key, range]) => (range ? [] : [titles.get(key) ?? key])),
    share: placed.length > 0 ? winShares(evaluation) : null,
    agreement,
    weak: weakAgreement(agreement),
    leanings: evaluatorLeanings(evaluation),
    replayed: replayCheck(exportText(exported), ranking),
  };
}

/** Who is placed so that they win, or some others, by their names. */
export function namesIn(
  { names, placed }: RankingView,
  labels: readonly string[] = placed,
): string {
  return listWords(labels.map((label) => names.get(label) ?? label));
}

/** Criteria with a weight above zero, and the price if it has one. */
export function titlesOf({ record }: Ranked): Map<string, string> {
  const price: [string, string][] = Number(record.priceWeight) > 0 ? [[PRICE, "Price"]] : [];
  return new Map([
    ...record.criteria.map(({ key, title }): [string, string] => [key, title]),
    ...price,
  ]);
}

function pointsOf(
  { record, ranking }: Ranked,
  names: ReadonlyMap<string, string>,
  placed: readonly string[],
) {
  const criteria: PointsCriterion[] = record.criteria.map(({ key, title, weight }) => ({
    id: key,
    label: title,
    short: title.split(/\s+/)[0],
    weight: Number(weight),
  }));
  if (Number(record.priceWeight) > 0) {
    criteria.push({ id: PRICE, label: "Price", weight: Number(record.priceWeight), price: true });
  }
  const responses = ranking.map((line) => pointsLine(line, names, placed.includes(line.id)));
  return { criteria, responses };
}

function pointsLine(
  line: RankedResponse,
  names: ReadonlyMap<string, string>,
  wins: boolean,
): PointsResponse {
  return {
    id: line.id,
    rank: line.rank,
    wins,
    name: names.get(line.id) ?? line.id,
    note: `Response ${line.id}`,
    points: line.points ? Object.fromEntries(line.points) : {},
    total: line.total ?? "–",
    excluded:
      line.excluded === null
        ? null
        : `Excluded: ${sentence(line.excluded)} Its price counts for nobody.`,
  };
}

function standfirst(
  { evaluation, ranking }: Ranked,
  ranges: ReadonlyMap<string, HoldRange | null>,
  titles: ReadonlyMap<string, string>,
  placed: readonly string[],
): string[] {
  const several = placed.length > 1;
  const lead = leadOf(evaluation, ranking);
  const price = priceStanding(evaluation, ranking);
  const standing =
    price === "highest"
      ? ", though its price is the highest"
      : price === "lowest"
        ? ", and its price is the lowest"
        : "";
  const opening = several
    ? severalOpening(placed.length, lead)
    : lead
      ? `First by ${lead} points of 100${standing}.`
      : "The only response in the ranking.";
  const limits = nearestLimits(evaluation, ranges).map(
    ({ key, kind, weight }) =>
      `${(titles.get(key) ?? key).toLowerCase()} weighs ${kind === "above" ? "more" : "less"} than ${weight}`,
  );
  if (!lead) return [opening];
  return [
    opening,
    limits.length > 0
      ? `${several ? "They stay the winners" : "It stays first"} unless ${listWords(limits, "or")}.`
      : `No change of a single weight would put another ${several ? "among them" : "first"}.`,
  ];
}

/** @param lead of the last winner before the first that does not win; null where all that are ranked win. */
function severalOpening(winners: number, lead: string | null): string {
  if (lead === null) return "Every response in the ranking wins a place.";
  return `The best ${winners} win, the last of them by ${lead} points of 100.`;
}

function sensitivityRows(
  { record }: Ranked,
  ranges: ReadonlyMap<string, HoldRange | null>,
  short: ReadonlyMap<string, string>,
  titles: ReadonlyMap<string, string>,
  placed: readonly string[],
): SensitivityRow[] {
  const named = (labels: readonly string[]) =>
    listWords(labels.map((label) => short.get(label) ?? label));
  return [...titles].flatMap(([key, label]) => {
    const range = ranges.get(key);
    if (!range) return [];
    const weight = record.criteria.find((one) => one.key === key)?.weight ?? record.priceWeight;
    const says = [
      ...(range.firstBelow.length > 0 ? [`${named(range.firstBelow)} below ${range.from}`] : []),
      ...(range.firstAbove.length > 0 ? [`${named(range.firstAbove)} above ${range.to}`] : []),
    ];
    return [
      {
        key,
        label,
        says: says.join(", ") || `${named(placed)} at any weight`,
        weight: Number(weight),
        from: range.from,
        to: range.to,
      },
    ];
  });
}

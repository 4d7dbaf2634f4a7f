import type { PointsCriterion, PointsResponse } from "@/components/charts/points-drawn";
import type { SensitivityRow } from "@/components/charts/sensitivity-ranges";
import {
  nearestLimits,
  priceStanding,
  shortNames,
  weakAgreement,
} from "@/domain/decision/findings";
import { firstPlaced, leadOf } from "@/domain/decision/ranking";
import { agreementByCriterion } from "@/domain/evaluation/agreement";
import type { RankedResponse } from "@/domain/evaluation/ranking";
import { PRICE } from "@/domain/evaluation/scoring";
import { type HoldRange, holdRanges } from "@/domain/evaluation/sensitivity";
import { type EvaluatorLeaning, evaluatorLeanings } from "@/domain/evaluation/severity";
import { type FirstPlaces, firstPlaces } from "@/domain/evaluation/share";
import { listWords } from "@/domain/format/words";
import { exportText, type ReplayCheck, replayCheck } from "./export";
import type { Ranked } from "./ranked";

export interface RankingView {
  ranked: Ranked;
  /** By label. */
  names: Map<string, string>;
  short: Map<string, string>;
  /** The labels that share first place. */
  first: string[];
  points: { criteria: PointsCriterion[]; responses: PointsResponse[] };
  /** What a reader needs to know in two sentences. */
  standfirst: string[];
  sensitivity: SensitivityRow[];
  /** Weights for which there is no such range. */
  withoutRange: string[];
  share: FirstPlaces | null;
  agreement: Record<string, string | null>;
  weak: string[];
  leanings: EvaluatorLeaning[];
  replayed: ReplayCheck;
}

/** Everything that the ranking page shows, worked out from the record. */
export function rankingView(ranked: Ranked): RankingView {
  const { record, evaluation, ranking, file } = ranked;
  const names = new Map(record.responses.map(({ label, supplier }) => [label, supplier]));
  const shorter = shortNames([...names.values()]);
  const short = new Map([...names].map(([label, name]) => [label, shorter.get(name) ?? name]));
  const first = firstPlaced(ranking);
  const ranges = holdRanges(evaluation);
  const titles = titlesOf(ranked);
  const agreement = agreementByCriterion(evaluation);
  return {
    ranked,
    names,
    short,
    first,
    points: pointsOf(ranked, names),
    standfirst: standfirst(ranked, ranges, titles, first),
    sensitivity: sensitivityRows(ranked, ranges, short, titles, first),
    withoutRange: [...ranges].flatMap(([key, range]) => (range ? [] : [titles.get(key) ?? key])),
    share: first.length > 0 ? firstPlaces(evaluation) : null,
    agreement,
    weak: weakAgreement(agreement),
    leanings: evaluatorLeanings(evaluation),
    replayed: replayCheck(exportText(file), ranking),
  };
}

/** Criteria with a weight above zero, and the price if it has one. */
export function titlesOf({ record }: Ranked): Map<string, string> {
  const price: [string, string][] = Number(record.priceWeight) > 0 ? [[PRICE, "Price"]] : [];
  return new Map([
    ...record.criteria.map(({ key, title }): [string, string] => [key, title]),
    ...price,
  ]);
}

function pointsOf({ record, ranking }: Ranked, names: ReadonlyMap<string, string>) {
  const criteria: PointsCriterion[] = record.criteria.map(({ key, title, weight }) => ({
    id: key,
    label: title,
    short: title.split(/\s+/)[0],
    weight: Number(weight),
  }));
  if (Number(record.priceWeight) > 0) {
    criteria.push({ id: PRICE, label: "Price", weight: Number(record.priceWeight), price: true });
  }
  return { criteria, responses: ranking.map((line) => pointsLine(line, names)) };
}

function pointsLine(line: RankedResponse, names: ReadonlyMap<string, string>): PointsResponse {
  return {
    id: line.id,
    rank: line.rank,
    name: names.get(line.id) ?? line.id,
    note: `Response ${line.id}`,
    points: line.points ? Object.fromEntries(line.points) : {},
    total: line.total ?? "–",
    excluded:
      line.excluded === null ? null : `Excluded: ${line.excluded}. Its price counts for nobody.`,
  };
}

function standfirst(
  { evaluation, ranking }: Ranked,
  ranges: ReadonlyMap<string, HoldRange | null>,
  titles: ReadonlyMap<string, string>,
  first: readonly string[],
): string[] {
  if (first.length !== 1) return [];
  const lead = leadOf(ranking);
  const price = priceStanding(evaluation, ranking);
  const standing =
    price === "highest"
      ? ", though its price is the highest"
      : price === "lowest"
        ? ", and its price is the lowest"
        : "";
  const opening = lead
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
      ? `It stays first unless ${listWords(limits, "or")}.`
      : "No change of a single weight would put another first.",
  ];
}

function sensitivityRows(
  { record }: Ranked,
  ranges: ReadonlyMap<string, HoldRange | null>,
  short: ReadonlyMap<string, string>,
  titles: ReadonlyMap<string, string>,
  first: readonly string[],
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
        says: says.join(", ") || `${named(first)} at any weight`,
        weight: Number(weight),
        from: range.from,
        to: range.to,
      },
    ];
  });
}

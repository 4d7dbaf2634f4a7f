import { percent } from "./scale";

export interface PointsCriterion {
  id: string;
  label: string;
  /** Over its segment of the winner, where the label is long. */
  short?: string;
  /** What can be had. */
  weight: number;
  price?: boolean;
}

export interface PointsResponse {
  id: string;
  rank: number | null;
  /** Set apart from the others. */
  wins?: boolean;
  name: string;
  /** Under the name: "Response C". */
  note?: string;
  /** Points by criterion, as decimal strings. */
  points: Readonly<Record<string, string>>;
  total: string;
  /** Why it is out of the ranking. */
  excluded?: string | null;
}

/** A criterion with the fill of its segments, and whether words on it are white. */
export interface DrawnCriterion extends PointsCriterion {
  fill: string;
  whiteWords: boolean;
}

export interface PointsDrawn {
  criteria: readonly DrawnCriterion[];
  /** The labels over the segments of the first response. */
  head: readonly { id: string; at: string; words: string }[];
  /** Whether they fit there; else the key is shown at every width. */
  headFits: boolean;
}

export interface Segment {
  criterion: DrawnCriterion;
  from: number;
  width: number;
}

/** Dark to light, then over again; price is always gold. */
const FILLS = [
  { fill: "c-deep", whiteWords: true },
  { fill: "c-solid", whiteWords: true },
  { fill: "c-mid", whiteWords: true },
  { fill: "c-pale", whiteWords: false },
] as const;
const PRICE = { fill: "c-gold", whiteWords: false } as const;

export function drawPoints(
  criteria: readonly PointsCriterion[],
  responses: readonly PointsResponse[],
): PointsDrawn {
  let quality = 0;
  const columns = criteria.map((criterion) => {
    const look = criterion.price ? PRICE : (FILLS[quality++ % FILLS.length] ?? FILLS[0]);
    return { ...criterion, ...look };
  });
  const first = responses.find(({ excluded }) => !excluded);
  const segments = first ? segmentsOf(first, columns) : [];
  const head = segments.map(({ criterion, from, width }, place) => {
    const words = [criterion.label, criterion.short].find((one) => one && one.length <= width);
    const last = place === segments.length - 1;
    return { id: criterion.id, at: percent(from), words: words ?? (last ? criterion.label : "") };
  });
  return {
    criteria: columns,
    head,
    headFits: head.length > 0 && head.every(({ words }) => words !== ""),
  };
}

/** The segments of one response, each starting where the last ended; points are shares of 100. */
export function segmentsOf(
  response: PointsResponse,
  criteria: readonly DrawnCriterion[],
): Segment[] {
  let from = 0;
  return criteria.map((criterion) => {
    const width = Number(response.points[criterion.id] ?? 0);
    const segment = { criterion, from, width };
    from += width;
    return segment;
  });
}

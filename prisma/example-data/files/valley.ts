import { curve, drawing, HEIGHT, INK, type Point, steadyChance, WIDTH } from "./ink";

const RIVER: readonly Point[] = [
  [0, 250],
  [300, 380],
  [620, 420],
  [930, 560],
  [1240, 600],
  [1520, 760],
  [1800, 820],
];

/** Where each stream rises, and where it meets the river. */
const STREAMS: readonly (readonly Point[])[] = [
  [
    [180, 60],
    [250, 200],
    [300, 380],
  ],
  [
    [560, 90],
    [540, 260],
    [620, 420],
  ],
  [
    [980, 120],
    [880, 330],
    [930, 560],
  ],
  [
    [1400, 150],
    [1330, 380],
    [1240, 600],
  ],
  [
    [1720, 330],
    [1560, 560],
    [1520, 760],
  ],
  [
    [120, 760],
    [220, 560],
    [300, 380],
  ],
  [
    [520, 960],
    [620, 700],
    [620, 420],
  ],
  [
    [900, 1020],
    [960, 800],
    [930, 560],
  ],
  [
    [1260, 1030],
    [1290, 820],
    [1240, 600],
  ],
];

const CULVERTS = 212;
const UNKNOWN = 61;

/** The Brack valley from above: the river, its streams, 212 culverts, 61 of which stood on no map. */
export function valleyMap(): string {
  const chance = steadyChance(1978);
  const places = [...STREAMS, RIVER];
  const dots = Array.from({ length: CULVERTS }, (_, place) => {
    const line = places[place % places.length] ?? RIVER;
    const [x, y] = along(line, chance());
    const spread = (chance() - 0.5) * 130;
    return dot(x + spread, y + (chance() - 0.5) * 70, place < UNKNOWN);
  });
  return drawing(
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${INK.leaf}"/>`,
    ...[0, 1, 2, 3].map(hills),
    ...STREAMS.map((stream) => stroke(curve(stream), INK.pale, 7)),
    stroke(curve(RIVER), INK.mid, 26),
    // The road with its bridge, where the old gauge hangs.
    stroke("M1120 0 L1090 560 L1040 1100", INK.paper, 16),
    `<rect x="1062" y="552" width="62" height="46" fill="${INK.ink}"/>`,
    ...dots,
  );
}

function hills(step: number): string {
  const rise = 70 + step * 60;
  const above = RIVER.map(([x, y]): Point => [x, y - 300 + rise]);
  const below = RIVER.map(([x, y]): Point => [x, y + 400 - rise]);
  const ground = step % 2 === 0 ? INK.field : INK.leaf;
  return `<path d="${curve(above)} L${WIDTH} ${HEIGHT} ${curve([...below].reverse()).replace("M", "L")} Z" fill="${ground}" stroke="${INK.line}" stroke-width="2"/>`;
}

function dot(x: number, y: number, unknown: boolean): string {
  const look = unknown
    ? `fill="${INK.marigold}" stroke="${INK.brass}" stroke-width="3"`
    : `fill="${INK.spruce}"`;
  return `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${unknown ? 11 : 9}" ${look}/>`;
}

function along(line: readonly Point[], share: number): Point {
  const exact = share * (line.length - 1);
  const from = line[Math.floor(exact)] ?? [0, 0];
  const to = line[Math.ceil(exact)] ?? from;
  const rest = exact - Math.floor(exact);
  return [from[0] + (to[0] - from[0]) * rest, from[1] + (to[1] - from[1]) * rest];
}

function stroke(path: string, colour: string, width: number): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
}

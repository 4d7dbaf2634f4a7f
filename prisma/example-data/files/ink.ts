/** The colours of components/styles/tokens.css, for pictures that are drawn for the example data. */
export const INK = {
  paper: "#fcfbf7",
  leaf: "#e8f0ea",
  field: "#d3e2d8",
  buff: "#f5e9cf",
  line: "#dcdbd1",
  ink: "#17201c",
  soft: "#46514a",
  spruce: "#0e4a3b",
  mid: "#37796a",
  pale: "#a9cfbd",
  marigold: "#f2b02e",
  brass: "#8f6c1a",
  madder: "#98291c",
} as const;

export const WIDTH = 1800;
export const HEIGHT = 1100;

export type Point = readonly [x: number, y: number];

/** A drawing without words: what it says is in its caption, since a machine may have no typeface. */
export function drawing(...parts: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${parts.join("")}</svg>`;
}

/** A smooth line through the points. */
export function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  let path = `M${first[0]} ${first[1]}`;
  let [x, y] = first;
  for (const [nextX, nextY] of rest) {
    const middle = (x + nextX) / 2;
    path += ` C${middle} ${y} ${middle} ${nextY} ${nextX} ${nextY}`;
    [x, y] = [nextX, nextY];
  }
  return path;
}

/** The same numbers at every start: 0 up to 1. */
export function steadyChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

import { curve, drawing, HEIGHT, INK, type Point, WIDTH } from "./ink";

/** A surge on its way: the gauge far out, the sea between, the gate and the town behind it. */
export function gateDrawing(): string {
  return drawing(
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${INK.paper}"/>`,
    `<circle cx="330" cy="190" r="72" fill="${INK.marigold}"/>`,
    sea(560, INK.pale),
    sea(640, INK.mid),
    gauge(),
    gate(),
    land(),
    town(),
  );
}

function sea(level: number, colour: string): string {
  const surge: readonly Point[] = [
    [0, level + 40],
    [230, level - 90],
    [520, level + 10],
    [760, level + 60],
    [1000, level + 40],
    [1240, level + 70],
  ];
  return `<path d="${curve(surge)} L1240 ${HEIGHT} L0 ${HEIGHT} Z" fill="${colour}"/>`;
}

/** A post in the sea bed with a lamp on it. */
function gauge(): string {
  return [
    `<rect x="486" y="430" width="22" height="600" fill="${INK.ink}"/>`,
    `<rect x="456" y="396" width="82" height="40" fill="${INK.ink}"/>`,
    `<circle cx="497" cy="372" r="20" fill="${INK.marigold}" stroke="${INK.brass}" stroke-width="5"/>`,
    ...[0, 1, 2].map(
      (ring) =>
        `<path d="M${560 + ring * 44} ${330 - ring * 10} a${60 + ring * 40} ${60 + ring * 40} 0 0 1 0 ${84 + ring * 20}" fill="none" stroke="${INK.spruce}" stroke-width="9" stroke-linecap="round"/>`,
    ),
  ].join("");
}

/** Two piers, the leaf between them half way down, and the keeper's hut with its light on. */
function gate(): string {
  return [
    `<rect x="1180" y="330" width="70" height="770" fill="${INK.soft}"/>`,
    `<rect x="1150" y="290" width="210" height="46" fill="${INK.soft}"/>`,
    `<rect x="1196" y="336" width="38" height="420" fill="${INK.spruce}"/>`,
    `<path d="M1196 400 h38 M1196 470 h38 M1196 540 h38 M1196 610 h38 M1196 680 h38" stroke="${INK.pale}" stroke-width="6"/>`,
    `<path d="M1180 290 V190 L1255 140 L1330 190 V290 Z" fill="${INK.buff}" stroke="${INK.ink}" stroke-width="7"/>`,
    `<rect x="1232" y="206" width="46" height="46" fill="${INK.marigold}"/>`,
  ].join("");
}

function land(): string {
  return `<path d="M1250 ${HEIGHT} V720 C1380 700 1480 640 1560 640 H${WIDTH} V${HEIGHT} Z" fill="${INK.field}"/><path d="M1250 790 C1380 780 1460 800 ${WIDTH} 800" fill="none" stroke="${INK.mid}" stroke-width="26"/>`;
}

function town(): string {
  return [1462, 1546, 1630, 1714]
    .map((x, place) => {
      const high = 90 + (place % 2) * 40;
      const top = 640 - high;
      return `<path d="M${x} 640 V${top} l36 -40 l36 40 V640 Z" fill="${INK.paper}" stroke="${INK.ink}" stroke-width="6"/><rect x="${x + 24}" y="${top + 26}" width="24" height="30" fill="${INK.pale}"/>`;
    })
    .join("");
}

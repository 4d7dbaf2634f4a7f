import { drawing, HEIGHT, INK, WIDTH } from "./ink";

const CROWN = { x: 880, y: 640, radius: 250 };

/** A cut through a road bank: the pipe, the water in it, the sensor under its crown, the lamp that listens. */
export function culvertDrawing(): string {
  const { x, y, radius } = CROWN;
  return drawing(
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${INK.paper}"/>`,
    `<path d="M0 300 H1800 V${HEIGHT} H0 Z" fill="${INK.buff}"/>`,
    `<rect y="270" width="${WIDTH}" height="34" fill="${INK.soft}"/>`,
    ...[120, 480, 840, 1200, 1560].map(
      (at) => `<rect x="${at}" y="284" width="150" height="7" fill="${INK.paper}"/>`,
    ),
    stones(),
    `<circle cx="${x}" cy="${y}" r="${radius + 34}" fill="${INK.line}"/>`,
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="${INK.ink}"/>`,
    water(),
    sensor(),
    lamp(),
  );
}

function stones(): string {
  const rows = [380, 470, 560, 680, 800, 920, 1030];
  return rows
    .flatMap((y, row) =>
      [90, 310, 1290, 1500, 1690].map((x, place) => {
        const across = x + ((row * 67 + place * 31) % 120) - 60;
        return `<ellipse cx="${across}" cy="${y}" rx="${26 + ((row + place) % 3) * 9}" ry="${14 + (place % 3) * 4}" fill="${INK.line}"/>`;
      }),
    )
    .join("");
}

/** Up to two thirds of the pipe, with a line where it stood yesterday. */
function water(): string {
  const { x, y, radius } = CROWN;
  const level = y + 20;
  const half = Math.sqrt(radius ** 2 - (level - y) ** 2);
  const low = y + 140;
  const lowHalf = Math.sqrt(radius ** 2 - (low - y) ** 2);
  return [
    `<path d="M${x - half} ${level} A${radius} ${radius} 0 0 0 ${x + half} ${level} Z" fill="${INK.mid}"/>`,
    `<path d="M${x - half} ${level} q60 -18 120 0 t120 0 t120 0 t${(half * 2 - 360).toFixed(0)} 0" fill="none" stroke="${INK.pale}" stroke-width="8"/>`,
    `<path d="M${x - lowHalf} ${low} H${x + lowHalf}" stroke="${INK.pale}" stroke-width="4" stroke-dasharray="18 14"/>`,
  ].join("");
}

/** As large as a tin of beans. */
function sensor(): string {
  const { x, y, radius } = CROWN;
  const top = y - radius + 16;
  const beams = [-1, 0, 1].map(
    (side) =>
      `<path d="M${x} ${top + 92} L${x + side * 62} ${y + 14}" stroke="${INK.marigold}" stroke-width="5" stroke-dasharray="4 12" stroke-linecap="round"/>`,
  );
  return `<rect x="${x - 34}" y="${top}" width="68" height="92" rx="8" fill="${INK.marigold}" stroke="${INK.brass}" stroke-width="5"/>${beams.join("")}`;
}

/** The street light whose radio carries the reading. */
function lamp(): string {
  const arcs = [46, 84, 122].map(
    (size) =>
      `<path d="M${1400 - size} ${118 - size * 0.2} A${size} ${size} 0 0 0 ${1400 - size} ${118 + size * 0.9}" fill="none" stroke="${INK.spruce}" stroke-width="9" stroke-linecap="round"/>`,
  );
  return [
    `<rect x="1455" y="60" width="20" height="216" fill="${INK.spruce}"/>`,
    `<path d="M1465 66 H1390" stroke="${INK.spruce}" stroke-width="20" stroke-linecap="round"/>`,
    `<path d="M1352 76 H1428 L1416 104 H1364 Z" fill="${INK.marigold}"/>`,
    ...arcs,
  ].join("");
}

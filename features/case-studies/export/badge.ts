import { stepsDrawn } from "@/components/evidence/steps-drawn";
import type { BadgeText } from "@/domain/evidence/badge";

/** As wide as a column of a supplier's own page, and as the text below is broken for. */
export const BADGE_WIDTH = 440;
const LINE = 20;
const PADDING = 18;
const TEXT_LEFT = 92;
const CHARACTERS_A_LINE = 44;
const MOST_SCOPE_LINES = 2;

/** The badge as a picture that needs nothing else: no font, no script, no style sheet. */
export function badgeSvg(text: BadgeText): string {
  const heading = lines(text.heading, CHARACTERS_A_LINE - 4, 2);
  const rest = [
    ...lines(text.status, CHARACTERS_A_LINE, 2),
    ...lines(text.until, CHARACTERS_A_LINE, 1),
    ...lines(text.by, CHARACTERS_A_LINE, 2),
    ...lines(text.scope, CHARACTERS_A_LINE, MOST_SCOPE_LINES),
    "Check it on Proven",
  ];
  const height = (heading.length + rest.length) * LINE + 2 * PADDING - 4;
  const label = [text.heading, text.status, text.until, text.by, text.scope]
    .filter(Boolean)
    .join(". ");
  const baseline = (line: number) => PADDING + 12 + line * LINE;
  const rows = [
    ...heading.map((words, at) => row(words, baseline(at), 'font-weight="700" fill="#17201c"')),
    ...rest.map((words, at) => row(words, baseline(heading.length + at), 'fill="#46514a"')),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${BADGE_WIDTH}" height="${height}" viewBox="0 0 ${BADGE_WIDTH} ${height}" role="img" aria-labelledby="t">
<title id="t">${escaped(label)}</title>
<rect x=".75" y=".75" width="${BADGE_WIDTH - 1.5}" height="${height - 1.5}" fill="#ffffff" stroke="#0e4a3b" stroke-width="1.5"/>
<g transform="translate(${PADDING} ${PADDING}) scale(2.5)" color="#0e4a3b" fill="none" stroke="#0e4a3b">${mark(text)}</g>
<g font-family="'Source Sans 3', 'Segoe UI', system-ui, sans-serif" font-size="15">
${rows.join("\n")}
</g>
</svg>
`;
}

/** What stands where there is no badge, so that a foreign page does not show a broken picture. */
export function noBadgeSvg(): string {
  return badgeSvg({
    standing: "asserted",
    heading: "Not on Proven",
    status: "There is no public confirmation at this address",
    until: "",
    by: "",
    scope: "",
  });
}

function mark({ standing }: BadgeText): string {
  return stepsDrawn(standing)
    .map(({ d, fill }) => {
      if (fill === "solid") return `<path d="${d}" fill="#0e4a3b" stroke="none"/>`;
      return fill === "none"
        ? `<path d="${d}"/>`
        : `<path d="${d}" fill="#0e4a3b" fill-opacity=".3"/>`;
    })
    .join("");
}

function row(words: string, y: number, attributes: string): string {
  return `<text x="${TEXT_LEFT}" y="${y}" ${attributes}>${escaped(words)}</text>`;
}

/** Broken between words; what does not fit ends in an ellipsis. None for no words. */
function lines(words: string, width: number, most: number): string[] {
  const made: string[] = [];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const last = made.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width)
      made[made.length - 1] = `${last} ${word}`;
    else made.push(word);
  }
  const lines = made
    .slice(0, most)
    .map((line) => (line.length > width ? `${line.slice(0, width - 1)}…` : line));
  if (made.length <= most) return lines;
  const last = lines.pop() ?? "";
  return [...lines, `${last.slice(0, width - 1).replace(/[\s.,;:]+$/, "")}…`];
}

/** XML has no control characters, not even as references. */
function escaped(words: string): string {
  return words
    .replace(/[^\P{Cc}\t\n]/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

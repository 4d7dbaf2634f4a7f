import { claimStatement, improvement, unitKind } from "../case-study/figures";
import { type Amount, figuresIn, inUnit, type SaidFigure } from "./figures-in-text";

/** An outcome, as far as a headline may tell of it. Numbers are decimals as text. */
export interface HeadlineClaim {
  measure: string;
  baseline: string | null;
  result: string;
  unit: string;
  higherIsBetter: boolean;
  method: string;
}

/** What a headline says that none of the outcomes does. */
export interface HeadlineProblem {
  /** "97%", "the best in Europe": as it is written there. */
  says: string;
  message: string;
}

/**
 * Figures and superlatives of a title, a summary or an endorsement that are in none of the outcomes: what
 * no grade stands behind is not put over the page. A figure is in an outcome when it is its result, its
 * baseline, the difference, or the improvement in per cent, rounded as the words round it, or stands in
 * what was measured and how. Years and numbers that are part of a name are no figures. Empty where all is
 * said by the outcomes.
 */
export function headlineProblems(
  text: string,
  claims: readonly HeadlineClaim[],
): HeadlineProblem[] {
  const told = claims.flatMap(toldBy);
  const words = claims.map((claim) => wordsOf(claim).toLowerCase());
  const bare = [
    ...figuresIn(text).filter((figure) => !tells(told, figure)),
    ...superlativesIn(text)
      .filter((says) => !words.some((one) => one.includes(says.toLowerCase())))
      .map((says): SaidFigure => ({ says, amounts: [], limit: null })),
  ];
  return bare.map((figure) => {
    const { says } = figure;
    const nearest = nearestTo(figure, claims);
    return {
      says,
      message: nearest
        ? `“${says}” is in none of the outcomes. The nearest is “${claimStatement(nearest)}”: say that, or leave it out`
        : `“${says}” is in none of the outcomes. Add the outcome that says so, or leave it out`,
    };
  });
}

/** The words that stand over a page. */
export interface Heading {
  title: string;
  summary: string;
}

/** What of a heading none of the outcomes says, as errors of its fields; empty where all is said. */
export function headingErrors(
  heading: Heading,
  claims: readonly HeadlineClaim[],
): Partial<Record<keyof Heading, string[]>> {
  const errors: Partial<Record<keyof Heading, string[]>> = {};
  for (const field of ["title", "summary"] as const) {
    const messages = headlineProblems(heading[field], claims).map(({ message }) => message);
    if (messages.length > 0) errors[field] = messages;
  }
  return errors;
}

/** What a published heading says and no outcome would say any more, with other outcomes than it has now. */
export function lostByHeading(
  { title, summary }: Heading,
  claims: { before: readonly HeadlineClaim[]; after: readonly HeadlineClaim[] },
): string[] {
  return [title, summary].flatMap((text) => {
    const already = headlineProblems(text, claims.before).map(({ says }) => says);
    return headlineProblems(text, claims.after)
      .map(({ says }) => says)
      .filter((says) => !already.includes(says));
  });
}

/** The outcomes whose figures a text tells, in the order given. */
export function toldIn<Claim extends HeadlineClaim>(
  text: string,
  claims: readonly Claim[],
): Claim[] {
  const figures = figuresIn(text);
  return claims.filter((claim) => {
    const told = toldBy(claim);
    return figures.some((figure) => tells(told, figure));
  });
}

/** Whether a figure is one of those told. */
function tells(told: readonly Amount[], { amounts, limit }: SaidFigure): boolean {
  return amounts.some((amount) =>
    told.some(({ kind, value }) => kind === amount.kind && fits(value, amount, limit)),
  );
}

/** The numbers that an outcome says: its own, and those in what was measured and how. */
function toldBy(claim: HeadlineClaim): Amount[] {
  return [...ownNumbers(claim), ...figuresIn(wordsOf(claim)).flatMap(({ amounts }) => amounts)];
}

/** The numbers that an outcome stands behind: what it was, is, and how much that changed. */
function ownNumbers(claim: HeadlineClaim): Amount[] {
  const result = Number(claim.result);
  const baseline = claim.baseline === null ? null : Number(claim.baseline);
  const numbers = baseline === null ? [result] : [result, baseline, Math.abs(result - baseline)];
  const change = improvement(claim);
  const isRatio = baseline !== null && baseline > 0 && result > 0;
  return [
    ...numbers.map((value) => inUnit(value, claim.unit)),
    ...(unitKind(claim.unit) === "other" ? numbers.map((value) => inUnit(value, "")) : []),
    ...(change === null ? [] : [inUnit(Math.abs(change), "%")]),
    ...(isRatio
      ? [result / baseline, baseline / result].map((value) => inUnit(value, "times"))
      : []),
  ];
}

/** Said as the words round it: 71.7 as 72, 3 h 55 as "almost four hours"; a limit by a quarter at most. */
function fits(
  told: number,
  { kind, value: said, upTo }: Amount,
  limit: SaidFigure["limit"],
): boolean {
  if (upTo !== undefined) return told >= said && told < upTo;
  if (limit === "over" && told >= said) return told <= said * 1.25;
  if (limit === "under" && told <= said) return told >= said * 0.75;
  const decimals = (String(said).split(".")[1] ?? "").length;
  const rounding = said >= 10 || kind === "times" ? 0.5 * 10 ** -decimals : 0;
  return Math.abs(told - said) <= Math.max(0.05 * said, rounding);
}

function wordsOf({ measure, unit, method }: HeadlineClaim): string {
  return `${measure} ${unit} ${method}`;
}

const PLACE =
  "(?:the\\s+)?(?:uk|united\\s+kingdom|britain|england|scotland|wales|northern\\s+ireland|europe|world|country|sector)";
const BEST = "best|fastest|cheapest|safest|cleverest|smartest|leading";
const PRAISE =
  "accurate|advanced|trusted|reliable|effective|efficient|secure|innovative|popular|complete|modern|powerful|successful|proven";
const SUPERLATIVES = [
  new RegExp(
    `\\b(?:the\\s+)?(?:(?:${BEST}|first|most\\s+\\w+)(?:\\s+\\w+){0,2}|largest|biggest)\\s+in\\s+${PLACE}\\b`,
    "gi",
  ),
  new RegExp(
    `\\bthe\\s+(?:very\\s+)?(?:${BEST}|most\\s+(?:${PRAISE})|only\\s+one)\\b(?!\\s+(?:kept|way|use|time|part|practice|interests?|of\\s+both))`,
    "gi",
  ),
  /\b(?:the\s+)?(?:world|europe|britain|uk|country|nation)(?:[’']s\s+|[\s-])(?:first|best|leading|largest|fastest|beating|class)\b/gi,
  /\b(?:first\s+of\s+its\s+kind|number\s+one|no\.\s?1)\b/gi,
  /\b(?:market|industry|sector)[\s-]leading\b/gi,
  /\b(?:unrivalled|unmatched|unbeatable|unique|revolutionary|ground-?breaking|record-?breaking|award-winning|second\s+to\s+none)\b/gi,
];

function superlativesIn(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  for (const pattern of SUPERLATIVES) {
    found.push(...Array.from(rest.matchAll(pattern), ([says]) => says));
    rest = rest.replace(pattern, (taken) => "·".repeat(taken.length));
  }
  return found;
}

/** The outcome that is counted in the same unit, otherwise the first; null where there is none. */
function nearestTo(
  { amounts }: SaidFigure,
  claims: readonly HeadlineClaim[],
): HeadlineClaim | null {
  const kinds = amounts.map(({ kind }) => kind);
  const alike = claims.find(({ unit }) => kinds.includes(inUnit(0, unit).kind));
  return alike ?? claims[0] ?? null;
}

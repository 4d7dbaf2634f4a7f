import { createHash } from "node:crypto";
import { stringify } from "csv-stringify/sync";
import { allAgreed } from "@/domain/assessment/agreement";
import { parseEvaluation } from "@/domain/evaluation/input";
import type { RankedResponse } from "@/domain/evaluation/ranking";
import { replay } from "@/domain/evaluation/replay";
import type { ExportFile } from "@/domain/evaluation/replay-file";
import type { Refusal } from "@/domain/verdict";
import type { Reader } from "@/lib/database";
import type { Drawn } from "./commands/register";
import { EVALUATION, platformFacts } from "./queries";
import { rankEvaluation } from "./queries/ranked";
import { decisionWords, interestWords } from "./words/register";

export type Export = { ok: true; text: string } | { ok: false; refusal: Refusal | null };

/**
 * The evaluation of a challenge as the text of one JSON file, for `evaluation replay`.
 * @returns no refusal where there is no such challenge; else why there is nothing to export yet.
 */
export async function exportEvaluation(reader: Reader, slug: string): Promise<Export> {
  const row = await reader.challenge.findUnique({ where: { slug }, include: EVALUATION });
  if (!row) return { ok: false, refusal: null };
  const verdict = allAgreed(await platformFacts(reader, row));
  if (!verdict.allowed) return { ok: false, refusal: verdict };
  const { exported } = await rankEvaluation(reader, row);
  return { ok: true, text: exportText(exported) };
}

/** The exported file: the same evaluation makes the same text, byte for byte. */
export function exportText(file: ExportFile): string {
  return `${JSON.stringify(ordered(file), null, 2)}\n`;
}

/** JSON columns give keys back in an order of their own, so they are put in one. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, ordered(part)]));
}

export interface ReplayCheck {
  /** The SHA-256 of the exported file. */
  sha256: string;
  /** Whether ranking it again from the text alone gives the ranking shown, to the last digit. */
  same: boolean;
}

/** Replays the exported text and holds it against the ranking that a page shows. */
export function replayCheck(text: string, ranking: readonly RankedResponse[]): ReplayCheck {
  const parsed = parseEvaluation(JSON.parse(text));
  const lines = ranking.map(({ points: _, ...line }) => line);
  const same =
    parsed.ok && JSON.stringify(replay(parsed.evaluation).ranking) === JSON.stringify(lines);
  return { sha256: createHash("sha256").update(text).digest("hex"), same };
}

const REGISTER_HEAD = [
  "challenge",
  "title",
  "declared_at",
  "name",
  "interest",
  "says",
  "known_to_the_platform",
  "decision",
  "decided_by",
  "decided_at",
  "measures",
  "kept_from",
  "drawn_by",
  "drawn_at",
];

/** The register of interests as CSV, one declaration a line, with who drew it. Names are parted by semicolons. */
export function registerCsv({ entries, by, at }: Drawn): string {
  const lines = entries.map((entry) => [
    entry.challenge.reference,
    entry.challenge.title,
    entry.declaredAt.toISOString(),
    entry.name,
    interestWords(entry),
    entry.says,
    entry.known.join("; "),
    decisionWords(entry),
    entry.decidedBy ?? "",
    entry.decidedAt?.toISOString() ?? "",
    entry.measures,
    entry.keptFrom.join("; "),
    by,
    at.toISOString(),
  ]);
  return stringify([REGISTER_HEAD, ...lines], { escape_formulas: true });
}

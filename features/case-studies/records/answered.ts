import type { CaseStudyText } from "@/domain/case-study/fields";
import { changesBetween } from "@/domain/case-study/words-on-record";
import { listWords } from "@/domain/format/words";
import { LETTERS } from "@/domain/letters/catalogue";
import { referencesOf } from "@/features/letters/queries";
import type { Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import type { Job } from "@/lib/queue";
import { type CaseStudyRow, recordOf, standingAnswer, textOf } from "../records";

/** Who is told when the supplier changes or takes out what the body answered on; nobody where it has not answered. */
export async function referencesWhoAnswered(tx: Transaction, row: CaseStudyRow): Promise<string[]> {
  const answered = row.requests.some(({ state }) => state === "ANSWERED");
  return answered && row.bodyId ? referencesOf(tx, row.bodyId, row.supplierId) : [];
}

/**
 * Tells the body that the case study says something else now than it read: of what this save changes, or,
 * as it is published again, of all that differs. Nothing where nobody reads it, or nothing differs.
 */
export function tellsOfChange(
  row: CaseStudyRow,
  next: CaseStudyText,
  references: readonly string[],
): Job[] {
  if (row.state !== "PUBLISHED") return [];
  const saved = changesBetween(textOf(row), next).map(({ label }) => label);
  return tells(row, next, references, (label) => saved.includes(label));
}

export function tellsOfAllChanges(row: CaseStudyRow, references: readonly string[]): Job[] {
  return tells(row, textOf(row), references, () => true);
}

function tells(
  row: CaseStudyRow,
  next: CaseStudyText,
  references: readonly string[],
  concerns: (label: string) => boolean,
): Job[] {
  const record = recordOf(next, row.requests);
  const changed = record?.changes.filter(({ label }) => concerns(label)) ?? [];
  const answer = standingAnswer(row.requests);
  if (!record || !answer || changed.length === 0) return [];
  const whole = (["title", "summary"] as const).flatMap((key) =>
    record.text[key] === next[key] ? [] : [`“${record.text[key]}” is now: “${next[key]}”`],
  );
  return letterTo(references, LETTERS.caseStudy.wordsChanged, {
    caseStudy: { ...row, title: record.text.title },
    requestId: answer.requestId,
    changed: [...whole, `Changed: ${listWords(changed.map(({ label }) => label))}.`],
  });
}

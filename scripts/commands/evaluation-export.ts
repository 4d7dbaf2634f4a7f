import { exportEvaluation } from "@/features/evaluation/export";
import { database } from "@/lib/database";

/**
 * `evaluation export SLUG`: prints an evaluation as one JSON file, for `evaluation replay`.
 *
 * @returns the exit code: 2 when there is no such challenge or nothing to export yet, with the reason
 * on standard error
 */
export async function evaluationExport(slug: string): Promise<number> {
  const outcome = await exportEvaluation(database(), slug);
  if (outcome.ok) {
    process.stdout.write(outcome.text);
    return 0;
  }
  console.error(
    outcome.refusal
      ? `${slug} cannot be exported. ${outcome.refusal.reason} ${outcome.refusal.remedy}`
      : `There is no challenge "${slug}".`,
  );
  return 2;
}

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseEvaluation } from "@/domain/evaluation/input";
import { replay } from "@/domain/evaluation/replay";

const usage = "Usage: npm run proven -- evaluation replay FILE";

/**
 * `evaluation replay FILE`: prints the ranking that follows from the file, as JSON.
 *
 * @returns the exit code: 2 when the file cannot be used, with the reason on standard error
 */
export async function evaluationCommand(args: readonly string[]): Promise<number> {
  const [what, file, ...more] = args;
  if (what !== "replay" || file === undefined || more.length > 0) {
    console.error(usage);
    return 2;
  }
  const content = await readJson(file);
  if (!content.ok) {
    console.error(`${file} cannot be replayed. ${content.reason}`);
    return 2;
  }
  const parsed = parseEvaluation(content.value);
  if (!parsed.ok) {
    console.error(`${file} cannot be replayed:`);
    for (const { field, message } of parsed.problems) console.error(`  ${field}: ${message}.`);
    return 2;
  }
  console.log(JSON.stringify(replay(parsed.evaluation), null, 2));
  return 0;
}

type Content = { ok: true; value: unknown } | { ok: false; reason: string };

/** The file, from where the person stands. */
async function readJson(file: string): Promise<Content> {
  try {
    const text = await readFile(resolve(process.env.PROVEN_CWD ?? ".", file), "utf8");
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: `file: it is no JSON that can be read (${reason}).` };
  }
}

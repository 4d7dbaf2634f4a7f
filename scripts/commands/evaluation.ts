import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { replayContent } from "@/domain/evaluation/replay";

const usage = "Usage: npm run proven -- evaluation export SLUG, or evaluation replay FILE";

/**
 * `evaluation export SLUG`: prints an evaluation as one JSON file. `evaluation replay FILE`: prints the
 * ranking that follows from such a file, and those before it where something was sent back; it touches no database.
 *
 * @returns the exit code: 2 when there is nothing to print, with the reason on standard error
 */
export async function evaluationCommand(args: readonly string[]): Promise<number> {
  const [what, subject, ...more] = args;
  if (subject !== undefined && more.length === 0) {
    if (what === "export") return exportSlug(subject);
    if (what === "replay") return replayFile(subject);
  }
  console.error(usage);
  return 2;
}

/** Loaded late: a replay needs no database, and should not wait for what talks to one. */
async function exportSlug(slug: string): Promise<number> {
  const { evaluationExport } = await import("./evaluation-export");
  const { disconnect } = await import("@/lib/database");
  try {
    return await evaluationExport(slug);
  } finally {
    await disconnect();
  }
}

async function replayFile(file: string): Promise<number> {
  const content = await readJson(file);
  if (!content.ok) {
    console.error(`${file} cannot be replayed. ${content.reason}`);
    return 2;
  }
  const read = replayContent(content.value);
  if (!read.ok) {
    console.error(`${file} cannot be replayed:`);
    for (const { field, message } of read.problems) console.error(`  ${field}: ${message}.`);
    return 2;
  }
  console.log(JSON.stringify(read.replay, null, 2));
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

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import {
  type ImportReport,
  importBodies,
  importReleases,
  type Progress,
  UnreadableFile,
} from "@/features/notices/jobs/import";
import { disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";

const USAGE = "Usage: npm run proven -- import ocds FILE, or import organisations FILE";

/** Progress is told about this often, in parts of the whole. */
const STEPS = 20;

/**
 * `import ocds FILE` and `import organisations FILE`: public records in. Prints what was imported, and
 * a line for each thing rejected with its id and the reason; progress goes to standard error.
 * @returns the exit code: 0 unless the file cannot be read at all (1) or the words make no sense (2).
 */
export async function importCommand(args: readonly string[]): Promise<number> {
  const [what, file, ...more] = args;
  const run = { ocds: importOcds, organisations: importList }[what ?? ""];
  if (!run || !file || more.length > 0) {
    console.error(USAGE);
    return 2;
  }
  try {
    print(await run(await textOf(file)));
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    console.error(`${file} cannot be imported. ${error.message}`);
    return 1;
  } finally {
    await stopQueue();
    await disconnect();
  }
}

async function importOcds(text: string): Promise<ImportReport> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile(`It is no JSON: ${error instanceof Error ? error.message : error}`);
  }
  return importReleases(json, tell("releases"));
}

async function importList(text: string): Promise<ImportReport> {
  let rows: Record<string, string>[];
  try {
    rows = parse(text, { columns: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    throw new UnreadableFile(`It is no CSV: ${error instanceof Error ? error.message : error}`);
  }
  const columns = Object.keys(rows[0] ?? {});
  if (!columns.includes("GB-GOR") || !columns.includes("Name")) {
    throw new UnreadableFile('It has no columns "GB-GOR" and "Name", with a row below them.');
  }
  return importBodies(rows, tell("public bodies"));
}

/** The file as text, from where the person stands: UTF-8, or else Windows-1252. */
async function textOf(file: string): Promise<string> {
  const path = resolve(process.env.PROVEN_CWD ?? ".", file);
  if (!existsSync(path)) throw new UnreadableFile(`There is no such file: ${path}`);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new UnreadableFile(error instanceof Error ? error.message : String(error));
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    console.error(`${file} is not UTF-8; it is read as Windows-1252.`);
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function tell(noun: string): Progress {
  return (done, total) => {
    const step = Math.max(1, Math.ceil(total / STEPS));
    if (done % step === 0 || done === total) console.error(`${done} of ${total} ${noun}`);
  };
}

function print({ imported, unchanged, rejected }: ImportReport): void {
  console.log(`${imported} imported, ${unchanged} unchanged, ${rejected.length} rejected`);
  for (const { id, reason } of rejected) console.log(`${id}: ${reason}`);
}

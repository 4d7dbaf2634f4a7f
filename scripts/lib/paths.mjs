import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Says what is happening, on standard error, so that standard output stays a command's own. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

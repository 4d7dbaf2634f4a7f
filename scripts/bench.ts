/** `npm run bench`: how fast things are, as ratios. No test depends on it. */
import { join } from "node:path";
import { runCommand } from "./lib/command-line";
import { root } from "./lib/root";

const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const code = await runCommand({
  command: process.execPath,
  args: [vitest, "bench", "--run", "--project", "unit", ...process.argv.slice(2)],
  seconds: 3600,
  onLine: (line) => console.log(line),
});
process.exit(code ?? 1);

/** `npm start`: everything that Proven needs, from one command to one Ctrl-C. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { startApp } from "./lib/app";
import { root } from "./lib/root";

const tell = (line: string) => console.error(line);

const environmentFile = join(root, ".env");
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => stop.abort());
}
// Whoever started this is gone.
process.on("disconnect", () => stop.abort());

try {
  const app = await startApp({
    development: process.argv.includes("--dev"),
    durable: !process.argv.includes("--throw-away"),
    env: process.env,
    signal: stop.signal,
    tell,
  });
  tell(`\nProven runs at ${app.url}`);
  if (app.embedded) tell(`The mail it sends is at ${app.url}/dev/mailbox`);
  tell("Ctrl-C stops everything.\n");
  await stopped(stop.signal);
  tell("\nStopping …");
  await app.stop();
  tell("Stopped. What was stored is there at the next start.");
  process.exit(0);
} catch (error) {
  if (stop.signal.aborted) process.exit(0);
  tell(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve());
  });
}

/** Runs before each integration test file: gives it a database, a mailbox and a folder of its own. */
import { afterAll, beforeAll, inject } from "vitest";
import { clearSearch, newDatabase, newMailbox } from "./context";

// Modules are loaded once for several files: what the one before kept for its process is forgotten, and what it set in
// the environment.
for (const key of Object.keys(globalThis).filter((name) => name.startsWith("proven"))) {
  Reflect.deleteProperty(globalThis, key);
}
const globals = globalThis as { environmentOfTests?: NodeJS.ProcessEnv };
globals.environmentOfTests ??= { ...process.env };
for (const name of Object.keys(process.env)) {
  if (!(name in globals.environmentOfTests)) delete process.env[name];
}
Object.assign(process.env, globals.environmentOfTests, inject("services"));

let endMailbox: () => Promise<void>;

beforeAll(async () => {
  process.env.DATABASE_URL = await newDatabase();
  endMailbox = await newMailbox();
  await clearSearch();
});

afterAll(() => endMailbox());

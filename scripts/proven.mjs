import { run } from "./lib/run.mjs";

await run("scripts/proven.ts");

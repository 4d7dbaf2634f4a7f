/** `npm test`, or `npm test -- STAGE …` for one stage, with what follows handed to its tool. */
import { runStages, type Step } from "./lib/run-stages";
import { allSteps } from "./lib/stages";

const [name, ...more] = process.argv.slice(2);
const all = allSteps.flat(2);
const chosen: Step[] = all.filter((stage) => stage.name === name).map((stage) => [[stage]]);

if (name !== undefined && chosen.length === 0) {
  console.error(`There is no stage "${name}". There are: ${all.map((s) => s.name).join(", ")}.`);
  process.exit(2);
}
// Guards end what runs, since this process ends.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => process.exit(130));
}
process.on("disconnect", () => process.exit(130));
process.exit(await runStages(name === undefined ? allSteps : chosen, more));

/** `npm run validate`: the checks that need no service and no browser. */
import { runStages } from "./lib/run-stages";
import { stages } from "./lib/stages";

const quick = ["lint", "types", "unused", "unit"];

process.exit(
  await runStages(
    stages.filter(({ name }) => quick.includes(name)),
    [],
  ),
);

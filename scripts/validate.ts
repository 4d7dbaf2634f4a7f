/** `npm run validate`: the checks that need no service and no browser. */
import { runStages } from "./lib/run-stages";
import { quickSteps } from "./lib/stages";

process.exit(await runStages(quickSteps, []));

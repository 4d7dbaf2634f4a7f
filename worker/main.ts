import { writeNewFacets } from "@/features/search/jobs/refresh";
import { consoleToLog, warningsToLog } from "@/lib/console";
import { disconnect } from "@/lib/database";
import { logger } from "@/lib/logger";
import { startSearchUpkeep } from "@/lib/search/upkeep";
import { work } from "./work";

consoleToLog(console);
warningsToLog();
process.on("uncaughtException", (error) => {
  logger().fatal({ err: error }, "The worker ends: nothing caught this error.");
  process.exit(1);
});

const boss = await work();
const endUpkeep = startSearchUpkeep();
void writeNewFacets().catch((err: unknown) => {
  logger().error({ err }, "The search's documents were not all written anew; tonight they are.");
});
logger().info("The worker is at work.");

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await endUpkeep();
  await boss.stop({ graceful: true, timeout: 5_000 });
  await disconnect();
  process.exit(0);
}

process.on("SIGTERM", stop);
process.on("SIGINT", stop);
// The supervisor is gone: nothing is left running.
process.on("disconnect", stop);
process.send?.("ready");

/** Brings the database up to date and fills it if it is empty. Run by `npm start`, as its own process. */
import { sealOldResponses } from "@/features/responses/jobs/seal-old";
import { beginCodes } from "@/lib/audit";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { settings } from "@/lib/settings";
import { MigrationError } from "./lib/migrate";
import { prepareDatabase } from "./lib/prepare-database";
import { seedIfEmpty } from "./lib/seed";

try {
  const applied = await prepareDatabase(settings());
  if (applied.length > 0) {
    console.log(`Database brought up to date (${count(applied.length, "migration")}).`);
    await beginCodes(database());
  }
  const sealed = await sealOldResponses();
  if (sealed > 0) console.log(`Sealed ${count(sealed, "response")} of an earlier version.`);
  if (process.env.EXAMPLE_DATA !== "off") {
    const began = Date.now();
    if (await seedIfEmpty()) {
      console.log(`Example data laid in ${Math.round((Date.now() - began) / 1000)} s.`);
    }
  }
} catch (error) {
  console.log(error instanceof MigrationError ? error.message : error);
  process.exitCode = 1;
} finally {
  await stopQueue();
  await disconnect();
  if (process.connected) process.disconnect();
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

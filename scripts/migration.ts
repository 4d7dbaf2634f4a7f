/** `npm run migration -- NAME`: writes the migration that leads to what prisma/schema says now. */
import { relative } from "node:path";
import { diff, writeMigration } from "./lib/migrate";
import { root } from "./lib/root";
import { withThrowAwayPostgres } from "./lib/services/throw-away-postgres";

const name = process.argv.slice(2).join(" ").trim();

if (name === "") {
  console.error("Say in a few words what the migration does: npm run migration -- add stories");
  process.exitCode = 2;
} else {
  const script = await withThrowAwayPostgres((postgres) => diff(postgres.url("postgres")));
  if (script === "") console.log("Schema and migrations agree: there is nothing to write.");
  else console.log(`Wrote ${relative(root, await writeMigration(name, script, new Date()))}`);
}

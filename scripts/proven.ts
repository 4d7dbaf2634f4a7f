/** `npm run proven -- COMMAND …`: the command line. */
import { withServices } from "./lib/with-services";

/** Takes what follows the first word, and returns the exit code. */
type Run = (args: readonly string[]) => Promise<number>;

type Command = {
  /** Each way to call it, and what it does. */
  usage: [string, string][];
  /** Whether it needs the database and what belongs to it. */
  services: (args: readonly string[]) => boolean;
  load: () => Promise<Run>;
};

const commands: Record<string, Command> = {
  import: {
    usage: [
      ["import ocds FILE", "bring in an OCDS release or record package"],
      ["import organisations FILE", "bring in the list of public bodies (CSV)"],
    ],
    services: () => true,
    load: async () => (await import("./commands/import")).importCommand,
  },
  search: {
    usage: [["search reindex", "build the search index anew and swap it in"]],
    services: () => true,
    load: async () => (await import("./commands/search")).searchCommand,
  },
  evaluation: {
    usage: [
      ["evaluation export SLUG", "print an evaluation as one JSON file"],
      ["evaluation replay FILE", "print the ranking that follows from an exported evaluation"],
    ],
    services: ([what]) => what === "export",
    load: async () => (await import("./commands/evaluation")).evaluationCommand,
  },
  audit: {
    usage: [
      [
        "audit verify",
        "check the audit log's chain and print its head; exit 1 if it was tampered with",
      ],
      ["audit verify --expect ENTRY:HASH", "and say whether an earlier head is still in it"],
    ],
    services: () => true,
    load: async () => (await import("./commands/audit")).auditCommand,
  },
  timetable: {
    usage: [["timetable standstill DATE", "print the last day of the standstill (2026-10-06)"]],
    services: () => false,
    load: async () => (await import("./commands/timetable")).timetableCommand,
  },
};

// What was started for the command is ended by its guards.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => process.exit(130));
}
process.on("disconnect", () => process.exit(130));

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

async function main([word = "help", ...args]: string[]): Promise<number> {
  if (["help", "--help", "-h"].includes(word)) {
    console.log(help());
    return 0;
  }
  const command = commands[word];
  if (!command) {
    console.error(`There is no command "${word}".\n\n${help()}`);
    return 2;
  }
  const run = async () => (await command.load())(args);
  return command.services(args) ? withServices(run, (line) => console.error(line)) : run();
}

function help(): string {
  const lines = Object.values(commands).flatMap(({ usage }) => usage);
  const width = Math.max(...lines.map(([call]) => call.length)) + 2;
  const list = lines.map(([call, purpose]) => `  ${call.padEnd(width)}${purpose}`);
  return ["Usage: npm run proven -- COMMAND", "", ...list].join("\n");
}

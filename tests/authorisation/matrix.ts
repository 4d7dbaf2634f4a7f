import type { Actor } from "@/domain/actor";
import type { Command } from "@/lib/command";
import { subjectsOf } from "./subjects";

type AnyCommand = Command<Record<string, unknown>, unknown>;

/** Asks one command about everybody and every state. One line for each state: who may. */
export async function askCommand(
  command: AnyCommand,
  actors: ReadonlyMap<string, Actor>,
): Promise<string> {
  const lines: string[] = [];
  for (const { state, input } of await subjectsOf(command.commandName)) {
    const verdicts = await command.askAll([...actors.values()], input);
    const may = [...actors.keys()].filter((_, place) => verdicts[place]?.allowed);
    lines.push(`  ${state}: ${whoMay(may, actors.size)}`);
  }
  return [command.commandName, ...new Set(lines)].join("\n");
}

function whoMay(may: readonly string[], all: number): string {
  if (may.length === 0) return "nobody";
  if (may.length === all) return "everybody";
  const people = may.length === all - 2 && !may.includes("anonymous") && !may.includes("system");
  return people ? "everybody who is signed in" : may.join(", ");
}

/** All commands that a module exports. */
export function commandsIn(modules: Readonly<Record<string, unknown>>): AnyCommand[] {
  const found = Object.values(modules).flatMap((module) =>
    typeof module === "object" && module !== null ? everyCommand(module) : [],
  );
  const byName = new Map(found.map((command) => [command.commandName, command]));
  return [...byName.values()].sort((a, b) => (a.commandName < b.commandName ? -1 : 1));
}

/** Commands are exported by themselves, or as the values of a table of commands. */
function everyCommand(holder: object): AnyCommand[] {
  return Object.values(holder).flatMap((value) => {
    if (isCommand(value)) return [value];
    const isTable = typeof value === "object" && value !== null && !(value instanceof Date);
    return isTable ? Object.values(value).filter(isCommand) : [];
  });
}

function isCommand(value: unknown): value is AnyCommand {
  return typeof value === "function" && "commandName" in value && "ask" in value;
}

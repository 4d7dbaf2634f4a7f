import { format, stripVTControlCharacters } from "node:util";
import { firstTime } from "./failure";
import { logger } from "./logger";

const LEVELS = {
  error: "error",
  warn: "warn",
  log: "info",
  info: "info",
  debug: "debug",
  dir: "debug",
} as const;

/** The framework prints an error just before it hands it to `onRequestError`, which knows the request. */
const PATIENCE = 1_000;

/**
 * Sends what a process writes to its console through the logger: a library's words become JSON lines
 * without personal data as well. An error that is logged with its request is left out here.
 */
export function consoleToLog(console: Console, log = logger()): void {
  const waiting = new Set<() => void>();
  for (const [method, level] of Object.entries(LEVELS) as [keyof typeof LEVELS, "info"][]) {
    console[method] = (...values: unknown[]) => {
      const error = values.find((value) => value instanceof Error);
      const { message, fields } = lineOf(values, error);
      if (!error) {
        if (message !== "" || fields.things) log[level](fields, message);
        return;
      }
      const settle = () => {
        if (waiting.delete(settle) && firstTime(error)) log[level](fields, message);
      };
      waiting.add(settle);
      setTimeout(settle, PATIENCE).unref();
    };
  }
  process.on("exit", () => {
    for (const settle of waiting) settle();
  });
}

/** Node.js itself prints warnings past the console. */
export function warningsToLog(log = logger()): void {
  process.removeAllListeners("warning");
  process.on("warning", (warning) => log.warn({ source: "node", err: warning }, "A warning."));
}

/** Texts are the message; things are fields, so that personal data in them is found by its key. */
function lineOf(values: unknown[], error: Error | undefined) {
  const texts = values.filter((value) => typeof value !== "object" || value === null);
  const objects = values.filter((value) => !texts.includes(value) && value !== error);
  return {
    message: stripVTControlCharacters(format(...texts)).trim(),
    fields: { source: "console", err: error, things: objects.length > 0 ? objects : undefined },
  };
}

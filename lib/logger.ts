import pino, { type DestinationStream, type Logger } from "pino";

const hidden = "[hidden]";

/** Keys whose values are about a person, or open a door. Compared without case, `_` and `-`. */
const personalKeys = new Set([
  "email",
  "mail",
  "to",
  "from",
  "cc",
  "bcc",
  "replyto",
  "recipient",
  "recipients",
  "name",
  "firstname",
  "lastname",
  "fullname",
  "personname",
  "phone",
  "telephone",
  "address",
  "password",
  "secret",
  "token",
  "code",
  "cookie",
  "cookies",
  "setcookie",
  "authorization",
  "sessiontoken",
  "session",
  "ip",
  "ipaddress",
  "useragent",
  "text",
  "html",
  "subject",
]);

const emailAddress = /[^\s<>"'(),:;@/]+@[^\s<>"'(),:;@/]+\.[a-z]{2,}/gi;

/**
 * What may be logged of a JSON value: personal data and secrets are replaced by `[hidden]`, by the
 * name of their key, and e-mail addresses wherever they stand in a text.
 */
function withoutPersonalData(value: unknown): unknown {
  if (typeof value === "string") return value.replace(emailAddress, hidden);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutPersonalData);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      isPersonal(key) && item !== null ? hidden : withoutPersonalData(item),
    ]),
  );
}

/** An error's kind, message, code and stack; not its other fields, which may hold data. */
function errorFields(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = "code" in error ? error.code : undefined;
  const fields = { type: error.name, errorCode: code };
  if (quotesData(error)) return { ...fields, message: databaseSays(error), stack: placesOf(error) };
  const cause = error.cause === undefined ? undefined : errorFields(error.cause);
  return { ...fields, message: error.message, stack: error.stack, cause };
}

/** What Prisma, PostgreSQL's driver and a parser say may quote what was asked or is stored. */
function quotesData(error: Error): boolean {
  return /^(Prisma|DriverAdapterError$|SyntaxError$)/.test(error.name) || "severity" in error;
}

/** The kind of a database's refusal and PostgreSQL's code for it: "InvalidInputValue 22P02". */
function databaseSays(error: Error): string {
  const { driverAdapterError = error } =
    (error as { meta?: { driverAdapterError?: Error } }).meta ?? {};
  const { kind, originalCode } = Object(driverAdapterError.cause);
  return [kind, originalCode].filter((part) => typeof part === "string").join(" ") || hidden;
}

/** A stack without the message at its head. */
function placesOf(error: Error): string | undefined {
  const lines = error.stack?.replace(error.message, "").split("\n");
  return lines?.filter((line) => /^\s+at /.test(line)).join("\n");
}

function isPersonal(key: string): boolean {
  return personalKeys.has(key.toLowerCase().replace(/[_-]/g, ""));
}

/**
 * Makes a logger that writes JSON lines without personal data.
 *
 * @param destination where to; standard output if not said
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorFields },
    formatters: { level: (label) => ({ level: label }) },
    hooks: {
      // A line of an error alone would be given the error's message as its own, with what that quotes.
      logMethod(args, method) {
        const [first] = args;
        if (args.length === 1 && typeof first !== "string") method.apply(this, [first, ""]);
        else method.apply(this, args);
      },
      // The finished line is what counts: it holds the message, the fields and those of all parents.
      streamWrite: (line) => `${JSON.stringify(withoutPersonalData(JSON.parse(line)))}\n`,
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

let cached: Logger | undefined;

/** The process's logger. It reads the level by itself, so that it works before settings are right. */
export function logger(): Logger {
  cached ??= createLogger(process.env.LOG_LEVEL || "info");
  return cached;
}

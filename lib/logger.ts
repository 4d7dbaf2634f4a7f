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

/** An error's kind, message and stack; of its other fields only the code, since they may hold data. */
function errorFields(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...("code" in error ? { errorCode: error.code } : {}),
    ...(error.cause === undefined ? {} : { cause: errorFields(error.cause) }),
  };
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
    // The finished line is what counts: it holds the message, the fields and those of all parents.
    hooks: { streamWrite: (line) => `${JSON.stringify(withoutPersonalData(JSON.parse(line)))}\n` },
  };
  return destination ? pino(options, destination) : pino(options);
}

let made: Logger | undefined;

/** The process's logger. It reads the level by itself, so that it works before settings are right. */
export function logger(): Logger {
  made ??= createLogger(process.env.LOG_LEVEL || "info");
  return made;
}

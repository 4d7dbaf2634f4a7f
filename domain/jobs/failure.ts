/** What is said of codes that the system and the mail library give to errors. */
const CODES: Readonly<Record<string, string>> = {
  EAUTH: "The mail server refused our user name or password",
  ENOAUTH: "The mail server asks for a user name and a password",
  ETLS: "No encrypted connection to the mail server could be made",
  EDNS: "The name of the other server was not found",
  ENOTFOUND: "The name of the other server was not found",
  ECONNECTION: "The other server could not be reached",
  ECONNREFUSED: "The other server could not be reached",
  ECONNRESET: "The other server ended the connection",
  ESOCKET: "The other server could not be reached",
  ETIMEDOUT: "The other server did not answer in time",
};

/** What the queue itself writes where no error was thrown. */
const QUEUE_SAYS: readonly [RegExp, string][] = [
  [/^job timed out$/, "It did not end in its time, or its worker ended before it"],
  [/^handler execution exceeded/, "It did not end in its time"],
  [/^pg-boss shut down/, "Its worker was stopped before it ended"],
];

/**
 * Why a job failed, as one sentence without personal data: a mail server's answer may repeat an address
 * or a part of one, so only its number is told; elsewhere addresses and texts in quotes are left out.
 *
 * @param output what the queue kept of the error
 */
export function failureInWords(output: unknown): string {
  const { message, code, command, responseCode } = fieldsOf(output);
  if (typeof responseCode === "number") {
    const refused = command === "RCPT TO" ? "the address" : "the letter";
    return `The mail server refused ${refused} (${responseCode}).`;
  }
  const known = typeof code === "string" ? CODES[code] : undefined;
  if (known) return `${known} (${code}).`;
  if (typeof message !== "string" || message.trim() === "") return "No error was given.";
  const queueSays = QUEUE_SAYS.find(([pattern]) => pattern.test(message))?.[1];
  return queueSays ? `${queueSays}.` : harmless(message);
}

/** Where in the code an error was thrown, without its message. */
export function stackOf(output: unknown): string[] {
  const { stack } = fieldsOf(output);
  if (typeof stack !== "string") return [];
  return stack.split("\n").flatMap((line) => (/^\s+at /.test(line) ? [line.trim()] : []));
}

const LONGEST = 300;

/** The last line of a message: what stands before it, with Prisma, is the code that asked. */
function harmless(message: string): string {
  const line = message.trim().split("\n").at(-1) ?? "";
  return line
    .trim()
    .replace(/\S*@\S*/g, "[hidden]")
    .replace(/(["“'`])[^"”'`]*\s[^"”'`]*(["”'`])/g, "$1…$2")
    .slice(0, LONGEST);
}

/** The fields of an error as they were kept; a thrown text is in `value`, the queue's own words too. */
function fieldsOf(output: unknown): Record<string, unknown> {
  if (typeof output === "string") return { message: output };
  if (typeof output !== "object" || output === null) return {};
  return "value" in output ? fieldsOf(output.value) : { ...output };
}

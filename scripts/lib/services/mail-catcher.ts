import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type HeaderLines, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { type CaughtMail, mailboxFile } from "@/lib/mailbox";

const kept = 1000;
const largest = 10_000_000;

export type MailCatcher = { url: string; stop(): Promise<void> };

/**
 * Starts a mail server on loopback that takes every mail and sends none: each is added to the
 * mailbox, which `readMailbox` reads.
 *
 * @param port a free port of the loopback address; 0 for any
 * @param dataFolder where the mailbox is
 * @param knows whether there is somebody at an address, which it may take its time to say; everybody
 *   is known if not said
 */
export async function startMailCatcher(
  port: number,
  dataFolder: string,
  knows: (address: string) => boolean | Promise<boolean> = () => true,
): Promise<MailCatcher> {
  const file = join(dataFolder, mailboxFile);
  await shorten(file);
  // One after the other, so that lines never mix.
  let writing: Promise<void> = Promise.resolve();
  const store = async (stream: SMTPServerDataStream, session: SMTPServerSession) => {
    const mail = await read(stream, session);
    writing = writing.then(() => appendFile(file, `${JSON.stringify(mail)}\n`));
    await writing;
  };
  const refuse = async (address: string) => ((await knows(address)) ? null : unknown(address));
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    size: largest,
    onRcptTo: ({ address }, _session, done) => void refuse(address).then(done, done),
    onData: (stream, session, done) => store(stream, session).then(() => done(), done),
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  // A client that goes away in the middle is its own affair.
  server.on("error", () => undefined);
  const address = server.server.address();
  const taken = typeof address === "object" && address ? address.port : port;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    stop: async () => {
      await new Promise<void>((resolve) => server.close(resolve));
      await writing;
    },
  };
}

/** As mail servers say it: with the address. */
function unknown(address: string): Error {
  return Object.assign(new Error(`<${address}>: there is no such mailbox`), { responseCode: 550 });
}

async function read(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<CaughtMail> {
  const mail = await simpleParser(stream);
  return {
    to: session.envelope.rcptTo.map(({ address }) => address).join(", "),
    subject: mail.subject ?? "",
    text: (mail.text ?? "").trimEnd(),
    sentAt: new Date().toISOString(),
    ...oneClickStop(mail.headerLines),
  };
}

/** The address of RFC 8058, where both of its headers are there. */
function oneClickStop(lines: HeaderLines): { oneClickStop?: string } {
  const said = (key: string) => {
    const line = lines.find((one) => one.key === key)?.line ?? "";
    return line.slice(line.indexOf(":") + 1).replaceAll(/\s+/g, "");
  };
  const address = /<(https?:[^>]+)>/.exec(said("list-unsubscribe"))?.[1];
  const oneClick = said("list-unsubscribe-post") === "List-Unsubscribe=One-Click";
  return address && oneClick ? { oneClickStop: address } : {};
}

/** Keeps the newest of what an earlier run caught, and drops a line that was cut off. */
async function shorten(file: string): Promise<void> {
  const text = await readFile(file, "utf8").catch(() => "");
  const lines = text.split("\n").slice(0, -1).slice(-kept);
  await writeFile(file, lines.map((line) => `${line}\n`).join(""), { mode: 0o600 });
}

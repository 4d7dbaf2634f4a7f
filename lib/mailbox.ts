import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { settings } from "./settings";

/** A mail that was caught instead of sent. `sentAt` is an ISO 8601 time in UTC. */
export type CaughtMail = {
  to: string;
  subject: string;
  text: string;
  sentAt: string;
  /** Where one press ends such letters, if the letter says so. */
  oneClickStop?: string;
};

/** The file, in the data folder, to which the mail catcher adds a line of JSON for each mail. */
export const mailboxFile = "mailbox.jsonl";

/**
 * The mail that the embedded mail catcher holds, newest first. Empty when there is none.
 *
 * @param dataFolder where the mailbox is; the settings' `DATA_DIR` if not said
 */
export async function readMailbox(dataFolder = settings().DATA_DIR): Promise<CaughtMail[]> {
  const lines = (await readIfThere(join(dataFolder, mailboxFile))).split("\n");
  // The last line is not whole while it is being written, and is empty otherwise.
  return lines.slice(0, -1).map(parseLine).reverse();
}

function parseLine(line: string): CaughtMail {
  return JSON.parse(line);
}

async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

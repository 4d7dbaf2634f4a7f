import { defineLetter, type LetterWords } from "@/domain/letters/letter";
import { database } from "@/lib/database";
import type { Job } from "@/lib/queue";

/** In place of one of the catalogue, where a test is about the queue and not about what is written. */
const ANY = defineLetter({
  to: "Whoever a test names",
  why: "it can be found again",
  write: (words: LetterWords) => words,
  examples: {
    shortest: { subject: "Any", paragraphs: ["Words."] },
    longest: { subject: "Any", paragraphs: ["Words."] },
  },
});

/** The job that sends these words to an address, of whatever kind it is. */
export function mailJob(to: string, words: LetterWords): Job {
  return { name: "mail.message", data: { ...ANY.write(words), to } };
}

/** The subjects of the mails that were put on the queue for somebody, oldest first. */
export async function mailedTo(address: string): Promise<string[]> {
  const jobs = await database().$queryRaw<{ subject: string }[]>`
    SELECT data ->> 'subject' AS subject FROM pgboss.job
     WHERE name = 'mail.message' AND data ->> 'to' = ${address} ORDER BY created_on`;
  return jobs.map(({ subject }) => subject);
}

/** All that the last mail to somebody says. */
export async function lastLetterTo(address: string): Promise<string> {
  const [job] = await database().$queryRaw<{ data: string }[]>`
    SELECT data::text AS data FROM pgboss.job
     WHERE name = 'mail.message' AND data ->> 'to' = ${address} ORDER BY created_on DESC LIMIT 1`;
  return job?.data ?? "";
}

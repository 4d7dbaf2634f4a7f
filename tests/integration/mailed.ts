import { database } from "@/lib/database";

/** The subjects of the mails that were put on the queue for somebody, oldest first. */
export async function mailedTo(address: string): Promise<string[]> {
  const jobs = await database().$queryRaw<{ subject: string }[]>`
    SELECT data ->> 'subject' AS subject FROM pgboss.job
     WHERE name = 'mail.message' AND data ->> 'to' = ${address} ORDER BY created_on`;
  return jobs.map(({ subject }) => subject);
}

import { Client } from "pg";
import { databaseUrl, ownerUrl } from "./installation";

/** The days and minutes of a challenge that a journey cannot wait for. */
type Moment = "repliesCloseAt" | "questionsCloseAt" | "closesAt" | "standstillEndsOn";

/** Where each is kept. */
const WRITES: Readonly<Record<Moment, string>> = {
  repliesCloseAt: `UPDATE "Engagement" SET "closesAt" = now() - interval '1 minute'
    WHERE "challengeId" = (SELECT id FROM "Challenge" WHERE title = $1)`,
  questionsCloseAt: `UPDATE "Challenge" SET "questionsCloseAt" = now() - interval '1 minute' WHERE title = $1`,
  closesAt: `UPDATE "Challenge" SET "closesAt" = now() - interval '1 minute' WHERE title = $1`,
  standstillEndsOn: `UPDATE "Challenge" SET "standstillEndsOn" = now() - interval '1 day' WHERE title = $1`,
};

/**
 * Lets a moment of a challenge have been, as if the days had gone by: the product keeps time by
 * the database's clock, which a test cannot turn.
 *
 * @param title the challenge's title
 */
export async function letPass(title: string, ...moments: Moment[]): Promise<void> {
  await onDatabase(ownerUrl(), async (client) => {
    await client.query("BEGIN");
    // No person did it, so it is no entry of the audit log, which only the program itself can add to.
    await client.query("SET LOCAL session_replication_role = replica");
    for (const moment of moments) {
      const { rowCount } = await client.query(WRITES[moment], [title]);
      if (rowCount !== 1) throw new Error(`${rowCount} challenges are called "${title}".`);
    }
    await client.query("COMMIT");
  });
}

/** Lets ten minutes have gone by since somebody proved who they are, in every session of theirs. */
export async function letConfirmationPass(email: string): Promise<void> {
  await onDatabase(databaseUrl(), async (client) => {
    const { rowCount } = await client.query(
      `UPDATE "Session" SET "confirmedAt" = now() - interval '10 minutes'
       WHERE "userId" = (SELECT id FROM "User" WHERE email = $1)`,
      [email],
    );
    if (!rowCount) throw new Error(`${email} is not signed in.`);
  });
}

async function onDatabase(
  connectionString: string,
  work: (client: Client) => Promise<void>,
): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

import { digestDue, type Month } from "@/domain/digest/month";
import { database, databaseTime } from "@/lib/database";
import { enqueue, type Job } from "@/lib/queue";

/** People that one job asks for their digests. */
const PEOPLE = 200;

/**
 * The job `digest.round`. Without a month it asks the database's clock whether one is due. With one, it
 * has the digests of the next people written, each by a job of its own, and goes on with those after
 * them. Called twice it sends nothing twice: `digest.send` knows what is done.
 */
export async function digestRound({ month, after }: { month?: Month; after?: string }) {
  const due = month ?? digestDue(await databaseTime(database()));
  if (due) await askPeople(due, after);
}

async function askPeople(month: Month, after: string | undefined): Promise<void> {
  await database().$transaction(async (tx) => {
    const people = await tx.user.findMany({
      where: {
        digest: true,
        id: after ? { gt: after } : undefined,
        follows: { some: { subjectType: { in: ["technology", "organisation"] } } },
        digests: { none: { month } },
      },
      orderBy: { id: "asc" },
      take: PEOPLE,
      select: { id: true },
    });
    const jobs = people.map(
      ({ id }): Job => ({
        name: "digest.send",
        data: { userId: id, month },
      }),
    );
    const last = people.at(-1);
    const next: Job[] =
      last && people.length === PEOPLE
        ? [{ name: "digest.round", data: { month, after: last.id } }]
        : [];
    await enqueue(tx, [...jobs, ...next]);
  });
}

import { mayClose } from "@/domain/challenge/policy";
import { CHALLENGE } from "@/domain/challenge/states";
import { transition } from "@/domain/lifecycle";
import { command } from "@/lib/command";
import { database, databaseTime } from "@/lib/database";
import { lockChallenge } from "../queries";

/** Writes down that the deadline has passed. `stateAt` says so already, whether or not this has run. */
export const closeChallenge = command({
  name: "challenge.close",
  load: (tx, { id }: { id: string }, actor) => lockChallenge(tx, id, actor),
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts }, now) => mayClose(actor, facts, now),
  decide: ({ row }) => ({
    change: { state: transition(CHALLENGE, row.state, "close") },
    effects: [{ name: "search.refresh", data: { type: "challenge", id: row.id } }],
  }),
  save: (tx, data, { row }) => tx.challenge.update({ where: { id: row.id }, data }),
});

/** Closes every challenge whose deadline has passed; answers how many. Called again, it finds none. */
export async function closeDueChallenges(): Promise<number> {
  const now = await databaseTime(database());
  const due = await database().challenge.findMany({
    where: { state: "PUBLISHED", closesAt: { lte: now } },
    select: { id: true },
  });
  for (const { id } of due) await closeChallenge({ kind: "system", as: "challenge.close" }, { id });
  return due.length;
}

import { addDays } from "date-fns";
import { mayRemind } from "@/domain/case-study/confirmation-policy";
import { LETTERS } from "@/domain/letters/catalogue";
import { referencesOf, writersOf } from "@/features/letters/queries";
import { command } from "@/lib/command";
import { database, databaseTime } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { gradeOfRow } from "../records";
import { loadRequest } from "../records/requests";

/** Both sides are told so many days before what was confirmed lapses. */
const DAYS_BEFORE = 30;

/** Tells supplier and references that confirmations of one answer lapse soon; once for each answer. */
export const remindOfLapse = command({
  name: "confirmation.remind",
  async load(tx, { requestId }: { requestId: string }) {
    const loaded = await loadRequest(tx, requestId);
    if (!loaded) return null;
    const { supplierId } = loaded.row;
    return {
      ...loaded,
      people: await writersOf(tx, supplierId),
      references: await referencesOf(tx, loaded.request.bodyId, supplierId),
    };
  },
  subject: ({ row }) => ({ type: "case-study", id: row.id }),
  policy: (actor, { request }) => mayRemind(actor, { reminded: request.remindedAt !== null }),
  decide({ row, request, people, references }, _input, { now }) {
    const lapsing = row.claims.flatMap((claim) => {
      const { grade } = gradeOfRow(claim, now);
      if (grade !== "confirmed" && grade !== "measured") return [];
      return claim.confirmations.filter(
        (word) =>
          word.requestId === request.id &&
          word.edition === claim.edition &&
          word.verdict === "CONFIRMED" &&
          !word.revokedAt,
      );
    });
    const [first] = lapsing;
    const letter = first && { caseStudy: row, requestId: request.id, expiresAt: first.expiresAt };
    return {
      change: now,
      audit: { request: request.id, lapsing: lapsing.length },
      effects: letter
        ? [
            ...letterTo(people, LETTERS.caseStudy.lapsesSoon, letter),
            ...letterTo(references, LETTERS.caseStudy.lapsesSoonForReferences, letter),
          ]
        : [],
    };
  },
  async save(tx, remindedAt, { request }) {
    await tx.confirmationRequest.update({ where: { id: request.id }, data: { remindedAt } });
  },
});

/** Reminds of everything that lapses within a month. Answers how many answers; called again, it finds none. */
export async function remindOfLapses(): Promise<number> {
  const now = await databaseTime(database());
  const due = await database().confirmationRequest.findMany({
    where: {
      remindedAt: null,
      caseStudy: { state: "PUBLISHED" },
      confirmations: {
        some: {
          verdict: "CONFIRMED",
          revokedAt: null,
          expiresAt: { gt: now, lte: addDays(now, DAYS_BEFORE) },
        },
      },
    },
    select: { id: true },
  });
  for (const { id } of due) {
    await remindOfLapse({ kind: "system", as: "confirmation.remind" }, { requestId: id });
  }
  return due.length;
}

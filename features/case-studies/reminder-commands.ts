import { addDays } from "date-fns";
import { mayRemind } from "@/domain/case-study/confirmation-policy";
import { formatDate } from "@/domain/format/dates";
import { command } from "@/lib/command";
import { database, databaseTime } from "@/lib/database";
import { letters, referencesOf, supplierPeople } from "./effects";
import { gradeOfRow } from "./records";
import { loadRequest } from "./request-records";

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
      people: await supplierPeople(tx, supplierId),
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
    const on = first ? formatDate(first.expiresAt) : "";
    return {
      change: now,
      audit: { request: request.id, lapsing: lapsing.length },
      effects: first
        ? [
            ...letters(people, {
              subject: `The confirmation of “${row.title}” runs out on ${on}`,
              paragraphs: [
                `What ${row.body?.name} confirmed holds until ${on}. After that the outcomes show as lapsed, and so does the badge.`,
                "Ask again if the outcomes are still so.",
              ],
              link: { label: "Ask again", path: `/account/case-studies/${row.id}/confirmation` },
            }),
            ...letters(references, {
              subject: `Your confirmation of “${row.title}” runs out on ${on}`,
              paragraphs: [
                `What was confirmed for ${row.supplier.name} holds until ${on}. ${row.supplier.name} has been told, and may ask you again.`,
              ],
              link: { label: "Read it", path: `/account/confirmations/${request.id}` },
            }),
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

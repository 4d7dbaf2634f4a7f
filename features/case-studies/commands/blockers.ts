import { MOST_BLOCKERS } from "@/domain/blockers";
import { mayEdit } from "@/domain/case-study/policy";
import type { BlockerFormInput } from "@/features/blockers/schema";
import { command } from "@/lib/command";
import { nextOrder, refuseTooMany } from "@/lib/limits";
import { type CaseStudyRow, lockCaseStudy } from "../records";
import { refreshesIfPublic } from "../records/refreshes";

const subjectOf = ({ row }: { row: CaseStudyRow }) => ({ type: "case-study", id: row.id });

export const saveBlocker = command({
  name: "caseStudy.saveBlocker",
  async load(tx, { id, blockerId }: BlockerFormInput) {
    const row = await lockCaseStudy(tx, id);
    if (!row) return null;
    const blocker = blockerId ? row.blockers.find((one) => one.id === blockerId) : undefined;
    return blockerId && !blocker ? null : { row, blocker };
  },
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { row }) => mayEdit(actor, row),
  decide({ row, blocker }, { kind, what, overcameBy, whoCanChange }, { newId }) {
    if (!blocker) refuseTooMany(row.blockers.length, MOST_BLOCKERS, "blockers");
    const id = blocker?.id ?? newId();
    const order = blocker?.order ?? nextOrder(row.blockers);
    return {
      change: { id, data: { kind, what, overcameBy, whoCanChange, order } },
      audit: { blocker: id },
      effects: refreshesIfPublic(row),
    };
  },
  async save(tx, { id, data }, { row }) {
    await tx.blocker.upsert({
      where: { id },
      create: { id, caseStudyId: row.id, ...data },
      update: data,
    });
  },
});

export const removeBlocker = command({
  name: "caseStudy.removeBlocker",
  async load(tx, { id, blockerId }: { id: string; blockerId: string }) {
    const row = await lockCaseStudy(tx, id);
    return row?.blockers.some((blocker) => blocker.id === blockerId) ? { row } : null;
  },
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { row }) => mayEdit(actor, row),
  decide: ({ row }, { blockerId }) => ({
    change: blockerId,
    audit: { blocker: blockerId },
    effects: refreshesIfPublic(row),
  }),
  async save(tx, id) {
    await tx.blocker.delete({ where: { id } });
  },
});

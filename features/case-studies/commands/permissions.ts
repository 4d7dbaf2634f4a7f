import { mayPermit } from "@/domain/case-study/confirmation-policy";
import { LETTERS } from "@/domain/letters/catalogue";
import { command } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import { refreshes } from "../records/refreshes";
import { answerFacts, loadForBody } from "../records/requests";
import type { PermissionFormInput } from "../schema";

/** The body changes what the supplier may use of its answer. What was there before stays in the audit. */
export const changePermission = command({
  name: "confirmation.permit",
  load: (tx, { requestId }: PermissionFormInput, actor) => loadForBody(tx, requestId, actor),
  subject: ({ row }) => ({ type: "case-study", id: row.id }),
  policy: (actor, loaded) => mayPermit(actor, answerFacts(loaded)),
  decide({ row, request, people }, { permissions, quote }, { now }) {
    return {
      change: { permissions, quote, permittedAt: now },
      audit: { request: request.id, before: request.permissions, after: permissions },
      effects: [
        ...refreshes(row),
        ...letterTo(people, LETTERS.caseStudy.permissionChanged, { caseStudy: row, permissions }),
      ],
    };
  },
  async save(tx, change, { request }) {
    await tx.confirmationRequest.update({ where: { id: request.id }, data: change });
  },
});

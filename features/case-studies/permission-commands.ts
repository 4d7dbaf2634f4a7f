import { mayPermit } from "@/domain/case-study/confirmation-policy";
import { sayPermissions } from "@/domain/evidence/permission";
import { command } from "@/lib/command";
import { letters, refreshes } from "./effects";
import { answerFacts, loadForBody } from "./request-records";
import type { PermissionFormInput } from "./schema";

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
        ...letters(people, {
          subject: `${row.body?.name} has changed what you may use of “${row.title}”`,
          paragraphs: [
            sayPermissions(permissions),
            "The badge on your own pages follows by itself. Change what you have printed or published.",
          ],
          link: { label: "See the record", path: `/case-studies/${row.slug}/record` },
        }),
      ],
    };
  },
  async save(tx, change, { request }) {
    await tx.confirmationRequest.update({ where: { id: request.id }, data: change });
  },
});

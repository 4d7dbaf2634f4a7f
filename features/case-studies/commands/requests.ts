import type { z } from "zod";
import {
  mayRequestConfirmation,
  mayWithdrawRequest,
} from "@/domain/case-study/confirmation-policy";
import { claimStatement } from "@/domain/case-study/figures";
import { CONFIRMATION } from "@/domain/case-study/states";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { referencesOf } from "@/features/letters/queries";
import { command } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import { type CaseStudyRow, claimInputOf, lockCaseStudy } from "../records";
import { loadRequest, requestFacts, withdrawInvitations } from "../records/requests";
import type * as schema from "../schema";

const subjectOf = ({ row }: { row: CaseStudyRow }) => ({ type: "case-study", id: row.id });

/** Asks the body named to confirm or dispute each claim; its references are told by mail. */
export const requestConfirmation = command({
  name: "caseStudy.requestConfirmation",
  async load(tx, { id }: z.output<typeof schema.ask>) {
    const row = await lockCaseStudy(tx, id);
    if (!row) return null;
    const references = row.bodyId ? await referencesOf(tx, row.bodyId, row.supplierId) : [];
    return { row, references };
  },
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { row, references }) =>
    mayRequestConfirmation(actor, requestFacts(row, references.length)),
  decide({ row, references }, { message }, { actor, newId, now }) {
    const id = newId();
    const requestedById = actor.kind === "person" ? actor.userId : "";
    return {
      change: { id, bodyId: row.bodyId ?? "", message, requestedById, requestedAt: now },
      audit: { request: id, references: references.length },
      effects: letterTo(references, LETTERS.caseStudy.confirmationAsked, {
        caseStudy: row,
        requestId: id,
        claims: row.claims.map((claim) => claimStatement(claimInputOf(claim))),
        message,
      }),
    };
  },
  async save(tx, change, { row }) {
    await tx.confirmationRequest.create({ data: { ...change, caseStudyId: row.id } });
    return { id: change.id };
  },
});

/** Takes back a request that waits. */
export const withdrawRequest = command({
  name: "caseStudy.withdrawRequest",
  load: (tx, { requestId }: { requestId: string }) => loadRequest(tx, requestId),
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { row, request }) =>
    mayWithdrawRequest(actor, { supplierId: row.supplierId, request: request.state }),
  decide: ({ request }) => ({
    change: transition(CONFIRMATION, request.state, "withdraw"),
    audit: { request: request.id },
  }),
  async save(tx, state, { request }) {
    await tx.confirmationRequest.update({ where: { id: request.id }, data: { state } });
    await withdrawInvitations(tx, [request.id]);
  },
});

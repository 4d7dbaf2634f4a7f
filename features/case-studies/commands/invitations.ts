import { addDays } from "date-fns";
import type { z } from "zod";
import { asPerson } from "@/domain/actor";
import {
  mayAcceptReferenceInvitation,
  mayInviteReference,
} from "@/domain/case-study/confirmation-policy";
import { listWords } from "@/domain/format/words";
import { LETTERS } from "@/domain/letters/catalogue";
import { isAtDomain } from "@/domain/membership/email-domain";
import { mailboxOf } from "@/domain/membership/mailbox";
import { administratorsOf, referencesOf } from "@/features/letters/queries";
import { addRoles } from "@/features/memberships/records/roles";
import { command, Invalid } from "@/lib/command";
import { isUuid, lockRow, type Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { type CaseStudyRow, lockCaseStudy } from "../records";
import { domainsOf } from "../records/refreshes";
import { loadRequest, requestFacts } from "../records/requests";
import type * as schema from "../schema";

export const INVITATION_DAYS = 30;

const subjectOf = ({ row }: { row: CaseStudyRow }) => ({ type: "case-study", id: row.id });

/** Asks for a confirmation, and invites somebody at the body's own domain to answer: nobody there is here yet. */
export const inviteReference = command({
  name: "caseStudy.inviteReference",
  async load(tx, { id, email }: z.output<typeof schema.inviteReference>) {
    const row = await lockCaseStudy(tx, id);
    if (!row) return null;
    const { bodyId } = row;
    return {
      row,
      references: bodyId ? (await referencesOf(tx, bodyId, row.supplierId)).length : 0,
      domains: bodyId ? await domainsOf(tx, bodyId) : [],
      administrators: bodyId ? await administratorsOf(tx, bodyId) : [],
      team: await tx.membership.findMany({
        where: { organisationId: row.supplierId },
        select: { user: { select: { mailbox: true } } },
      }),
      belongs: bodyId !== null && (await belongsTo(tx, bodyId, email)),
    };
  },
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { row, references, domains }) =>
    mayInviteReference(actor, { ...requestFacts(row, references), domains }),
  decide(
    { row, domains, administrators, team, belongs },
    { email, message },
    { actor, now, newId },
  ) {
    const body = row.body?.name ?? "";
    refuseAddress(email, domains, body, team);
    if (belongs) {
      throw new Invalid({
        email: [
          `This person belongs to ${body} already. Only its administrators give them the role of reference: ask one of them`,
        ],
      });
    }
    const [requestId, invitationId] = [newId(), newId()];
    const { userId, name } = asPerson(actor);
    return {
      change: {
        request: {
          id: requestId,
          caseStudyId: row.id,
          bodyId: row.bodyId ?? "",
          message,
          requestedById: userId,
          requestedAt: now,
        },
        invitation: {
          id: invitationId,
          requestId,
          organisationId: row.bodyId ?? "",
          email,
          mailbox: mailboxOf(email),
          roles: ["REFERENCE" as const],
          invitedById: userId,
          expiresAt: addDays(now, INVITATION_DAYS),
        },
      },
      audit: { request: requestId, invitation: invitationId },
      effects: [
        ...letterTo([email], LETTERS.caseStudy.referenceInvited, {
          caseStudy: row,
          invitationId,
          by: name,
          outcomes: row.claims.length,
          message,
          days: INVITATION_DAYS,
        }),
        ...letterTo(administrators, LETTERS.caseStudy.referenceInvitedHere, {
          caseStudy: row,
          domains,
        }),
      ],
    };
  },
  async save(tx, { request, invitation }) {
    await tx.confirmationRequest.create({ data: request });
    await tx.invitation.create({ data: invitation });
    return { id: invitation.id };
  },
});

function refuseAddress(
  email: string,
  domains: readonly string[],
  body: string,
  team: readonly { user: { mailbox: string } }[],
): void {
  if (!isAtDomain(email, domains)) {
    const known = listWords(
      domains.map((domain) => `@${domain}`),
      "or",
    );
    throw new Invalid({
      email: [`Give an address at ${body} itself: it ends in ${known}`],
    });
  }
  if (team.some(({ user }) => user.mailbox === mailboxOf(email))) {
    throw new Invalid({
      email: ["This person is one of yours, and nobody confirms their own work"],
    });
  }
}

async function belongsTo(tx: Transaction, organisationId: string, email: string) {
  const where = { organisationId, user: { mailbox: mailboxOf(email) } };
  return (await tx.membership.count({ where })) > 0;
}

/** The person invited becomes a reference of the body, and answers the request. */
export const acceptReferenceInvitation = command({
  name: "confirmation.acceptInvitation",
  load: (tx, { invitationId }: { invitationId: string }) => loadInvitation(tx, invitationId),
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { invitation, request }, now) =>
    mayAcceptReferenceInvitation(actor, { ...invitation, request: request.state }, now),
  decide: ({ invitation, request }, _input, { actor, now }) => ({
    change: {
      invitation: { state: "ACCEPTED" as const, acceptedAt: now },
      userId: asPerson(actor).userId,
      organisationId: invitation.organisationId,
      roles: invitation.roles,
    },
    audit: { request: request.id, invitation: invitation.id, roles: invitation.roles },
  }),
  async save(tx, { invitation: change, ...accepted }, { invitation, request }) {
    await tx.invitation.update({ where: { id: invitation.id }, data: change });
    return { membershipId: await addRoles(tx, accepted), requestId: request.id };
  },
});

/** Locks the case study and the request, then the invitation: in this order everywhere. */
async function loadInvitation(tx: Transaction, invitationId: string) {
  if (!isUuid(invitationId)) return null;
  const found = await tx.invitation.findUnique({ where: { id: invitationId } });
  const loaded = found?.requestId ? await loadRequest(tx, found.requestId) : null;
  if (!loaded || !(await lockRow(tx, "Invitation", invitationId))) return null;
  const invitation = await tx.invitation.findUniqueOrThrow({ where: { id: invitationId } });
  return { ...loaded, invitation };
}

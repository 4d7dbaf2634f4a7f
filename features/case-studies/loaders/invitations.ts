import type { Actor } from "@/domain/actor";
import { mayAcceptReferenceInvitation } from "@/domain/case-study/confirmation-policy";
import type { Verdict } from "@/domain/verdict";
import { database, databaseTime, isUuid } from "@/lib/database";

/** What somebody sees who opens an invitation: enough to know what it is about, and whom it is for. */
export interface InvitationPage {
  id: string;
  supplier: string;
  body: string;
  title: string;
  claims: number;
  /** "h…@brackenshire.gov.uk": the whole address is for the person it belongs to. */
  to: string;
  expiresAt: Date;
  may: Verdict;
}

/** An invitation to answer a request; null where there is none. Anybody who has the address may open it. */
export async function referenceInvitation(
  id: string,
  actor: Actor,
): Promise<InvitationPage | null> {
  if (!isUuid(id)) return null;
  const found = await database().invitation.findUnique({
    where: { id },
    include: {
      organisation: { select: { name: true } },
      request: {
        select: {
          state: true,
          caseStudy: {
            select: {
              title: true,
              supplier: { select: { name: true } },
              _count: { select: { claims: true } },
            },
          },
        },
      },
    },
  });
  if (!found?.request) return null;
  const { organisation, request, email, mailbox, state, expiresAt } = found;
  const { title, supplier, _count } = request.caseStudy;
  const facts = { mailbox, state, expiresAt, request: request.state };
  return {
    id,
    title,
    expiresAt,
    supplier: supplier.name,
    body: organisation.name,
    claims: _count.claims,
    to: email.replace(/^(.).*@/, "$1…@"),
    may: mayAcceptReferenceInvitation(actor, facts, await databaseTime(database())),
  };
}

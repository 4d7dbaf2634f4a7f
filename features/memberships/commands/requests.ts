import { type Actor, asPerson } from "@/domain/actor";
import { LETTERS } from "@/domain/letters/catalogue";
import { bodyDomains } from "@/domain/membership/body-domains";
import { isAtDomain } from "@/domain/membership/email-domain";
import { mayClaim, mayDecideRequest, mayJoin } from "@/domain/membership/policy";
import { decidersOf, operators } from "@/features/letters/queries";
import { command, Refused } from "@/lib/command";
import { lockRow, type Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { organisationFacts } from "../records/facts";

interface RequestInput {
  organisationId: string;
  why: string;
}

async function loadOrganisation(tx: Transaction, { organisationId }: RequestInput, actor: Actor) {
  if (!(await lockRow(tx, "Organisation", organisationId))) return null;
  const organisation = await organisationFacts(tx, actor, organisationId);
  if (!organisation) return null;
  const body = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { website: true, emailDomains: { select: { domain: true } } },
  });
  const open = await tx.joinRequest.count({
    where: { organisationId, userId: idOf(actor), state: "REQUESTED" },
  });
  const recorded = body.emailDomains.map(({ domain }) => domain);
  return { organisation, domains: bodyDomains(recorded, body.website), open };
}

/** To join: at once with an address at the body's own domain, else its administrator decides. */
export const join = command({
  name: "organisation.join",
  async load(tx, input: RequestInput, actor) {
    const loaded = await loadOrganisation(tx, input, actor);
    return loaded && { ...loaded, deciders: await decidersOf(tx, input.organisationId) };
  },
  subject: ({ organisation }) => ({ type: "organisation", id: organisation.id }),
  policy: (actor, { organisation }) => mayJoin(actor, organisation),
  decide({ organisation, domains, open, deciders }, { why }, { actor, newId }) {
    const person = asPerson(actor);
    const atOnce = organisation.kind === "PUBLIC_BODY" && isAtDomain(person.email, domains);
    if (!atOnce && open > 0) throw waiting();
    return {
      change: { id: newId(), organisationId: organisation.id, userId: person.userId, why, atOnce },
      audit: { atOnce },
      effects: atOnce
        ? []
        : letterTo(deciders, LETTERS.membership.requested, {
            organisation: organisation.name,
            asks: "join",
          }),
    };
  },
  async save(tx, { atOnce, id, organisationId, userId, why }) {
    if (atOnce) {
      const membership = await tx.membership.create({
        data: { userId, organisationId, roles: [] },
      });
      return { membershipId: membership.id };
    }
    await tx.joinRequest.create({ data: { id, kind: "JOIN", organisationId, userId, why } });
    return { membershipId: null };
  },
});

/** To claim a supplier that is known from public notices only: an operator decides. */
export const claim = command({
  name: "organisation.claim",
  async load(tx, input: RequestInput, actor) {
    const loaded = await loadOrganisation(tx, input, actor);
    return loaded && { ...loaded, deciders: await operators(tx) };
  },
  subject: ({ organisation }) => ({ type: "organisation", id: organisation.id }),
  policy: (actor, { organisation }) => mayClaim(actor, organisation),
  decide({ organisation, open, deciders }, { why }, { actor, newId }) {
    if (open > 0) throw waiting();
    return {
      change: {
        id: newId(),
        kind: "CLAIM" as const,
        organisationId: organisation.id,
        userId: asPerson(actor).userId,
        why,
      },
      effects: letterTo(deciders, LETTERS.membership.requested, {
        organisation: organisation.name,
        asks: "claim",
      }),
    };
  },
  async save(tx, request) {
    await tx.joinRequest.create({ data: request });
  },
});

interface Decided {
  requestId: string;
  decision: "approve" | "refuse";
  reason: string;
}

/** An administrator or an operator decides. A claim that is approved makes the person its administrator. */
export const decideRequest = command({
  name: "organisation.decideRequest",
  async load(tx, { requestId }: Decided, actor) {
    if (!(await lockRow(tx, "JoinRequest", requestId))) return null;
    const request = await tx.joinRequest.findUniqueOrThrow({
      where: { id: requestId },
      include: { user: { select: { email: true } } },
    });
    await lockRow(tx, "Organisation", request.organisationId);
    const organisation = await organisationFacts(tx, actor, request.organisationId);
    return organisation && { request, organisation };
  },
  subject: ({ request }) => ({ type: "organisation", id: request.organisationId }),
  policy: (actor, { organisation, request }) => mayDecideRequest(actor, organisation, request),
  decide({ organisation, request }, { decision, reason }, { actor }) {
    const approved = decision === "approve";
    if (approved && request.kind === "CLAIM" && organisation.claimed)
      throw new Refused({
        allowed: false,
        reason: `${organisation.name} has been claimed by somebody else.`,
        remedy: "Refuse this request, with that reason.",
      });
    return {
      change: { approved, reason, decidedById: asPerson(actor).userId },
      audit: { decision, kind: request.kind },
      effects: [
        ...letterTo(
          [request.user.email],
          approved ? LETTERS.membership.admitted : LETTERS.membership.refused,
          { organisation: organisation.name, reason },
        ),
        { name: "search.refresh", data: { type: "supplier", id: organisation.id } },
      ],
    };
  },
  async save(tx, { approved, reason, decidedById }, { request }, { now }) {
    const state = approved ? "APPROVED" : "REFUSED";
    await tx.joinRequest.update({
      where: { id: request.id },
      data: { state, reason, decidedById, decidedAt: now },
    });
    if (approved) await admit(tx, request);
  },
});

async function admit(
  tx: Transaction,
  {
    kind,
    userId,
    organisationId,
  }: { kind: "JOIN" | "CLAIM"; userId: string; organisationId: string },
): Promise<void> {
  const roles = kind === "CLAIM" ? (["ADMIN"] as const) : [];
  await tx.membership.upsert({
    where: { userId_organisationId: { userId, organisationId } },
    create: { userId, organisationId, roles: [...roles] },
    update: {},
  });
  if (kind === "JOIN") return;
  await tx.organisation.update({ where: { id: organisationId }, data: { claimed: true } });
  await tx.supplierProfile.upsert({
    where: { organisationId },
    create: { organisationId },
    update: {},
  });
}

function waiting(): Refused {
  return new Refused({
    allowed: false,
    reason: "You have asked already.",
    remedy: "You get a mail as soon as it is decided.",
  });
}

function idOf(actor: Actor): string | undefined {
  return actor.kind === "person" ? actor.userId : undefined;
}

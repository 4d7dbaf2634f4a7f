import { addDays } from "date-fns";
import { type Actor, asPerson, type Role } from "@/domain/actor";
import { LETTERS } from "@/domain/letters/catalogue";
import {
  knownRoles,
  mayAcceptInvitation,
  mayChangeRoles,
  mayManagePeople,
  mayRemove,
  mayVerify,
} from "@/domain/membership/policy";
import { command, Invalid } from "@/lib/command";
import { lockRow, type Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { organisationFacts } from "../records/facts";

const INVITATION_DAYS = 14;

/** An administrator invites a person by address; whoever signs in with it may accept. */
export const invite = command({
  name: "organisation.invite",
  async load(tx, input: { organisationId: string; email: string; roles: Role[] }, actor) {
    if (!(await lockRow(tx, "Organisation", input.organisationId))) return null;
    const organisation = await organisationFacts(tx, actor, input.organisationId);
    const where = { organisationId: input.organisationId };
    const member = await tx.membership.count({ where: { ...where, user: { email: input.email } } });
    return organisation && { organisation, member };
  },
  subject: ({ organisation }) => ({ type: "organisation", id: organisation.id }),
  policy: (actor, { organisation }) => mayManagePeople(actor, organisation),
  decide({ organisation, member }, { email, roles }, { actor, now, newId }) {
    if (member > 0)
      throw new Invalid({ email: [`This person belongs to ${organisation.name} already`] });
    return {
      change: {
        id: newId(),
        organisationId: organisation.id,
        email,
        roles: knownRoles(organisation.kind, roles),
        invitedById: asPerson(actor).userId,
        expiresAt: addDays(now, INVITATION_DAYS),
      },
      audit: { roles },
      effects: letterTo([email], LETTERS.membership.invited, {
        organisation: organisation.name,
        days: INVITATION_DAYS,
      }),
    };
  },
  async save(tx, invitation) {
    const { organisationId, email } = invitation;
    await tx.invitation.updateMany({
      where: { organisationId, email, state: "PENDING" },
      data: { state: "WITHDRAWN" },
    });
    await tx.invitation.create({ data: invitation });
  },
});

async function loadInvitation(tx: Transaction, invitationId: string, actor: Actor) {
  if (!(await lockRow(tx, "Invitation", invitationId))) return null;
  const invitation = await tx.invitation.findUniqueOrThrow({ where: { id: invitationId } });
  const organisation = await organisationFacts(tx, actor, invitation.organisationId);
  return organisation && { invitation, organisation };
}

export const withdrawInvitation = command({
  name: "organisation.withdrawInvitation",
  load: (tx, input: { invitationId: string }, actor) =>
    loadInvitation(tx, input.invitationId, actor),
  subject: ({ organisation }) => ({ type: "organisation", id: organisation.id }),
  policy: (actor, { organisation }) => mayManagePeople(actor, organisation),
  decide: ({ invitation }) => ({ change: { id: invitation.id } }),
  async save(tx, { id }) {
    await tx.invitation.updateMany({
      where: { id, state: "PENDING" },
      data: { state: "WITHDRAWN" },
    });
  },
});

export const acceptInvitation = command({
  name: "organisation.acceptInvitation",
  load: (tx, input: { invitationId: string }, actor) =>
    loadInvitation(tx, input.invitationId, actor),
  subject: ({ organisation }) => ({ type: "organisation", id: organisation.id }),
  policy: (actor, { invitation }, now) => mayAcceptInvitation(actor, invitation, now),
  decide: ({ invitation }, _input, { actor }) => ({
    change: {
      id: invitation.id,
      userId: asPerson(actor).userId,
      organisationId: invitation.organisationId,
      roles: invitation.roles,
    },
    audit: { roles: invitation.roles },
  }),
  async save(tx, { id, userId, organisationId, roles }, _loaded, { now }) {
    await tx.invitation.update({ where: { id }, data: { state: "ACCEPTED", acceptedAt: now } });
    const membership = await tx.membership.upsert({
      where: { userId_organisationId: { userId, organisationId } },
      create: { userId, organisationId, roles },
      update: { roles },
    });
    return { membershipId: membership.id };
  },
});

async function loadMembership(tx: Transaction, membershipId: string, actor: Actor) {
  const found = await tx.membership.findUnique({ where: { id: membershipId } });
  if (!found || !(await lockRow(tx, "Organisation", found.organisationId))) return null;
  const organisation = await organisationFacts(tx, actor, found.organisationId);
  const membership = await tx.membership.findUnique({ where: { id: membershipId } });
  if (!organisation || !membership) return null;
  const admins = await tx.membership.count({
    where: { organisationId: organisation.id, roles: { has: "ADMIN" } },
  });
  const isLastAdmin = membership.roles.includes("ADMIN") && admins === 1;
  return { organisation, membership, isLastAdmin };
}

export const setRoles = command({
  name: "organisation.setRoles",
  load: (tx, input: { membershipId: string; roles: Role[] }, actor) =>
    loadMembership(tx, input.membershipId, actor),
  subject: ({ organisation }) => ({ type: "organisation", id: organisation.id }),
  policy: (actor, { organisation, isLastAdmin }, _now, { roles }) =>
    mayChangeRoles(actor, organisation, { isLastAdmin, keepsAdmin: roles.includes("ADMIN") }),
  decide({ organisation, membership }, { roles }) {
    const known = knownRoles(organisation.kind, roles);
    return {
      change: { id: membership.id, roles: known },
      audit: { membershipId: membership.id, before: membership.roles, after: known },
    };
  },
  async save(tx, { id, roles }) {
    await tx.membership.update({ where: { id }, data: { roles } });
  },
});

/** Ends a membership, and with it every session that acts through it. */
export const removeMember = command({
  name: "organisation.removeMember",
  load: (tx, input: { membershipId: string }, actor) =>
    loadMembership(tx, input.membershipId, actor),
  subject: ({ organisation }) => ({ type: "organisation", id: organisation.id }),
  policy: (actor, { organisation, membership, isLastAdmin }) =>
    mayRemove(actor, organisation, { userId: membership.userId, isLastAdmin }),
  decide: ({ membership }) => ({
    change: { id: membership.id },
    audit: { membershipId: membership.id, userId: membership.userId },
  }),
  async save(tx, { id }) {
    await tx.membership.delete({ where: { id } });
  },
});

/** An operator has checked that the organisation is what it says. */
export const verify = command({
  name: "organisation.verify",
  async load(tx, input: { organisationId: string }) {
    if (!(await lockRow(tx, "Organisation", input.organisationId))) return null;
    return tx.organisation.findUnique({ where: { id: input.organisationId } });
  },
  subject: (organisation) => ({ type: "organisation", id: organisation.id }),
  policy: (actor) => mayVerify(actor),
  decide: (organisation, _input, { actor, now }) => ({
    change: { verifiedAt: organisation.verifiedAt ?? now, verifiedById: asPerson(actor).userId },
    effects: [{ name: "search.refresh", data: { type: "supplier", id: organisation.id } }],
  }),
  async save(tx, change, organisation) {
    await tx.organisation.update({ where: { id: organisation.id }, data: change });
  },
});

import { addDays } from "date-fns";
import { type Actor, asPerson, type Role } from "@/domain/actor";
import { LETTERS } from "@/domain/letters/catalogue";
import { mailboxOf } from "@/domain/membership/mailbox";
import {
  inviteeProblem,
  knownRoles,
  mayAcceptInvitation,
  mayChangeRoles,
  mayManagePeople,
  mayRemove,
  mayRestoreAdministrator,
  mayVerify,
} from "@/domain/membership/policy";
import { membersOf } from "@/features/letters/queries";
import { command, Invalid } from "@/lib/command";
import { lockRow, type Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { organisationFacts } from "../records/facts";
import { addRoles } from "../records/roles";

const INVITATION_DAYS = 14;

/** An administrator invites a person by address; whoever signs in with it may accept. */
export const invite = command({
  name: "organisation.invite",
  async load(tx, input: { organisationId: string; email: string; roles: Role[] }, actor) {
    if (!(await lockRow(tx, "Organisation", input.organisationId))) return null;
    const organisation = await organisationFacts(tx, actor, input.organisationId);
    const where = { organisationId: input.organisationId };
    const mailbox = mailboxOf(input.email);
    const member = await tx.membership.count({ where: { ...where, user: { mailbox } } });
    return organisation && { organisation, member };
  },
  subject: ({ organisation }) => ({ type: "organisation", id: organisation.id }),
  policy: (actor, { organisation }) => mayManagePeople(actor, organisation),
  decide({ organisation, member }, { email, roles }, { actor, now, newId }) {
    if (member > 0)
      throw new Invalid({ email: [`This person belongs to ${organisation.name} already`] });
    const problem = inviteeProblem(actor, organisation, email);
    if (problem) throw new Invalid({ email: [problem] });
    return {
      change: {
        id: newId(),
        organisationId: organisation.id,
        email,
        mailbox: mailboxOf(email),
        roles: knownRoles(organisation.kind, roles),
        invitedById: asPerson(actor).userId,
        expiresAt: addDays(now, INVITATION_DAYS),
      },
      audit: { roles },
      effects: letterTo([email], LETTERS.membership.invited, {
        organisation: organisation.name,
        verified: organisation.verified,
        days: INVITATION_DAYS,
      }),
    };
  },
  async save(tx, invitation) {
    const { organisationId, mailbox } = invitation;
    await tx.invitation.updateMany({
      where: { organisationId, mailbox, requestId: null, state: "PENDING" },
      data: { state: "WITHDRAWN" },
    });
    await tx.invitation.create({ data: invitation });
  },
});

/** Locks the organisation first, as everything does that changes who belongs to it. */
async function loadInvitation(tx: Transaction, invitationId: string, actor: Actor) {
  const found = await tx.invitation.findUnique({ where: { id: invitationId } });
  if (!found || !(await lockRow(tx, "Organisation", found.organisationId))) return null;
  await lockRow(tx, "Invitation", invitationId);
  const { organisationId, invitedById: userId } = found;
  const invitation = await tx.invitation.findUniqueOrThrow({ where: { id: invitationId } });
  const organisation = await organisationFacts(tx, actor, organisationId);
  const administers = { userId, organisationId, roles: { has: "ADMIN" } } as const;
  const inviterAdministers = (await tx.membership.count({ where: administers })) > 0;
  return organisation && { organisation, invitation: { ...invitation, inviterAdministers } };
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

/** Adds the roles of the invitation to those that the person has. */
export const acceptInvitation = command({
  name: "organisation.acceptInvitation",
  load: (tx, input: { invitationId: string }, actor) =>
    loadInvitation(tx, input.invitationId, actor),
  subject: ({ organisation }) => ({ type: "organisation", id: organisation.id }),
  policy: (actor, { organisation, invitation }, now) =>
    mayAcceptInvitation(actor, organisation, invitation, now),
  decide: ({ invitation }, _input, { actor }) => ({
    change: {
      id: invitation.id,
      userId: asPerson(actor).userId,
      organisationId: invitation.organisationId,
      roles: invitation.roles,
    },
    audit: { roles: invitation.roles },
  }),
  async save(tx, { id, ...accepted }, _loaded, { now }) {
    await tx.invitation.update({ where: { id }, data: { state: "ACCEPTED", acceptedAt: now } });
    return { membershipId: await addRoles(tx, accepted) };
  },
});

async function loadMembership(tx: Transaction, membershipId: string, actor: Actor) {
  const found = await tx.membership.findUnique({ where: { id: membershipId } });
  if (!found || !(await lockRow(tx, "Organisation", found.organisationId))) return null;
  const organisation = await organisationFacts(tx, actor, found.organisationId);
  const membership = await tx.membership.findUnique({
    where: { id: membershipId },
    include: { user: { select: { name: true, email: true, mailbox: true } } },
  });
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
  async save(tx, { id, roles }, { membership }) {
    await tx.membership.update({ where: { id }, data: { roles } });
    if (!roles.includes("ADMIN")) await withdrawSent(tx, membership);
  },
});

/** Ends a membership, every session that acts through it, and the invitations that the person gave and was given. */
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
  async save(tx, { id }, { membership }) {
    await tx.membership.delete({ where: { id } });
    await withdrawSent(tx, membership);
    const { organisationId, user } = membership;
    await tx.invitation.updateMany({
      where: { organisationId, mailbox: user.mailbox, state: "PENDING" },
      data: { state: "WITHDRAWN" },
    });
  },
});

/** What somebody sent as an administrator falls with them. */
async function withdrawSent(
  tx: Transaction,
  { organisationId, userId }: { organisationId: string; userId: string },
): Promise<void> {
  await tx.invitation.updateMany({
    where: { organisationId, invitedById: userId, requestId: null, state: "PENDING" },
    data: { state: "WITHDRAWN" },
  });
}

/**
 * An operator makes a member the administrator of a public body that has none. Every member is told, and the
 * page of the body says so for a while.
 */
export const restoreAdministrator = command({
  name: "organisation.restoreAdministrator",
  async load(tx, { membershipId }: { membershipId: string; why: string }, actor) {
    const loaded = await loadMembership(tx, membershipId, actor);
    return loaded && { ...loaded, members: await membersOf(tx, [loaded.organisation.id]) };
  },
  subject: ({ organisation }) => ({ type: "organisation", id: organisation.id }),
  policy: (actor, { organisation, membership }) =>
    mayRestoreAdministrator(actor, organisation, membership),
  decide({ organisation, membership, members }, { why }, { actor, now, newId }) {
    const { userId, user } = membership;
    return {
      change: {
        id: newId(),
        organisationId: organisation.id,
        userId,
        why,
        restoredById: asPerson(actor).userId,
        restoredAt: now,
      },
      audit: { membershipId: membership.id, userId },
      effects: letterTo(
        members.map(({ email }) => email),
        LETTERS.membership.administratorRestored,
        { organisation: organisation.name, person: user.name || user.email, why },
      ),
    };
  },
  async save(tx, restored, { organisation }) {
    const { userId, organisationId } = restored;
    await tx.administratorRestored.create({ data: restored });
    await addRoles(tx, { userId, organisationId, roles: ["ADMIN"] });
    return { slug: organisation.slug };
  },
});

/** An operator has checked that the organisation is what it says. */
export const verify = command({
  name: "organisation.verify",
  async load(tx, { organisationId }: { organisationId: string }, actor) {
    if (!(await lockRow(tx, "Organisation", organisationId))) return null;
    return organisationFacts(tx, actor, organisationId);
  },
  subject: (organisation) => ({ type: "organisation", id: organisation.id }),
  policy: (actor, organisation) => mayVerify(actor, organisation),
  decide: (organisation, _input, { actor, now }) => ({
    change: { verifiedAt: now, verifiedById: asPerson(actor).userId },
    effects: [{ name: "search.refresh", data: { type: "supplier", id: organisation.id } }],
  }),
  async save(tx, change, organisation) {
    await tx.organisation.update({ where: { id: organisation.id }, data: change });
  },
});

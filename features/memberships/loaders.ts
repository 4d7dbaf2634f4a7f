import type { Person, Role } from "@/domain/actor";
import { mailboxOf } from "@/domain/membership/mailbox";
import {
  mayManagePeople,
  mayReadUnverified,
  maySetDetails,
  maySetDomains,
  mayVerify,
} from "@/domain/membership/policy";
import type { Verdict } from "@/domain/verdict";
import { countFailedJobs } from "@/features/jobs/loaders";
import { powersWaiting } from "@/features/session/loaders";
import type { Prisma } from "@/generated/prisma/client";
import { database } from "@/lib/database";
import { settings } from "@/lib/settings";
import { belongings, belongsToAny } from "./queries";
import { organisationFacts } from "./records/facts";

const PAGE = 25;
const MOST_WAITING = 200;
const MOST_INVITATIONS = 50;
const MOST_MEMBERS = 200;

/** What a person's account page shows: what they belong to, and who has invited them. */
export async function accountOf(person: Person) {
  const [memberships, invitations, requests, failedJobs, waiting] = await Promise.all([
    database().membership.findMany({
      where: { userId: person.userId },
      orderBy: { createdAt: "asc" },
      include: { organisation: { select: { id: true, name: true, kind: true, slug: true } } },
    }),
    database().invitation.findMany({
      where: { mailbox: mailboxOf(person.email), state: "PENDING", expiresAt: { gt: new Date() } },
      orderBy: { createdAt: "desc" },
      take: MOST_INVITATIONS,
      include: { organisation: { select: { name: true } } },
    }),
    database().joinRequest.findMany({
      where: { userId: person.userId, state: "REQUESTED" },
      include: { organisation: { select: { name: true } } },
    }),
    countFailedJobs(person),
    powersWaiting(),
  ]);
  return { memberships, invitations, requests, failedJobs, waiting };
}

export interface Member {
  membershipId: string;
  name: string;
  email: string;
  roles: readonly Role[];
}

/** The people of the organisation that the person acts for. Null when they act for none. */
export async function peopleOf(person: Person) {
  const organisationId = person.actingFor?.organisationId;
  if (!organisationId) return null;
  const [organisation, memberships, invitations, details] = await Promise.all([
    organisationFacts(database(), person, organisationId),
    database().membership.findMany({
      where: { organisationId },
      orderBy: { createdAt: "asc" },
      take: MOST_MEMBERS,
      include: { user: { select: { name: true, email: true } } },
    }),
    database().invitation.findMany({
      where: { organisationId, state: "PENDING", expiresAt: { gt: new Date() } },
      orderBy: { createdAt: "desc" },
      take: 100,
    }),
    database().organisation.findUnique({
      where: { id: organisationId },
      select: { ppon: true, address: true },
    }),
  ]);
  if (!organisation || !details) return null;
  const members: Member[] = memberships.map(({ id, roles, user }) => ({
    membershipId: id,
    roles,
    ...user,
  }));
  return {
    organisation,
    members,
    invitations,
    mayManage: mayManagePeople(person, organisation),
    details,
    mayDetail: maySetDetails(person, organisation).allowed,
  };
}

const TO_A_BODY_WITHOUT_ADMINISTRATOR = {
  kind: "JOIN",
  organisation: { kind: "PUBLIC_BODY", memberships: { none: { roles: { has: "ADMIN" } } } },
} as const satisfies Prisma.JoinRequestWhereInput;

/** Requests that this person decides: of their organisation when they administer it; for an operator, what nobody else can. */
export async function requestsFor(person: Person) {
  const own = person.actingFor?.roles.includes("ADMIN") ? person.actingFor.organisationId : null;
  return database().joinRequest.findMany({
    where: {
      state: "REQUESTED",
      OR: [
        ...(own ? [{ kind: "JOIN" as const, organisationId: own }] : []),
        ...(person.operator ? [{ kind: "CLAIM" as const }, TO_A_BODY_WITHOUT_ADMINISTRATOR] : []),
      ],
    },
    orderBy: { createdAt: "asc" },
    take: PAGE,
    include: {
      user: { select: { name: true, email: true } },
      organisation: { select: { name: true, slug: true, kind: true } },
    },
  });
}

/** Public bodies whose name holds the words, and one chosen by its id. */
export async function bodiesToJoin(words: string) {
  if (words.trim().length < 2) return [];
  return database().organisation.findMany({
    where: { kind: "PUBLIC_BODY", name: { contains: words.trim(), mode: "insensitive" } },
    orderBy: { name: "asc" },
    take: PAGE,
    select: { id: true, name: true, website: true, emailDomains: { select: { domain: true } } },
  });
}

/** A supplier that somebody wants to claim. */
export async function supplierToClaim(slug: string) {
  return database().organisation.findFirst({
    where: { slug, kind: "SUPPLIER", mergedIntoId: null },
    select: { id: true, name: true, claimed: true },
  });
}

/** A public body with its domains, for an operator; null for anybody else. */
export async function bodyForOperator(person: Person, slug: string) {
  if (!mayReadUnverified(person).allowed) return null;
  const body = await database().organisation.findFirst({
    where: { slug, kind: "PUBLIC_BODY" },
    select: {
      id: true,
      name: true,
      slug: true,
      website: true,
      emailDomains: { select: { domain: true }, orderBy: { domain: "asc" } },
      memberships: {
        orderBy: { createdAt: "asc" },
        take: MOST_MEMBERS,
        select: { id: true, roles: true, user: { select: { name: true, email: true } } },
      },
      _count: { select: { memberships: { where: { roles: { has: "ADMIN" } } } } },
    },
  });
  if (!body) return null;
  const isMember = await belongsToAny(database(), person, [body.id]);
  return { ...body, may: maySetDomains(person, { kind: "PUBLIC_BODY", isMember }) };
}

/** Public bodies that have people and no administrator: nobody there can give a role. */
export async function bodiesWithoutAdministrator(person: Person) {
  if (!mayReadUnverified(person).allowed) return [];
  return database().organisation.findMany({
    where: {
      kind: "PUBLIC_BODY",
      memberships: { some: {}, none: { roles: { has: "ADMIN" } } },
    },
    orderBy: { name: "asc" },
    take: PAGE,
    select: { name: true, slug: true },
  });
}

/** Organisations that have people here and were not verified yet, the longest waiting first. */
export async function organisationsToVerify(person: Person) {
  const may: Verdict = mayReadUnverified(person);
  if (!may.allowed) return { may, organisations: [], waiting: 0, asksRegister: false };
  const belongsTo = await belongings(database(), person);
  const where = { verifiedAt: null, memberships: { some: {} } };
  const [organisations, waiting] = await Promise.all([
    database().organisation.findMany({
      where,
      orderBy: { createdAt: "asc" },
      take: MOST_WAITING,
      include: { identifiers: true, _count: { select: { memberships: true } } },
    }),
    database().organisation.count({ where }),
  ]);
  const asksRegister = settings().COMPANIES_HOUSE_KEY !== undefined;
  const shown = organisations.map((one) => ({
    ...one,
    may: mayVerify(person, { name: one.name, isMember: belongsTo.has(one.id), verified: false }),
  }));
  return { may, organisations: shown, waiting, asksRegister };
}

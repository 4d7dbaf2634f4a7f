import type { FollowSubject } from "@/domain/follow/subject";
import { statesWhere } from "@/domain/lifecycle";
import { RESPONSE } from "@/domain/response/states";
import { BODY_ROLES, SUPPLIER_ROLES } from "@/domain/story/policy";
import type { Part, Prisma } from "@/generated/prisma/client";
import type { Reader } from "@/lib/database";

/** Who gets mail. Everything here answers addresses; somebody may be among them twice, and gets one letter. */

const EMAIL = { select: { email: true } } as const;

const WRITES: Prisma.MembershipWhereInput = {
  OR: [
    { organisation: { kind: "SUPPLIER" }, roles: { hasSome: [...SUPPLIER_ROLES] } },
    { organisation: { kind: "PUBLIC_BODY" }, roles: { hasSome: [...BODY_ROLES] } },
  ],
};

/** Those who write for one of these suppliers and public bodies. */
export function writersOf(
  reader: Reader,
  ...organisationIds: readonly string[]
): Promise<string[]> {
  return membersWhere(reader, { organisationId: { in: [...organisationIds] }, ...WRITES });
}

/** Those who administer an organisation. */
export function administratorsOf(reader: Reader, organisationId: string): Promise<string[]> {
  return membersWhere(reader, { organisationId, roles: { has: "ADMIN" } });
}

/** Those of a body who can agree to who takes a part over, but for these people. */
export function secondPeopleOf(
  reader: Reader,
  organisationId: string,
  except: readonly string[],
): Promise<string[]> {
  return membersWhere(reader, {
    organisationId,
    roles: { hasSome: ["APPROVER", "ADMIN"] },
    userId: { notIn: [...except] },
  });
}

/** Those who decide on requests to an organisation: its administrators, else the operators. */
export async function decidersOf(reader: Reader, organisationId: string): Promise<string[]> {
  const administrators = await administratorsOf(reader, organisationId);
  return administrators.length > 0 ? administrators : operators(reader);
}

export async function operators(reader: Reader): Promise<string[]> {
  return emails(await reader.user.findMany({ where: { operator: true }, ...EMAIL }));
}

/** A body's references who do not belong to the supplier. */
export function referencesOf(
  reader: Reader,
  bodyId: string,
  supplierId: string,
): Promise<string[]> {
  return membersWhere(reader, {
    organisationId: bodyId,
    roles: { has: "REFERENCE" },
    user: { memberships: { none: { organisationId: supplierId } } },
  });
}

/** Those who write for a supplier that has responded: for mails of the platform, and shown to nobody. */
export function respondersOf(reader: Reader, challengeId: string): Promise<string[]> {
  const responded: Prisma.ResponseWhereInput = {
    challengeId,
    state: { in: statesWhere(RESPONSE, "received") },
  };
  return membersWhere(reader, {
    ...WRITES,
    organisation: { responses: { some: responded } },
  });
}

/** Those who write for a supplier that has begun to respond, whether or not anything of it counts by now. */
export function respondingTo(reader: Reader, challengeId: string): Promise<string[]> {
  return membersWhere(reader, {
    ...WRITES,
    organisation: { responses: { some: { challengeId } } },
  });
}

/** Those who asked a question about a challenge, whatever became of it. */
export async function askersOf(reader: Reader, challengeId: string): Promise<string[]> {
  const asked = await reader.clarification.findMany({
    where: { challengeId },
    select: { askedById: true },
    distinct: ["askedById"],
  });
  return addressesOf(
    reader,
    asked.map(({ askedById }) => askedById),
  );
}

/** Everybody of some organisations, whatever their roles, with the organisation. */
export async function membersOf(reader: Reader, organisationIds: readonly string[]) {
  const members = await reader.membership.findMany({
    where: { organisationId: { in: [...organisationIds] } },
    select: { userId: true, organisationId: true, user: EMAIL },
    orderBy: { id: "asc" },
  });
  return members.map(({ user, ...rest }) => ({ ...rest, ...user }));
}

type Member = Awaited<ReturnType<typeof membersOf>>[number];

/** Those among them who belong to this organisation. */
export function membersAt(members: readonly Member[], organisationId: string): string[] {
  return emails(members.filter((member) => member.organisationId === organisationId));
}

/** Everybody who follows this. */
export async function followersOf(
  reader: Reader,
  subjectType: FollowSubject,
  subjectId: string,
): Promise<string[]> {
  const where = { subjectType, subjectId };
  const follows = await reader.follow.findMany({ where, select: { user: EMAIL } });
  return emails(follows.map(({ user }) => user));
}

/** These people themselves. */
export async function addressesOf(reader: Reader, userIds: readonly string[]): Promise<string[]> {
  return emails(await reader.user.findMany({ where: { id: { in: [...userIds] } }, ...EMAIL }));
}

/** What has to be read of the parts of a challenge, to tell who holds them. */
export const PART_HOLDERS = {
  select: { part: true, endedAt: true, conflict: true, user: EMAIL },
} as const satisfies Prisma.Challenge$partsArgs;

type HeldPart = Prisma.ChallengePartGetPayload<typeof PART_HOLDERS>;

/** Those who hold one of these parts still. */
export function holdersOf(parts: readonly HeldPart[], ...which: readonly Part[]): string[] {
  const matching = parts.filter(({ part, endedAt }) => which.includes(part) && !endedAt);
  return emails(matching.map(({ user }) => user));
}

/** Those who hold one of these parts still, and are not barred by an interest. */
export function unbarredHoldersOf(parts: readonly HeldPart[], ...which: readonly Part[]): string[] {
  return holdersOf(
    parts.filter(({ conflict }) => conflict !== "BARRED"),
    ...which,
  );
}

/** The approver of a challenge; where none is named yet, every approver of its body. */
export async function approversFor(
  reader: Reader,
  { bodyId, parts }: { bodyId: string; parts: readonly HeldPart[] },
): Promise<string[]> {
  const named = holdersOf(parts, "APPROVER");
  if (named.length > 0) return named;
  return membersWhere(reader, { organisationId: bodyId, roles: { has: "APPROVER" } });
}

/** Those who lead a challenge. */
export async function leadsOf(reader: Reader, challengeId: string): Promise<string[]> {
  const parts = await reader.challengePart.findMany({ where: { challengeId }, ...PART_HOLDERS });
  return holdersOf(parts, "LEAD");
}

async function membersWhere(reader: Reader, where: Prisma.MembershipWhereInput): Promise<string[]> {
  const members = await reader.membership.findMany({
    where,
    select: { user: EMAIL },
    orderBy: { createdAt: "asc" },
  });
  return emails(members.map(({ user }) => user));
}

function emails(people: readonly { email: string }[]): string[] {
  return people.map(({ email }) => email);
}

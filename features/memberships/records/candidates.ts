import { v7 as newId } from "uuid";
import type { Role } from "@/domain/actor";
import { domainOf } from "@/domain/membership/email-domain";
import { mailboxOf } from "@/domain/membership/mailbox";
import type { Reader, Transaction } from "@/lib/database";

/** Somebody who is to get a part in a challenge. */
export interface Candidate {
  id: string;
  email: string;
  memberships: {
    organisationId: string;
    roles: Role[];
    organisation: { kind: "PUBLIC_BODY" | "SUPPLIER" };
  }[];
  /** They have not been here before, and their address is at this body's own domain. */
  invitedTo: { id: string; name: string } | null;
}

/** Said where there is none. */
export const NOBODY =
  "Nobody of a public body is here under this address, and no verified body has its domain. Ask them to sign in and join their body first";

/** Whether somebody who belongs to a public body has this address. */
export async function isOfBody(reader: Reader, email: string): Promise<boolean> {
  const membership = await reader.membership.findFirst({
    where: { user: { mailbox: mailboxOf(email) }, organisation: { kind: "PUBLIC_BODY" } },
    select: { id: true },
  });
  return membership !== null;
}

/**
 * The person with this address: somebody who belongs to a public body, or has an address at the
 * recorded domain of a verified one and so could join it at once. Null for anybody else.
 */
export async function findCandidate(tx: Transaction, email: string): Promise<Candidate | null> {
  const user = await tx.user.findUnique({
    where: { mailbox: mailboxOf(email) },
    include: { memberships: { include: { organisation: { select: { kind: true } } } } },
  });
  const ofBody = user?.memberships.some(({ organisation }) => organisation.kind === "PUBLIC_BODY");
  if (user && ofBody) return { ...user, invitedTo: null };
  const body = await bodyAt(tx, email);
  if (!body) return user && { ...user, invitedTo: null };
  const own = {
    organisationId: body.id,
    roles: [],
    organisation: { kind: "PUBLIC_BODY" as const },
  };
  const memberships = [...(user?.memberships ?? []), own];
  return { id: user?.id ?? newId(), email, memberships, invitedTo: body };
}

/**
 * Makes whoever is invited a member of their body, without any role; they prove who they are when they
 * sign in. Answers the id of the person, invited or not.
 */
export async function admitInvited(
  tx: Transaction,
  { id, email, invitedTo }: Candidate,
): Promise<string> {
  if (!invitedTo) return id;
  const mailbox = mailboxOf(email);
  await tx.user.createMany({ data: [{ id, email, mailbox }], skipDuplicates: true });
  // Somebody else may have invited them at the same moment.
  const { id: userId } = await tx.user.findUniqueOrThrow({ where: { mailbox } });
  const row = { userId, organisationId: invitedTo.id, roles: [] };
  await tx.membership.createMany({ data: [row], skipDuplicates: true });
  return userId;
}

/** The verified public body at whose domain, or below it, an address is. */
async function bodyAt(tx: Transaction, email: string) {
  const labels = domainOf(email).split(".");
  const domains = labels.map((_, place) => labels.slice(place).join("."));
  const found = await tx.emailDomain.findMany({
    where: {
      domain: { in: domains },
      organisation: { kind: "PUBLIC_BODY", verifiedAt: { not: null } },
    },
    select: { domain: true, organisation: { select: { id: true, name: true } } },
  });
  const [nearest] = found.toSorted((a, b) => b.domain.length - a.domain.length);
  return nearest?.organisation ?? null;
}

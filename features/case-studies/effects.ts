import { bodyDomains } from "@/domain/membership/body-domains";
import type { Reader, Transaction } from "@/lib/database";
import type { Job, Message } from "@/lib/queue";
import type { CaseStudyRow } from "./records";

/** What shows a case study or its grades and has to be looked at again: itself, its supplier, its stories. */
export function refreshes(row: CaseStudyRow): Job[] {
  const stories = new Set(
    row.claims.flatMap((claim) => claim.stories.map(({ story }) => story.id)),
  );
  return [
    { name: "search.refresh", data: { type: "case-study", id: row.id } },
    { name: "search.refresh", data: { type: "supplier", id: row.supplierId } },
    ...[...stories].map((id): Job => ({ name: "search.refresh", data: { type: "story", id } })),
  ];
}

/** The same, where a draft concerns nobody but its owner. */
export function refreshesIfPublic(row: CaseStudyRow): Job[] {
  return row.state === "PUBLISHED" ? refreshes(row) : [];
}

export function letters(people: readonly string[], letter: Omit<Message, "to">): Job[] {
  return people.map((to) => ({ name: "mail.message", data: { to, ...letter } }));
}

/** Addresses of those who write for the supplier. */
export async function supplierPeople(tx: Transaction, supplierId: string): Promise<string[]> {
  const members = await tx.membership.findMany({
    where: { organisationId: supplierId, roles: { hasSome: ["ADMIN", "EDITOR"] } },
    select: { user: { select: { email: true } } },
    orderBy: { createdAt: "asc" },
  });
  return members.map(({ user }) => user.email);
}

/** Addresses of the body's references who do not belong to the supplier. */
export async function referencesOf(
  tx: Transaction,
  bodyId: string,
  supplierId: string,
): Promise<string[]> {
  const members = await tx.membership.findMany({
    where: {
      organisationId: bodyId,
      roles: { has: "REFERENCE" },
      user: { memberships: { none: { organisationId: supplierId } } },
    },
    select: { user: { select: { email: true } } },
    orderBy: { createdAt: "asc" },
  });
  return members.map(({ user }) => user.email);
}

/** The e-mail domains that belong to a public body. */
export async function domainsOf(reader: Reader, bodyId: string): Promise<string[]> {
  const body = await reader.organisation.findUnique({
    where: { id: bodyId },
    select: { website: true, emailDomains: { select: { domain: true } } },
  });
  return bodyDomains(body?.emailDomains.map(({ domain }) => domain) ?? [], body?.website ?? null);
}

/** Addresses of those who administer the body. */
export async function administratorsOf(tx: Transaction, bodyId: string): Promise<string[]> {
  const members = await tx.membership.findMany({
    where: { organisationId: bodyId, roles: { has: "ADMIN" } },
    select: { user: { select: { email: true } } },
    orderBy: { createdAt: "asc" },
  });
  return members.map(({ user }) => user.email);
}

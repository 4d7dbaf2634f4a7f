import { v7 as newId } from "uuid";
import type { Person, Role } from "@/domain/actor";
import { mailboxOf } from "@/domain/membership/mailbox";
import type { Organisation } from "@/generated/prisma/client";
import { appendAudit } from "@/lib/audit";
import { database, type Transaction } from "@/lib/database";

/** Writes outside any command, with the audit entry that the database asks for. */
export async function write<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return database().$transaction(async (tx) => {
    const actor = { kind: "system", as: "test" } as const;
    const entry = { actor, command: "test.lay", subjectType: "test", subjectId: "test" };
    await appendAudit(tx, { ...entry, outcome: "DONE" });
    return work(tx);
  });
}

/** An organisation that is claimed and verified. */
export async function layOrganisation(
  name: string,
  kind: "PUBLIC_BODY" | "SUPPLIER",
  more: { claimed?: boolean; verified?: boolean } = {},
): Promise<Organisation> {
  const { claimed = true, verified = true } = more;
  const id = newId();
  const slug = `${name.toLowerCase().replace(/\W+/g, "-")}-${id.slice(-8)}`;
  const verifiedAt = verified ? new Date(0) : null;
  return write((tx) =>
    tx.organisation.create({ data: { id, name, slug, kind, claimed, verifiedAt } }),
  );
}

/** A person who belongs to no organisation. */
export async function layStranger(
  more: { operator?: boolean; email?: string } = {},
): Promise<Person> {
  const id = newId();
  const { operator = false, email = `person-${id.slice(-8)}@example.org` } = more;
  const name = `Person ${id.slice(-4)}`;
  await write((tx) =>
    tx.user.create({ data: { id, email, mailbox: mailboxOf(email), name, operator } }),
  );
  return { kind: "person", userId: id, name, email, operator, actingFor: null };
}

/** Makes a person belong to an organisation, and act for it. */
export async function admit(
  person: Person,
  organisation: Organisation,
  ...roles: Role[]
): Promise<Person> {
  const membership = await write((tx) =>
    tx.membership.create({
      data: { userId: person.userId, organisationId: organisation.id, roles },
    }),
  );
  return {
    ...person,
    actingFor: {
      membershipId: membership.id,
      organisationId: organisation.id,
      kind: organisation.kind,
      name: organisation.name,
      slug: organisation.slug,
      roles,
      verified: organisation.verifiedAt !== null,
    },
  };
}

/** A person who belongs to an organisation and acts for it. */
export async function layPerson(organisation: Organisation, ...roles: Role[]): Promise<Person> {
  return admit(await layStranger(), organisation, ...roles);
}

import { v7 as newId } from "uuid";
import type { Person, Role } from "@/domain/actor";
import { appendAudit } from "@/lib/audit";
import { database, type Transaction } from "@/lib/database";

/** Writes what a test starts from, in one audited transaction. */
export function arrange<Made>(write: (tx: Transaction) => Promise<Made>): Promise<Made> {
  return database().$transaction(async (tx) => {
    const made = await write(tx);
    const actor = { kind: "system", as: "test" } as const;
    const subject = { subjectType: "test", subjectId: "fixture" };
    await appendAudit(tx, { command: "test.arrange", actor, outcome: "DONE", ...subject });
    return made;
  });
}

/** Writes what time alone would bring: rows that are kept as they were written get other days. */
export function backdated<Made>(write: (tx: Transaction) => Promise<Made>): Promise<Made> {
  return arrange(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    const made = await write(tx);
    await tx.$executeRaw`SET LOCAL session_replication_role = origin`;
    return made;
  });
}

/** A supplier with one person who acts for it. */
export async function makeSupplier(name: string, roles: Role[] = ["ADMIN"]) {
  const slug = `${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}-${newId().slice(-6)}`;
  const organisation = await arrange((tx) =>
    tx.organisation.create({ data: { kind: "SUPPLIER", name, slug, claimed: true } }),
  );
  return { organisation, actor: await makePerson(organisation, "Mara Quill", roles) };
}

interface OrganisationRow {
  id: string;
  kind: "SUPPLIER" | "PUBLIC_BODY";
  name: string;
  slug: string;
  verifiedAt: Date | null;
}

export async function makePerson(
  organisation: OrganisationRow,
  name: string,
  roles: Role[],
): Promise<Person> {
  const email = `${newId()}@people.example`;
  const { user, membership } = await arrange(async (tx) => {
    const user = await tx.user.create({ data: { name, email, mailbox: email } });
    const data = { userId: user.id, organisationId: organisation.id, roles };
    return { user, membership: await tx.membership.create({ data }) };
  });
  const { id, kind, slug, verifiedAt } = organisation;
  const actingFor = {
    membershipId: membership.id,
    organisationId: id,
    kind,
    name: organisation.name,
    slug,
    roles,
    verified: verifiedAt !== null,
  };
  return { kind: "person", userId: user.id, name, email, operator: false, actingFor };
}

export async function makeTechnology(name: string): Promise<string> {
  const slug = `${name.toLowerCase().replaceAll(" ", "-")}-${newId().slice(-6)}`;
  const data = { name, slug, family: "Sensing", summary: "", questions: [], standards: [] };
  return (await arrange((tx) => tx.technology.create({ data }))).id;
}

import type { Role } from "@/domain/actor";
import type { Transaction } from "@/lib/database";

interface Given {
  userId: string;
  organisationId: string;
  roles: readonly Role[];
}

/**
 * Makes somebody belong to an organisation, with these roles beside those that they have: nobody loses one by
 * being given another.
 * @returns the id of the membership
 */
export async function addRoles(
  tx: Transaction,
  { userId, organisationId, roles }: Given,
): Promise<string> {
  const where = { userId_organisationId: { userId, organisationId } };
  const membership = await tx.membership.findUnique({ where });
  const all = [...new Set([...(membership?.roles ?? []), ...roles])];
  const { id } = await tx.membership.upsert({
    where,
    create: { userId, organisationId, roles: all },
    update: { roles: all },
  });
  return id;
}

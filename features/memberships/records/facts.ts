import type { Actor } from "@/domain/actor";
import type { OrganisationFacts } from "@/domain/membership/policy";
import type { Reader } from "@/lib/database";

/** What the policies ask of an organisation. Null where there is none. */
export async function organisationFacts(
  reader: Reader,
  actor: Actor,
  organisationId: string,
): Promise<(OrganisationFacts & { slug: string }) | null> {
  const found = await reader.organisation.findUnique({
    where: { id: organisationId },
    select: {
      id: true,
      kind: true,
      name: true,
      slug: true,
      claimed: true,
      verifiedAt: true,
      mergedInto: { select: { name: true } },
      memberships: {
        where: {
          OR: [
            { roles: { has: "ADMIN" } },
            ...(actor.kind === "person" ? [{ userId: actor.userId }] : []),
          ],
        },
        select: { userId: true, roles: true },
      },
    },
  });
  if (!found) return null;
  const { memberships, mergedInto, verifiedAt, ...organisation } = found;
  return {
    ...organisation,
    verified: verifiedAt !== null,
    mergedInto: mergedInto?.name ?? null,
    hasAdmin: memberships.some(({ roles }) => roles.includes("ADMIN")),
    isMember: memberships.some(({ userId }) => actor.kind === "person" && userId === actor.userId),
  };
}

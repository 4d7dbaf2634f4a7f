import type { Actor } from "@/domain/actor";
import type { Reader } from "@/lib/database";

/** Whether a person belongs to one of the organisations, for whomever they act at the moment. */
export async function belongsToAny(
  reader: Reader,
  actor: Actor,
  organisationIds: readonly string[],
): Promise<boolean> {
  if (actor.kind !== "person") return false;
  const { userId } = actor;
  const where = { userId, organisationId: { in: [...organisationIds] } };
  return (await reader.membership.count({ where })) > 0;
}

/** The organisations to which a person belongs, for whomever they act at the moment. */
export async function belongings(reader: Reader, actor: Actor): Promise<ReadonlySet<string>> {
  if (actor.kind !== "person") return new Set();
  const where = { userId: actor.userId };
  const held = await reader.membership.findMany({ where, select: { organisationId: true } });
  return new Set(held.map(({ organisationId }) => organisationId));
}

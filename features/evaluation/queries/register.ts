import type { Prisma } from "@/generated/prisma/client";
import type { Reader } from "@/lib/database";

/**
 * Declarations in the challenges of a body, for somebody who may read its register. Who scores in a challenge reads
 * nothing of what others declared in it, whatever else they are.
 */
function registered(bodyId: string, userId: string): Prisma.DeclarationWhereInput {
  return { challenge: { bodyId, parts: { none: { userId, part: "EVALUATOR" } } } };
}

const ENTRY = {
  orderBy: [{ declaredAt: "desc" }, { id: "desc" }],
  include: {
    challenge: { select: { reference: true, title: true } },
    keptFrom: { select: { response: { select: { supplier: { select: { name: true } } } } } },
  },
} as const satisfies Prisma.DeclarationFindManyArgs;

export interface RegisterEntry {
  id: string;
  challenge: { reference: string; title: string };
  name: string;
  conflict: "NONE" | "MANAGEABLE" | "BARRED" | "WAITING";
  says: string;
  known: string[];
  declaredAt: Date;
  /** Whether it is of a response that they recognised while scoring. */
  recognised: boolean;
  decidedBy: string | null;
  decidedAt: Date | null;
  bars: boolean | null;
  measures: string;
  /** Names of the suppliers whose responses they are kept from, without their labels. */
  keptFrom: string[];
}

/** Entries of the register, the newest first. @param slice all of them where it is left out. */
export async function registerEntries(
  reader: Reader,
  bodyId: string,
  userId: string,
  slice: { skip?: number; take?: number } = {},
): Promise<RegisterEntry[]> {
  const rows = await reader.declaration.findMany({
    ...ENTRY,
    ...slice,
    where: registered(bodyId, userId),
  });
  const users = await reader.user.findMany({
    where: { id: { in: rows.flatMap((row) => [row.userId, row.decidedById ?? row.userId]) } },
    select: { id: true, name: true, email: true },
  });
  const names = new Map(users.map(({ id, name, email }) => [id, name || email]));
  return rows.map((row) => ({
    id: row.id,
    challenge: row.challenge,
    name: names.get(row.userId) ?? "Somebody",
    conflict: row.conflict,
    says: row.says,
    known: row.known,
    declaredAt: row.declaredAt,
    recognised: row.recognisedId !== null,
    decidedBy: row.decidedById && (names.get(row.decidedById) ?? "Somebody"),
    decidedAt: row.decidedAt,
    bars: row.bars,
    measures: row.measures ?? "",
    keptFrom: row.keptFrom.map(({ response }) => response.supplier.name).toSorted(),
  }));
}

export function countRegister(reader: Reader, bodyId: string, userId: string): Promise<number> {
  return reader.declaration.count({ where: registered(bodyId, userId) });
}

/** Who drew the register of a body as a file, the last five times. */
export async function registerDrawings(reader: Reader, bodyId: string) {
  const events = await reader.auditEvent.findMany({
    where: {
      subjectType: "organisation",
      subjectId: bodyId,
      command: "evaluation.drawRegister",
      outcome: "DONE",
    },
    orderBy: { id: "desc" },
    take: 5,
    select: { id: true, at: true, actor: true },
  });
  const ids = events.map(({ actor }) => actor.replace(/^person:/, ""));
  const users = await reader.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, email: true },
  });
  return events.map(({ id, at }, place) => {
    const user = users.find((one) => one.id === ids[place]);
    return { key: String(id), at, by: user?.name || user?.email || "Somebody" };
  });
}

import type { z } from "zod";
import { asPerson } from "@/domain/actor";
import { mayTransition } from "@/domain/lifecycle";
import { mayChangeTaxonomy } from "@/domain/technology/policy";
import { TECHNOLOGY, technologyState } from "@/domain/technology/states";
import { firstRefusal } from "@/domain/verdict";
import { type Context, command, Invalid } from "@/lib/command";
import { contentOf, keepVersion, lockEntry, type NewVersion, type TechnologyRow } from "../records";
import type * as schema from "../schema";

/** Takes an entry out of use: no form offers it any more, what is tagged keeps it, its page stays. */
export const retireTechnology = command({
  name: "technology.retire",
  load: (tx, { id }: z.output<typeof schema.retire>) => lockEntry(tx, id),
  subject: ({ row }) => ({ type: "technology", id: row.id }),
  policy: (actor, { row }) =>
    firstRefusal(
      mayChangeTaxonomy(actor),
      mayTransition(TECHNOLOGY, technologyState(row), "retire"),
    ),
  decide({ row, all }, { instead, why }, context) {
    const other = all.find(({ slug }) => slug === instead);
    if (instead !== "" && (!other || other.id === row.id || other.retiredAt)) {
      throw new Invalid({ instead: ["Choose another technology that is in use"] });
    }
    const content = { ...contentOf(row), retired: true, replacedBy: other?.name ?? null };
    const version = nextVersion(row, content, why, context);
    return {
      change: { retiredAt: context.now, replacedById: other?.id ?? null, version },
      audit: { slug: row.slug, version: version.number, instead: other?.slug ?? null },
    };
  },
  async save(tx, { version, ...data }, { row }) {
    await tx.technology.update({ where: { id: row.id }, data });
    await keepVersion(tx, version);
    return { slug: row.slug };
  },
});

export const restoreTechnology = command({
  name: "technology.restore",
  load: (tx, { id }: z.output<typeof schema.restore>) => lockEntry(tx, id),
  subject: ({ row }) => ({ type: "technology", id: row.id }),
  policy: (actor, { row }) =>
    firstRefusal(
      mayChangeTaxonomy(actor),
      mayTransition(TECHNOLOGY, technologyState(row), "restore"),
    ),
  decide({ row }, { why }, context) {
    const content = { ...contentOf(row), retired: false, replacedBy: null };
    const version = nextVersion(row, content, why, context);
    return { change: version, audit: { slug: row.slug, version: version.number } };
  },
  async save(tx, version, { row }) {
    await tx.technology.update({
      where: { id: row.id },
      data: { retiredAt: null, replacedById: null },
    });
    await keepVersion(tx, version);
    return { slug: row.slug };
  },
});

function nextVersion(
  row: TechnologyRow,
  content: NewVersion["content"],
  why: string,
  { actor, now, newId }: Context,
): NewVersion {
  return {
    id: newId(),
    technologyId: row.id,
    number: row._count.versions + 1,
    content,
    why,
    changedById: asPerson(actor).userId,
    changedAt: now,
  };
}

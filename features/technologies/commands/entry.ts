import type { z } from "zod";
import { asPerson } from "@/domain/actor";
import { slugify } from "@/domain/format/slug";
import { mayTransition } from "@/domain/lifecycle";
import { sameEntry, type TechnologyContent } from "@/domain/technology/content";
import { lastPlace } from "@/domain/technology/order";
import { mayChangeTaxonomy } from "@/domain/technology/policy";
import { TECHNOLOGY, technologyState } from "@/domain/technology/states";
import { firstRefusal } from "@/domain/verdict";
import { command, Invalid } from "@/lib/command";
import { contentOf, keepVersion, lockEntry, lockTaxonomy, type TechnologyRow } from "../records";
import type * as schema from "../schema";

type Entry = Pick<
  z.output<typeof schema.add>,
  "name" | "chosenFamily" | "newFamily" | "summary" | "questions" | "standards"
>;

/** Adds an entry, with its first version. The address is made of the name, and stays. */
export const addTechnology = command({
  name: "technology.add",
  load: async (tx, _input: z.output<typeof schema.add>) => ({ all: await lockTaxonomy(tx) }),
  subject: (_loaded, { name }) => ({ type: "technology", id: slugify(name, "technology") }),
  policy: (actor) => mayChangeTaxonomy(actor),
  decide({ all }, input, { actor, now, newId }) {
    const { why, ...typed } = input;
    const slug = slugify(typed.name, "technology");
    refuseTaken(all, typed, { slug });
    const content = { ...fieldsOf(typed, all), retired: false, replacedBy: null };
    const id = newId();
    return {
      change: {
        id,
        slug,
        content,
        order: lastPlace(all, content.family),
        version: {
          id: newId(),
          technologyId: id,
          number: 1,
          content,
          why,
          changedById: asPerson(actor).userId,
          changedAt: now,
        },
      },
      audit: { slug, version: 1 },
    };
  },
  async save(tx, { id, slug, order, content, version }) {
    await tx.technology.create({ data: { id, slug, order, ...columnsOf(content) } });
    await keepVersion(tx, version);
    return { slug };
  },
});

/** Changes what an entry says, in a new version. Its address stays; documents that name it follow. */
export const editTechnology = command({
  name: "technology.edit",
  load: (tx, { id }: z.output<typeof schema.edit>) => lockEntry(tx, id),
  subject: ({ row }) => ({ type: "technology", id: row.id }),
  policy: (actor, { row }) =>
    firstRefusal(mayChangeTaxonomy(actor), mayTransition(TECHNOLOGY, technologyState(row), "edit")),
  decide({ row, all }, { id, version, why, ...typed }, { actor, now, newId }) {
    if (version !== row._count.versions) {
      throw new Invalid({
        "": [
          "Somebody else changed this while you wrote. Open it again in another window, and bring the two together",
        ],
      });
    }
    if (typed.name !== row.name) refuseTaken(all, typed, { id });
    const before = contentOf(row);
    const content = { ...before, ...fieldsOf(typed, all) };
    if (sameEntry(before, content))
      throw new Invalid({ "": ["Nothing is different. Change something, or go back"] });
    const number = row._count.versions + 1;
    const stays = content.family === before.family;
    return {
      change: {
        content,
        order: stays ? row.order : lastPlace(all, content.family),
        version: {
          id: newId(),
          technologyId: id,
          number,
          content,
          why,
          changedById: asPerson(actor).userId,
          changedAt: now,
        },
      },
      audit: { slug: row.slug, version: number },
      effects:
        content.name === before.name ? [] : [{ name: "technology.spread" as const, data: { id } }],
    };
  },
  async save(tx, { content, order, version }, { row }) {
    await tx.technology.update({
      where: { id: row.id },
      data: { order, ...columnsOf(content) },
    });
    await keepVersion(tx, version);
    return { slug: row.slug };
  },
});

/** A name, and the address made of it, are one entry’s alone; one that is out of use keeps both. */
function refuseTaken(
  all: readonly TechnologyRow[],
  { name }: Entry,
  own: { id?: string; slug?: string },
): void {
  const others = all.filter(({ id }) => id !== own.id);
  const namesake = others.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const neighbour = others.find(({ slug }) => slug === own.slug);
  const taken = (message: string) => new Invalid({ name: [message] });
  if (namesake?.retiredAt) {
    throw taken(
      `There is “${namesake.name}” already, which is out of use. Bring that back instead`,
    );
  }
  if (namesake) throw taken(`There is “${namesake.name}” already. Give another name`);
  if (neighbour) {
    throw taken(
      `The address /technologies/${own.slug} belongs to “${neighbour.name}”. Give another name`,
    );
  }
}

/** The fields as they are saved; a family that is there already is written as it stands. */
function fieldsOf(typed: Entry, all: readonly TechnologyRow[]) {
  const { name, chosenFamily, newFamily, summary, questions, standards } = typed;
  const wanted = newFamily || chosenFamily;
  const known = all.find(({ family }) => family.toLowerCase() === wanted.toLowerCase())?.family;
  if (!known && !newFamily) throw new Invalid({ chosenFamily: ["Choose a family from the list"] });
  return { name, family: known ?? wanted, summary, questions, standards };
}

function columnsOf({ name, family, summary, questions, standards }: TechnologyContent) {
  return { name, family, summary, questions, standards };
}

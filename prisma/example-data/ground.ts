import { v7 as newId } from "uuid";
import type { Transaction } from "@/lib/database";
import { at, type Clock, clockAt } from "./clock";
import type { ExampleFiles } from "./files";
import type { OrganisationIds } from "./organisations";
import type { PersonIds } from "./people";
import { TECHNOLOGIES, type TechnologyEntry } from "./technologies";

/** What all that is laid stands on. */
export interface Ground {
  tx: Transaction;
  clock: Clock;
  organisations: OrganisationIds;
  people: PersonIds;
  technology(slug: string): string;
  /** Whose bytes are in the storage already. */
  files: ExampleFiles;
}

/** Puts the taxonomy on record, with the versions of each entry. Answers which id a slug has. */
export async function layTechnologies(
  tx: Transaction,
  now: Date,
): Promise<(slug: string) => string> {
  const ids = new Map<string, string>();
  for (const [order, entry] of TECHNOLOGIES.entries()) {
    const { slug, questions, standards, earlier: _, retired: __, ...words } = entry;
    const data = { ...words, questions: [...questions], standards: [...standards], order };
    const { id } = await tx.technology.create({ data: { slug, ...data } });
    ids.set(slug, id);
    await layTechnologyVersions(tx, clockAt(now), id, entry);
  }
  const technology = (slug: string) => {
    const id = ids.get(slug);
    if (!id) throw new Error(`The taxonomy has no ${slug}.`);
    return id;
  };
  for (const { slug, retired } of TECHNOLOGIES) {
    if (!retired) continue;
    const retiredAt = at(clockAt(now).daysAgo(retired.daysAgo), "11:00");
    const replacedById = technology(retired.instead);
    await tx.technology.update({ where: { slug }, data: { retiredAt, replacedById } });
  }
  return technology;
}

/** The first version is as old as the platform; one that was changed, or went out of use, has a second. */
async function layTechnologyVersions(
  tx: Transaction,
  clock: Clock,
  technologyId: string,
  { slug: _, earlier, retired, ...entry }: TechnologyEntry,
): Promise<void> {
  const content = {
    ...entry,
    questions: [...entry.questions],
    standards: [...entry.standards],
    retired: false,
    replacedBy: null,
  };
  const version = (number: number, daysAgo: number, why: string, said: object) => ({
    id: newId(),
    technologyId,
    number,
    why,
    content: { ...content, ...said },
    changedAt: at(clock.daysAgo(daysAgo), "11:00"),
  });
  const first = version(1, 380, "The first version on record.", earlier?.said ?? {});
  const instead = TECHNOLOGIES.find(({ slug }) => slug === retired?.instead)?.name ?? null;
  const second =
    (earlier && version(2, earlier.daysAgo, earlier.why, {})) ??
    (retired && version(2, retired.daysAgo, retired.why, { retired: true, replacedBy: instead }));
  await tx.technologyVersion.createMany({ data: second ? [first, second] : [first] });
}

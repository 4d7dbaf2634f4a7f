import type { Transaction } from "@/lib/database";
import type { Clock } from "./clock";
import type { ExampleFiles } from "./files";
import type { OrganisationIds } from "./organisations";
import type { PersonIds } from "./people";
import { TECHNOLOGIES } from "./technologies";

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

/** Puts the taxonomy on record, or brings it up to date. Answers which id a slug has. */
export async function layTechnologies(tx: Transaction): Promise<(slug: string) => string> {
  const ids = new Map<string, string>();
  for (const [order, { slug, questions, standards, ...entry }] of TECHNOLOGIES.entries()) {
    const data = { ...entry, questions: [...questions], standards: [...standards], order };
    const { id } = await tx.technology.upsert({
      where: { slug },
      create: { slug, ...data },
      update: data,
    });
    ids.set(slug, id);
  }
  return (slug) => {
    const id = ids.get(slug);
    if (!id) throw new Error(`The taxonomy has no ${slug}.`);
    return id;
  };
}

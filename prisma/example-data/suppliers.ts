import { v7 as newId } from "uuid";
import { addMonths } from "@/domain/timetable/day";
import { versionOf } from "@/features/suppliers/records";
import { readDraft } from "@/features/suppliers/records/draft";
import { at, column } from "./clock";
import type { Ground } from "./ground";
import { SUPPLIERS, type SupplierKey } from "./organisations";
import type { PersonKey } from "./people";
import { PROFILES_A_TO_O } from "./texts/suppliers-a-to-o";
import { PROFILES_P_TO_Z } from "./texts/suppliers-p-to-z";

export interface ProfileText {
  supplier: SupplierKey;
  /** Who publishes it. */
  by: PersonKey;
  state: "PUBLISHED" | "UNPUBLISHED" | "DRAFT";
  standfirst: string;
  about: string;
  people: number;
  founded: number;
  vcse?: boolean;
  capabilities: {
    technology: string;
    name: string;
    does: string;
    maturity: number;
    standards?: string[];
    awardOcids?: string[];
  }[];
  /** A certificate runs out so many months from now; before now where negative, never where null. */
  certifications: {
    name: string;
    issuer: string;
    months: number | null;
    /** The technologies it covers; none for the whole company. */
    technologies?: string[];
  }[];
  /** When each version was published, oldest first, and what it said otherwise than the last. */
  versions: { daysAgo: number; said?: { standfirst?: string; about?: string; people?: number } }[];
}

export const PROFILES: readonly ProfileText[] = [...PROFILES_A_TO_O, ...PROFILES_P_TO_Z];

/** Lays the suppliers' profiles, with every version that was ever public. */
export async function layProfiles(ground: Ground): Promise<void> {
  for (const profile of PROFILES) {
    await layDraft(ground, profile);
    await layVersions(ground, profile);
  }
}

async function layDraft({ tx, clock, organisations, technology }: Ground, text: ProfileText) {
  const { supplier, state, standfirst, about, people, founded, vcse = false } = text;
  const id = newId();
  await tx.supplierProfile.create({
    data: {
      id,
      state,
      standfirst,
      about,
      people,
      founded,
      vcse,
      sme: true,
      organisationId: organisations[supplier],
      regions: [...SUPPLIERS[supplier].regions],
      website: `https://${supplier}.example`,
      address: `${supplier.length} Weir Yard, Callowmouth TL4 ${supplier.length % 9}AA`,
      contactEmail: `hello@${supplier}.example`,
      revision: 1 + text.capabilities.length + text.certifications.length,
      capabilities: {
        create: text.capabilities.map(({ technology: slug, ...capability }, order) => ({
          ...capability,
          id: newId(),
          order,
          technologyId: technology(slug),
        })),
      },
      certifications: {
        create: text.certifications.map(({ months, ...certification }, order) => ({
          ...certification,
          id: newId(),
          order,
          expiresOn: months === null ? null : column(addMonths(clock.today, months)),
        })),
      },
    },
  });
}

async function layVersions(ground: Ground, { supplier, by, state, versions }: ProfileText) {
  const { tx, clock, organisations, people } = ground;
  const row = (await readDraft(tx, organisations[supplier]))?.row;
  if (!row) throw new Error(`${supplier} has no draft.`);
  const made = versions.map(({ daysAgo, said }, place) =>
    versionOf(
      { ...row, ...said },
      {
        number: place + 1,
        publishedById: people[by],
        publishedAt: at(clock.daysAgo(daysAgo), "15:20"),
      },
      newId,
    ),
  );
  await tx.profileVersion.createMany({ data: made.map((version) => version.row) });
  await tx.capability.createMany({ data: made.flatMap((version) => version.capabilities) });
  await tx.certification.createMany({ data: made.flatMap((version) => version.certifications) });
  const last = made.at(-1);
  if (!last) return;
  await tx.supplierProfile.update({
    where: { id: row.id },
    data: {
      publishedAt: last.row.publishedAt,
      currentId: state === "PUBLISHED" ? last.row.id : null,
    },
  });
}

import { type OwnProfileRow, readDraft, saveDraft } from "@/features/suppliers/draft";
import { nextOrder } from "@/features/suppliers/entries";
import type { Transaction } from "@/lib/database";

/**
 * Copies into the draft of the supplier that is kept what the other one's draft says and it does not:
 * texts where it has none, capabilities and certificates of another name. What case studies say of a
 * capability that both have holds for the one that is kept. Nothing is published by it.
 */
export async function copyDraft(
  tx: Transaction,
  goneId: string,
  keptId: string,
  newId: () => string,
): Promise<void> {
  const [gone, kept] = [await readDraft(tx, goneId), await readDraft(tx, keptId)];
  if (!gone?.row || !kept) return;
  const profileId = await saveDraft(tx, kept, newId(), missingTexts(gone.row, kept.row));
  const capabilities = newNames(gone.row.capabilities, kept.row?.capabilities);
  await tx.capability.createMany({
    data: capabilities.map(({ technology: _, ...row }, place) => ({
      ...row,
      id: newId(),
      profileId,
      order: nextOrder(kept.row?.capabilities) + place,
    })),
  });
  await nameKept(tx, goneId, gone.row.capabilities, kept.row?.capabilities ?? []);
  const certifications = newNames(gone.row.certifications, kept.row?.certifications);
  await tx.certification.createMany({
    data: certifications.map((row, place) => ({
      ...row,
      id: newId(),
      profileId,
      order: nextOrder(kept.row?.certifications) + place,
    })),
  });
}

/** Case studies that name a capability name its namesake on the same technology as well. */
async function nameKept(
  tx: Transaction,
  goneId: string,
  gone: OwnProfileRow["capabilities"],
  kept: OwnProfileRow["capabilities"],
) {
  for (const { key, name, technologyId } of gone) {
    const namesake = kept.find(
      (each) => each.technologyId === technologyId && plain(each.name) === plain(name),
    );
    if (!namesake) continue;
    await tx.caseStudy.updateMany({
      where: { supplierId: goneId, capabilityKeys: { has: key } },
      data: { capabilityKeys: { push: namesake.key } },
    });
  }
}

function missingTexts(gone: OwnProfileRow, kept: OwnProfileRow | null) {
  return {
    standfirst: kept?.standfirst || gone.standfirst,
    about: kept?.about || gone.about,
    people: kept?.people ?? gone.people,
    sme: kept?.people == null ? gone.sme : kept.sme,
    founded: kept?.founded ?? gone.founded,
    vcse: (kept?.vcse ?? false) || gone.vcse,
    regions: [...new Set([...(kept?.regions ?? []), ...gone.regions])],
    website: kept?.website ?? gone.website,
    contactEmail: kept?.contactEmail ?? gone.contactEmail,
  };
}

function newNames<Entry extends { name: string }>(
  entries: readonly Entry[],
  present: readonly Entry[] = [],
): Entry[] {
  const names = new Set(present.map(({ name }) => plain(name)));
  return entries.filter(({ name }) => !names.has(plain(name)));
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

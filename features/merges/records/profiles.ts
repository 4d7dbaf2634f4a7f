import { filledFrom } from "@/domain/fields/derived";
import { ABOUT_FIELDS } from "@/domain/supplier/fields";
import { isSme } from "@/domain/supplier/profile";
import { type DraftRow, EMPTY_PROFILE } from "@/features/suppliers/records";
import { readDraft, saveDraft } from "@/features/suppliers/records/draft";
import type { Transaction } from "@/lib/database";
import { nextOrder } from "@/lib/limits";

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
  gone: DraftRow["capabilities"],
  kept: DraftRow["capabilities"],
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

function missingTexts(gone: DraftRow, kept: DraftRow | null) {
  const about = filledFrom(ABOUT_FIELDS, kept ?? EMPTY_PROFILE, gone);
  return { ...about, sme: isSme(about.people) };
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

import { claimStatement } from "@/domain/case-study/figures";
import type { Pointed } from "@/domain/response/attachments";
import type { Draft } from "@/domain/response/draft";
import { CLAIM, claimInputOf, gradeOfRow } from "@/features/case-studies/records";
import type { Reader } from "@/lib/database";

const MOST = 100;

/**
 * What a supplier has published here and a response of its can point to: capabilities, then case studies with their
 * claims and how far each is proven. @param now by the database's clock
 */
export async function publishedOf(
  reader: Reader,
  supplierId: string,
  now: Date,
): Promise<Pointed[]> {
  const profile = await reader.supplierProfile.findUnique({
    where: { organisationId: supplierId, state: "PUBLISHED" },
    select: {
      current: {
        select: {
          capabilities: {
            orderBy: { order: "asc" },
            take: MOST,
            select: { key: true, name: true },
          },
        },
      },
    },
  });
  const studies = await reader.caseStudy.findMany({
    where: { supplierId, state: "PUBLISHED" },
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    take: MOST,
    select: { id: true, title: true, claims: CLAIM },
  });
  return [
    ...(profile?.current?.capabilities ?? []).map(
      ({ key, name }): Pointed => ({ kind: "capability", id: key, title: name }),
    ),
    ...studies.map(
      ({ id, title, claims }): Pointed => ({
        kind: "case-study",
        id,
        title,
        claims: claims.map((claim) => ({
          says: claimStatement(claimInputOf(claim)),
          standing: gradeOfRow(claim, now).standing,
        })),
      }),
    ),
  ];
}

/** What the draft points to of what is published now, as it is called now. */
export function chosenOf({ pointsTo }: Draft, published: readonly Pointed[]): Pointed[] {
  return published.filter(({ kind, id }) =>
    pointsTo.some((one) => one.kind === kind && one.id === id),
  );
}

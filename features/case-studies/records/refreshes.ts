import { bodyDomains } from "@/domain/membership/body-domains";
import type { Reader } from "@/lib/database";
import type { Job } from "@/lib/queue";
import type { CaseStudyRow } from "../records";

/** What shows a case study or its grades and has to be looked at again: itself, its supplier, its stories. */
export function refreshes(row: CaseStudyRow): Job[] {
  const stories = new Set(
    row.claims.flatMap((claim) => claim.stories.map(({ story }) => story.id)),
  );
  return [
    { name: "search.refresh", data: { type: "case-study", id: row.id } },
    { name: "search.refresh", data: { type: "supplier", id: row.supplierId } },
    ...[...stories].map((id): Job => ({ name: "search.refresh", data: { type: "story", id } })),
  ];
}

/** The same, where a draft concerns nobody but its owner. */
export function refreshesIfPublic(row: CaseStudyRow): Job[] {
  return row.state === "PUBLISHED" ? refreshes(row) : [];
}

/** The e-mail domains that belong to a public body. */
export async function domainsOf(reader: Reader, bodyId: string): Promise<string[]> {
  const body = await reader.organisation.findUnique({
    where: { id: bodyId },
    select: { website: true, emailDomains: { select: { domain: true } } },
  });
  return bodyDomains(body?.emailDomains.map(({ domain }) => domain) ?? [], body?.website ?? null);
}

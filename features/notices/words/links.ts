import type { OrganisationKind } from "@/domain/actor";

/** The page of an organisation: suppliers and public bodies have theirs in different places. */
export function organisationHref({ kind, slug }: { kind: OrganisationKind; slug: string }): string {
  return kind === "SUPPLIER" ? `/suppliers/${slug}` : `/organisations/${slug}`;
}

export function noticeHref(slug: string): string {
  return `/notices/${slug}`;
}

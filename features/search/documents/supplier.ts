import { searchedOf } from "@/domain/fields/derived";
import { plural } from "@/domain/format/numbers";
import { documentId, type SearchDocument } from "@/domain/search/document";
import { ABOUT_FIELDS, CAPABILITY_FIELDS, CERTIFICATION_FIELDS } from "@/domain/supplier/fields";
import type { Prisma } from "@/generated/prisma/client";
import type { Reader } from "@/lib/database";
import { CLAIM, evidenceOf } from "./claims";
import { bodyOf, instantText, plain, summaryOf } from "./texts";

const CASE_STUDIES = {
  where: { state: "PUBLISHED" },
  select: { stopped: true, claims: CLAIM },
} as const satisfies Prisma.Organisation$caseStudiesArgs;

const LATEST_VERSION = {
  orderBy: { number: "desc" },
  take: 1,
  include: {
    capabilities: { orderBy: { order: "asc" }, include: { technology: true } },
    certifications: { orderBy: { order: "asc" } },
  },
} as const satisfies Prisma.SupplierProfile$versionsArgs;

const NOTICES = {
  orderBy: { award: { notice: { publishedAt: "desc" } } },
  select: {
    award: {
      select: {
        notice: {
          select: { id: true, title: true, publishedAt: true, buyer: { select: { name: true } } },
        },
      },
    },
  },
} as const satisfies Prisma.Organisation$noticeAwardsArgs;

/**
 * A supplier as a document: its profile as it was last published, or, while nobody has claimed it,
 * what public notices say. Null if neither is there.
 */
export async function supplierDocument(
  reader: Reader,
  organisationId: string,
  now: Date,
): Promise<SearchDocument | null> {
  const row = await reader.organisation.findFirst({
    where: { id: organisationId, kind: "SUPPLIER", mergedIntoId: null },
    include: {
      caseStudies: CASE_STUDIES,
      noticeAwards: NOTICES,
      mergedFrom: { select: { name: true }, orderBy: { name: "asc" } },
      profile: { include: { versions: LATEST_VERSION } },
    },
  });
  if (!row) return null;
  const version = row.profile?.state === "PUBLISHED" ? row.profile.versions[0] : undefined;
  const common = {
    id: documentId("supplier", row.id),
    type: "supplier" as const,
    subjectId: row.id,
    slug: row.slug,
    url: `/suppliers/${row.slug}`,
    title: plain(row.name),
    reference: null,
    buyer: null,
    suppliers: [],
    value: null,
    closesAt: null,
  };
  if (version) {
    const formerly = row.mergedFrom.map(({ name }) => name);
    return { ...common, ...published(version, formerly), ...evidenceOf(row.caseStudies, now) };
  }
  const notices = row.noticeAwards.map(({ award }) => award.notice);
  if (row.claimed || notices.length === 0) return null;
  return { ...common, ...unclaimed(notices, row.regions) };
}

type Version = Prisma.ProfileVersionGetPayload<{ include: typeof LATEST_VERSION.include }>;

/** @param formerly names under which it was on record before these were merged into it. */
function published(version: Version, formerly: readonly string[]) {
  const technologies = new Map(
    version.capabilities.map(({ technology }) => [technology.slug, technology.name]),
  );
  return {
    summary: summaryOf(version.standfirst, version.about),
    body: bodyOf(
      searchedOf(ABOUT_FIELDS, version),
      version.capabilities.flatMap((one) => searchedOf(CAPABILITY_FIELDS, one)),
      version.certifications.flatMap((one) => searchedOf(CERTIFICATION_FIELDS, one)),
      formerly,
    ),
    technologies: [...technologies.keys()],
    technologyNames: [...technologies.values()],
    regions: version.regions,
    status: "claimed",
    people: version.people,
    publishedAt: instantText(version.publishedAt),
  };
}

type NoticeRow = Prisma.OrganisationGetPayload<{
  include: { noticeAwards: typeof NOTICES };
}>["noticeAwards"][number]["award"]["notice"];

function unclaimed(rows: readonly NoticeRow[], regions: string[]) {
  const notices = [...new Map(rows.map((notice) => [notice.id, notice])).values()];
  return {
    summary: summaryOf(
      `Known here only from ${plural(notices.length, "public notice")}. Nobody has claimed this page yet.`,
    ),
    body: bodyOf(notices.flatMap(({ title, buyer }) => [title, buyer?.name ?? ""])),
    technologies: [],
    technologyNames: [],
    regions,
    status: "unclaimed",
    evidence: "none" as const,
    claims: null,
    people: null,
    publishedAt: instantText(notices[0]?.publishedAt ?? null),
  };
}

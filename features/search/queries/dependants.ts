import type { SearchType } from "@/domain/search/document";
import type { Reader } from "@/lib/database";

export interface Subject {
  type: SearchType | "organisation";
  id: string;
}

interface Dependant {
  type: SearchType;
  id: string;
}

const select = { id: true } as const;

/**
 * The documents that repeat what another one says: a supplier its case studies' evidence, a story the
 * claims of its case study, an unclaimed supplier its notices, and everything the names in it.
 */
export async function dependants(reader: Reader, { type, id }: Subject): Promise<Dependant[]> {
  switch (type) {
    case "case-study":
      return ofCaseStudy(reader, id);
    case "notice":
      return ofNotice(reader, id);
    case "organisation":
      return ofOrganisation(reader, id);
    default:
      return [];
  }
}

async function ofCaseStudy(reader: Reader, id: string): Promise<Dependant[]> {
  const study = await reader.caseStudy.findUnique({ where: { id }, select: { supplierId: true } });
  const stories = await reader.story.findMany({
    where: { OR: [{ caseStudyId: id }, { claims: { some: { claim: { caseStudyId: id } } } }] },
    select,
  });
  const supplier = study ? typed("supplier", [{ id: study.supplierId }]) : [];
  return [...supplier, ...typed("story", stories)];
}

async function ofNotice(reader: Reader, id: string): Promise<Dependant[]> {
  const suppliers = await reader.organisation.findMany({
    where: { noticeAwards: { some: { award: { noticeId: id } } } },
    select,
  });
  return typed("supplier", suppliers);
}

async function ofOrganisation(reader: Reader, id: string): Promise<Dependant[]> {
  const either = { OR: [{ supplierId: id }, { bodyId: id }] };
  const won = { awards: { some: { suppliers: { some: { organisationId: id } } } } };
  return [
    { type: "supplier", id },
    ...typed("case-study", await reader.caseStudy.findMany({ where: either, select })),
    ...typed("story", await reader.story.findMany({ where: either, select })),
    ...typed("challenge", await reader.challenge.findMany({ where: { bodyId: id }, select })),
    ...typed(
      "notice",
      await reader.notice.findMany({ where: { OR: [{ buyerId: id }, won] }, select }),
    ),
  ];
}

function typed(type: SearchType, rows: readonly { id: string }[]): Dependant[] {
  return rows.map(({ id }) => ({ type, id }));
}

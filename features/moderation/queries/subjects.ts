import { CHALLENGE } from "@/domain/challenge/states";
import type { Hideable } from "@/domain/moderation/hideable";
import type { Owner } from "@/domain/moderation/policy";
import { SUBJECT_PATHS, type SubjectType } from "@/domain/moderation/subjects";
import { STORY } from "@/domain/story/states";
import { isUuid, type Reader } from "@/lib/database";

/** A page that can be reported, in short. */
export interface Subject {
  type: SubjectType;
  /** Of a supplier the organisation's. */
  id: string;
  slug: string;
  title: string;
  /** Where it is read. */
  href: string;
  /** Whether anybody can read it now. */
  isPublic: boolean;
  /** What an operator can hide of it. */
  row: Hideable | null;
  /** Who speak for it: they are told, and answer. */
  owners: Owner[];
  /** Organisations that it is about: who belongs to one decides nothing here. */
  concerned: string[];
}

type Where = { id: { in: string[] } } | { slug: string };
type LoadSubjects = (reader: Reader, where: Where) => Promise<Subject[]>;

const ORGANISATION = { select: { id: true, name: true, kind: true } } as const;

const suppliers: LoadSubjects = async (reader, where) => {
  const rows = await reader.organisation.findMany({
    where: { ...where, kind: "SUPPLIER" },
    select: {
      ...ORGANISATION.select,
      slug: true,
      claimed: true,
      profile: { select: { state: true } },
      noticeAwards: { take: 1, select: { organisationId: true } },
    },
  });
  return rows.map(({ id, slug, name, kind, claimed, profile, noticeAwards }) => ({
    ...named("supplier", id, slug, name),
    isPublic: profile?.state === "PUBLISHED" || !claimed || noticeAwards.length > 0,
    row: profile && { type: "supplier", state: profile.state },
    owners: [{ id, name, kind }],
    concerned: [id],
  }));
};

const caseStudies: LoadSubjects = async (reader, where) => {
  const rows = await reader.caseStudy.findMany({
    where,
    select: {
      id: true,
      slug: true,
      title: true,
      state: true,
      supplier: ORGANISATION,
      bodyId: true,
    },
  });
  return rows.map(({ id, slug, title, state, supplier, bodyId }) => ({
    ...named("case-study", id, slug, title),
    isPublic: state === "PUBLISHED",
    row: { type: "case-study", state },
    owners: [supplier],
    concerned: bodyId ? [supplier.id, bodyId] : [supplier.id],
  }));
};

const stories: LoadSubjects = async (reader, where) => {
  const rows = await reader.story.findMany({
    where,
    select: {
      id: true,
      slug: true,
      title: true,
      state: true,
      supplier: ORGANISATION,
      body: ORGANISATION,
      _count: { select: { endorsements: { where: { withdrawnAt: null } } } },
    },
  });
  return rows.map(({ id, slug, title, state, supplier, body, _count }) => ({
    ...named("story", id, slug, title),
    isPublic: STORY.states[state].public,
    row: { type: "story", state, endorsements: _count.endorsements },
    owners: [supplier, body],
    concerned: [supplier.id, body.id],
  }));
};

const challenges: LoadSubjects = async (reader, where) => {
  const rows = await reader.challenge.findMany({
    where,
    select: { id: true, slug: true, title: true, state: true, bodyId: true },
  });
  return rows.map(({ id, slug, title, state, bodyId }) => ({
    ...named("challenge", id, slug, title),
    isPublic: CHALLENGE.states[state].public,
    row: null,
    owners: [],
    concerned: [bodyId],
  }));
};

const notices: LoadSubjects = async (reader, where) => {
  const rows = await reader.notice.findMany({
    where,
    select: { id: true, slug: true, title: true, buyerId: true },
  });
  return rows.map(({ id, slug, title, buyerId }) => ({
    ...named("notice", id, slug, title),
    isPublic: true,
    row: null,
    owners: [],
    concerned: buyerId ? [buyerId] : [],
  }));
};

const LOADS: Readonly<Record<SubjectType, LoadSubjects>> = {
  supplier: suppliers,
  "case-study": caseStudies,
  story: stories,
  challenge: challenges,
  notice: notices,
};

function named(type: SubjectType, id: string, slug: string, title: string) {
  return { type, id, slug, title, href: `${SUBJECT_PATHS[type]}/${slug}` };
}

/** What the rows of a type are now, in whatever state: one query. */
export function subjectsOf(reader: Reader, type: SubjectType, ids: string[]): Promise<Subject[]> {
  return LOADS[type](reader, { id: { in: ids.filter(isUuid) } });
}

export async function subjectById(
  reader: Reader,
  type: SubjectType,
  id: string,
): Promise<Subject | null> {
  return (await subjectsOf(reader, type, [id]))[0] ?? null;
}

export async function subjectBySlug(
  reader: Reader,
  type: SubjectType,
  slug: string,
): Promise<Subject | null> {
  return (await LOADS[type](reader, { slug }))[0] ?? null;
}

export interface Ref {
  subjectType: string;
  subjectId: string;
}

/** The subjects of a list, by `keyOf`: one query a type. What is gone is left out. */
export async function subjectsByRef(
  reader: Reader,
  refs: readonly Ref[],
): Promise<Map<string, Subject>> {
  const types = Object.keys(LOADS) as SubjectType[];
  const found = await Promise.all(
    types.map((type) => {
      const ids = refs.filter(({ subjectType }) => subjectType === type);
      return ids.length > 0
        ? subjectsOf(
            reader,
            type,
            ids.map(({ subjectId }) => subjectId),
          )
        : [];
    }),
  );
  return new Map(found.flat().map((subject) => [`${subject.type}:${subject.id}`, subject]));
}

export function keyOf({ subjectType, subjectId }: Ref): string {
  return `${subjectType}:${subjectId}`;
}

import type { Actor, Person } from "@/domain/actor";
import { mayReadHiding, ownerOf } from "@/domain/moderation/policy";
import { isSubjectType, type SubjectType } from "@/domain/moderation/subjects";
import { ownStories } from "@/features/stories/queries";
import { database, isUuid } from "@/lib/database";
import { type Subject, subjectBySlug } from "./queries/subjects";
import { type LoadedHiding, readHiding } from "./records";

/** A page that somebody wants to report; null where there is none, or nobody can read it. */
export async function subjectToReport(type: string, slug: string): Promise<Subject | null> {
  if (!isSubjectType(type)) return null;
  return subjectBySlug(database(), type, slug);
}

/** The hiding under which a page is hidden now; null where none is. */
export async function hidingOf(type: SubjectType, id: string) {
  return database().hiding.findFirst({
    where: { subjectType: type, subjectId: id, state: { not: "RESTORED" } },
    orderBy: { hiddenAt: "desc" },
    select: { id: true, reason: true, state: true, hiddenAt: true },
  });
}

export interface HidingPage extends LoadedHiding {
  person: Person;
  /** Where the owner mends it. */
  desk: string;
}

const DESKS: Readonly<Record<SubjectType, (id: string) => string>> = {
  supplier: () => "/account/profile",
  "case-study": (id) => `/account/case-studies/${id}`,
  story: (id) => `/account/stories/${id}`,
  challenge: () => "/account",
  notice: () => "/account",
};

/** A hiding with its whole history, for its owners; null for everybody else. */
export async function hidingPage(person: Person, id: string): Promise<HidingPage | null> {
  if (!isUuid(id)) return null;
  const loaded = await readHiding(database(), id, person);
  if (!loaded || !mayReadHiding(person, loaded.facts).allowed) return null;
  const { type, id: subjectId } = loaded.subject;
  return { ...loaded, person, desk: DESKS[type](subjectId) };
}

export interface OwnHiding {
  id: string;
  type: SubjectType;
  title: string;
  hiddenAt: Date;
  answered: boolean;
}

const MOST = 20;

/** What is hidden of the organisation that the actor writes for, the latest first. */
export async function ownHidings(actor: Actor): Promise<OwnHiding[]> {
  const acting = actor.kind === "person" ? actor.actingFor : null;
  if (!acting || !ownerOf(actor, [{ ...acting, id: acting.organisationId }])) return [];
  const own = ownStories(actor);
  const hidden = { state: "HIDDEN" as const };
  const title = { id: true, title: true } as const;
  const supplierId = acting.organisationId;
  const [studies, stories, profiles] = await Promise.all([
    database().caseStudy.findMany({ where: { ...hidden, supplierId }, select: title, take: MOST }),
    own
      ? database().story.findMany({ where: { AND: [own, hidden] }, select: title, take: MOST })
      : [],
    database().supplierProfile.count({ where: { ...hidden, organisationId: supplierId } }),
  ]);
  const titles = new Map([
    ...[...studies, ...stories].map(({ id, title }) => [id, title] as const),
    ...(profiles > 0 ? [[supplierId, acting.name] as const] : []),
  ]);
  if (titles.size === 0) return [];
  const rows = await database().hiding.findMany({
    where: { subjectId: { in: [...titles.keys()] }, state: { not: "RESTORED" } },
    orderBy: { hiddenAt: "desc" },
    take: MOST,
  });
  return rows.flatMap(({ id, subjectType: type, subjectId, hiddenAt, state }) =>
    isSubjectType(type)
      ? [
          {
            id,
            type,
            hiddenAt,
            answered: state === "ANSWERED",
            title: titles.get(subjectId) ?? "",
          },
        ]
      : [],
  );
}

import type { Person } from "@/domain/actor";
import { CHALLENGE } from "@/domain/challenge/states";
import { isConfirmed } from "@/domain/evidence/grade";
import { latestPermission, permits } from "@/domain/evidence/permission";
import { statesWhere } from "@/domain/lifecycle";
import { otherSide, type Side } from "@/domain/story/agreement";
import {
  type ChosenClaim,
  type ChosenFile,
  changedClaims,
  changedFiles,
  type StoryContent,
} from "@/domain/story/content";
import { isCorrecting } from "@/domain/story/correction";
import { type AgreeFacts, type Ground, mayStart, sideOf } from "@/domain/story/policy";
import type { StoryState } from "@/domain/story/states";
import type { Verdict } from "@/domain/verdict";
import { ATTACHED, WHOLE as CASE_STUDY, gradeOfRow } from "@/features/case-studies/records";
import { type ClaimView, caseStudyView } from "@/features/case-studies/views";
import { fileView, type PictureView, pictureView } from "@/features/files/views";
import { requirePerson } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";
import { database } from "@/lib/database";
import { claimsToChoose, ownStories, ownStory } from "../queries";
import {
  claimLinks,
  claimsNow,
  columnsOf,
  fileLinks,
  filesNow,
  presentContent,
  type StoryRow,
} from "../records";
import { agreeFacts } from "../records/facts";
import { storyViews } from "../views";
import type { StoryPage } from "./page";
import { type VersionEntry, versionsOf } from "./versions";

export interface OwnStory {
  id: string;
  slug: string;
  reference: string;
  title: string;
  state: StoryState;
  version: number;
  /** A later version than the public one is on its way. */
  correcting: boolean;
  /** The organisation on the other side. */
  with: string;
  agreed: { own: boolean; other: boolean };
  updatedAt: Date;
}

/** Something that a story could be told of. */
export interface Startable {
  from: "case-study" | "award";
  id: string;
  title: string;
  href: string;
  /** The organisation on the other side. */
  with: string;
  verdict: Verdict;
}

/** The stories of the organisation that the person acts for, and what it could tell one of. */
export async function ownStoriesPage(
  path: string,
): Promise<{ person: Person; works: boolean; stories: OwnStory[]; startable: Startable[] }> {
  const person = await requirePerson(path);
  const own = ownStories(person);
  const acting = person.actingFor;
  if (!own || !acting) return { person, works: false, stories: [], startable: [] };
  const rows = await database().story.findMany({
    where: own,
    orderBy: [{ updatedAt: "desc" }],
    take: 200,
    include: { supplier: true, body: true },
  });
  const current = rows.filter(({ state }) => state !== "WITHDRAWN");
  const startable = [
    ...(await startableCaseStudies(person, new Set(current.map((row) => row.caseStudyId)))),
    ...(await startableAwards(person, new Set(current.map(awardKey)))),
  ];
  const side: Side = acting.kind === "SUPPLIER" ? "supplier" : "body";
  return { person, works: true, stories: rows.map((row) => ownStoryOf(row, side)), startable };
}

function ownStoryOf(
  row: Omit<OwnStory, "with" | "agreed" | "correcting"> & {
    publishedVersion: number | null;
    supplier: { name: string };
    body: { name: string };
    supplierAgreedVersion: number | null;
    bodyAgreedVersion: number | null;
  },
  side: Side,
): OwnStory {
  const { id, slug, reference, title, state, version, updatedAt } = row;
  const agreed = {
    supplier: row.supplierAgreedVersion === version,
    body: row.bodyAgreedVersion === version,
  };
  return {
    id,
    slug,
    reference,
    title,
    state,
    version,
    updatedAt,
    correcting: isCorrecting(row),
    with: row[otherSide(side)].name,
    agreed: { own: agreed[side], other: agreed[otherSide(side)] },
  };
}

async function startableCaseStudies(
  person: Person,
  withStory: ReadonlySet<string | null>,
): Promise<Startable[]> {
  const acting = person.actingFor;
  const id = acting?.organisationId ?? "";
  const supplier = acting?.kind === "SUPPLIER";
  const rows = await database().caseStudy.findMany({
    where: { state: "PUBLISHED", ...(supplier ? { supplierId: id } : { bodyId: id }) },
    orderBy: { publishedAt: "desc" },
    take: 100,
    select: CASE_STUDY,
  });
  const now = new Date();
  return rows
    .filter((row) => !withStory.has(row.id))
    .map((row) => {
      const standings = row.claims.map((claim) => gradeOfRow(claim, now).standing);
      const ground: Ground = {
        kind: "case-study",
        published: true,
        bodyId: row.bodyId,
        stopped: row.stopped,
        supplierId: row.supplierId,
        confirmed: standings.filter(isConfirmed).length,
        nameable: permits(latestPermission(row.requests), "FACT", "NAME"),
      };
      return {
        from: "case-study",
        id: row.id,
        title: row.title,
        href: `/case-studies/${row.slug}`,
        with: (supplier ? row.body?.name : row.supplier.name) ?? "",
        verdict: verdictOn(person, ground),
      };
    });
}

/** Several may have won one challenge: each has a story of its own. */
function awardKey(of: { challengeId: string | null; supplierId: string }): string {
  return `${of.challengeId} ${of.supplierId}`;
}

async function startableAwards(
  person: Person,
  withStory: ReadonlySet<string>,
): Promise<Startable[]> {
  const acting = person.actingFor;
  const id = acting?.organisationId ?? "";
  const supplier = acting?.kind === "SUPPLIER";
  const rows = await database().challenge.findMany({
    where: {
      state: { in: statesWhere(CHALLENGE, "awarded") },
      ...(supplier
        ? { responses: { some: { supplierId: id, state: "AWARDED" } } }
        : { bodyId: id }),
    },
    orderBy: { awardedAt: "desc" },
    take: 100,
    include: {
      body: { select: { name: true } },
      responses: {
        where: { state: "AWARDED" },
        orderBy: { label: "asc" },
        select: { id: true, supplierId: true, supplier: { select: { name: true } } },
      },
    },
  });
  return rows.flatMap((row) =>
    row.responses
      .filter(({ supplierId }) => !withStory.has(awardKey({ challengeId: row.id, supplierId })))
      .filter(({ supplierId }) => !supplier || supplierId === id)
      .map((won): Startable => {
        const { supplierId } = won;
        const ground: Ground = {
          kind: "award",
          state: row.state,
          bodyId: row.bodyId,
          supplierId,
        };
        return {
          from: "award",
          id: won.id,
          title: row.title,
          href: `/challenges/${row.slug}`,
          with: supplier ? row.body.name : won.supplier.name,
          verdict: verdictOn(person, ground),
        };
      }),
  );
}

/** Whether anybody of the other side is here the command asks again; most often somebody is. */
function verdictOn(person: Person, ground: Ground): Verdict {
  return mayStart(person, { ground, underWay: false, counterparts: 1 });
}

export interface StoryDesk {
  person: Person;
  side: Side;
  row: StoryRow;
  /** Of the version that the two sides work on. */
  content: StoryContent;
  /** The number that the next version gets. */
  next: number;
  facts: AgreeFacts;
  /** Outcomes that say something else now than in this version. */
  changed: ChosenClaim[];
  /** Pictures and documents that are gone, or said of in other words, since this version. */
  changedFiles: ChosenFile[];
  /** Every version, newest first. */
  versions: VersionEntry[];
}

/** A story on the desk of either side. Anybody else gets the page that is not found. */
export async function storyDesk(id: string, path: string): Promise<StoryDesk> {
  const person = await requirePerson(path);
  const row = await ownStory(database(), person, id);
  const side = row && sideOf(person, row);
  if (!row || !side) missing();
  const [content, versions] = await Promise.all([presentContent(database(), row), versionsOf(row)]);
  return {
    person,
    side,
    row,
    content,
    versions,
    next: (versions[0]?.number ?? row.version) + 1,
    facts: await agreeFacts(database(), row, person),
    changed: changedClaims(content.claims, await claimsNow(database(), content)),
    changedFiles: changedFiles(content.files, await filesNow(database(), content)),
  };
}

/** A story as it would read, were the version that is worked on published today. For the two sides. */
export async function storyPreview({ row, content, person, side }: StoryDesk): Promise<StoryPage> {
  const found = await database().claim.findMany({
    where: { id: { in: content.claims.map(({ id }) => id) } },
  });
  const claims = claimLinks(content).flatMap(({ claimId, order }) => {
    const claim = found.find(({ id }) => id === claimId);
    return claim ? [{ storyId: row.id, claimId, order, claim }] : [];
  });
  const files = await previewFiles(row.id, content);
  const then = {
    ...row,
    ...columnsOf(content),
    claims,
    files,
    publishedVersion: row.version,
    blockers: [...content.blockers],
  };
  const [story] = await storyViews(database(), [then], new Date());
  if (!story) missing();
  return {
    story,
    actor: person,
    side,
    published: false,
    endorse: null,
    endorsed: false,
  };
}

async function previewFiles(storyId: string, content: StoryContent): Promise<StoryRow["files"]> {
  const links = fileLinks(content);
  const found = await database().caseStudyFile.findMany({
    where: { id: { in: links.map(({ attachedId }) => attachedId) } },
    include: { file: true, caseStudy: { select: { state: true } } },
  });
  return links.flatMap(({ attachedId, order }) => {
    const attached = found.find(({ id }) => id === attachedId);
    return attached ? [{ storyId, attachedId, order, attached }] : [];
  });
}

/** The pictures and documents that a story could show, by case study. */
export async function fileChoices(
  row: StoryRow,
): Promise<{ id: string; title: string; files: FileChoice[] }[]> {
  const rows = await database().caseStudy.findMany({
    where: claimsToChoose(row),
    orderBy: { publishedAt: "desc" },
    select: { id: true, title: true, files: ATTACHED },
  });
  return rows.map(({ id, title, files }) => ({
    id,
    title,
    files: files.map((attached) => ({
      id: attached.id,
      title: attached.title,
      alt: attached.alt,
      picture: attached.file.kind === "PICTURE" ? pictureView(attached.file) : null,
      says: fileView(attached.file).says,
    })),
  }));
}

export interface FileChoice {
  id: string;
  title: string;
  alt: string;
  /** Null for a document. */
  picture: PictureView | null;
  /** "PDF, 1.2 MB" */
  says: string;
}

/** The outcomes that a story could tell of, each as it stands now, by case study. */
export async function claimChoices(
  row: StoryRow,
): Promise<{ id: string; title: string; slug: string; claims: ClaimView[] }[]> {
  const rows = await database().caseStudy.findMany({
    where: claimsToChoose(row),
    orderBy: { publishedAt: "desc" },
    select: CASE_STUDY,
  });
  const now = new Date();
  return rows.map((study) => {
    const { id, title, slug, claims } = caseStudyView(study, now);
    return { id, title, slug, claims };
  });
}

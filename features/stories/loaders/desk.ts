import type { Person } from "@/domain/actor";
import { isProven } from "@/domain/evidence/grade";
import { latestPermission, permits } from "@/domain/evidence/permission";
import { otherSide, type Side } from "@/domain/story/agreement";
import {
  type ChosenClaim,
  changedClaims,
  changesBetween,
  type StoryChange,
  type StoryContent,
} from "@/domain/story/content";
import { type AgreeFacts, type Ground, mayStart, sideOf } from "@/domain/story/policy";
import type { StoryState } from "@/domain/story/states";
import type { Verdict } from "@/domain/verdict";
import { WHOLE as CASE_STUDY, gradeOfRow } from "@/features/case-studies/records";
import { type ClaimView, caseStudyView } from "@/features/case-studies/views";
import { requirePerson } from "@/features/session/actor";
import { missing } from "@/features/session/missing";
import { database } from "@/lib/database";
import { agreeFacts } from "../facts";
import { claimsToChoose, ownStories, ownStory } from "../queries";
import { presentContent, type StoryRow, versionContent } from "../records";

export interface OwnStory {
  id: string;
  slug: string;
  reference: string;
  title: string;
  state: StoryState;
  version: number;
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
  const told = rows.filter(({ state }) => state !== "WITHDRAWN");
  const startable = [
    ...(await startableCaseStudies(person, new Set(told.map((row) => row.caseStudyId)))),
    ...(await startableAwards(person, new Set(told.map((row) => row.challengeId)))),
  ];
  const side: Side = acting.kind === "SUPPLIER" ? "supplier" : "body";
  return { person, works: true, stories: rows.map((row) => ownStoryOf(row, side)), startable };
}

function ownStoryOf(
  row: Omit<OwnStory, "with" | "agreed"> & {
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
    ...{ id, slug, reference, title, state, version, updatedAt },
    with: row[otherSide(side)].name,
    agreed: { own: agreed[side], other: agreed[otherSide(side)] },
  };
}

async function startableCaseStudies(
  person: Person,
  told: ReadonlySet<string | null>,
): Promise<Startable[]> {
  const acting = person.actingFor;
  const id = acting?.organisationId ?? "";
  const supplier = acting?.kind === "SUPPLIER";
  const rows = await database().caseStudy.findMany({
    where: { state: "PUBLISHED", ...(supplier ? { supplierId: id } : { bodyId: id }) },
    orderBy: { publishedAt: "desc" },
    take: 100,
    include: CASE_STUDY,
  });
  const now = new Date();
  return rows
    .filter((row) => !told.has(row.id))
    .map((row) => {
      const standings = row.claims.map((claim) => gradeOfRow(claim, now).standing);
      const ground: Ground = {
        ...{ kind: "case-study", published: true, bodyId: row.bodyId, stopped: row.stopped },
        supplierId: row.supplierId,
        proven: standings.filter(isProven).length,
        nameable: permits(latestPermission(row.requests), "FACT", "NAME"),
      };
      return {
        ...{ from: "case-study", id: row.id, title: row.title },
        href: `/case-studies/${row.slug}`,
        with: (supplier ? row.body?.name : row.supplier.name) ?? "",
        verdict: verdictOn(person, ground),
      };
    });
}

async function startableAwards(
  person: Person,
  told: ReadonlySet<string | null>,
): Promise<Startable[]> {
  const acting = person.actingFor;
  const id = acting?.organisationId ?? "";
  const supplier = acting?.kind === "SUPPLIER";
  const rows = await database().challenge.findMany({
    where: {
      state: { in: ["AWARDED", "COMPLETED"] },
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
        select: { supplierId: true, supplier: { select: { name: true } } },
      },
    },
  });
  return rows.flatMap((row) => {
    const won = row.responses[0];
    if (told.has(row.id) || !won) return [];
    const ground: Ground = {
      ...{ kind: "award", state: row.state, bodyId: row.bodyId, supplierId: won.supplierId },
    };
    return [
      {
        ...{ from: "award", id: row.id, title: row.title, href: `/challenges/${row.slug}` },
        with: supplier ? row.body.name : won.supplier.name,
        verdict: verdictOn(person, ground),
      },
    ];
  });
}

/** Whether anybody of the other side is here the command asks again; most often somebody is. */
function verdictOn(person: Person, ground: Ground): Verdict {
  return mayStart(person, { ground, underWay: false, counterparts: 1 });
}

export interface StoryDesk {
  person: Person;
  side: Side;
  row: StoryRow;
  content: StoryContent;
  facts: AgreeFacts;
  /** Outcomes that say something else now than in this version. */
  changed: ChosenClaim[];
  /** The version that the reader's side agreed to last, with what has changed since; null if it never did. */
  versions: VersionEntry[];
}

export interface VersionEntry {
  number: number;
  editedAt: Date;
  who: string;
  side: Side;
  changes: StoryChange[];
}

/** A story on the desk of either side. Anybody else gets the page that is not found. */
export async function storyDesk(id: string, path: string): Promise<StoryDesk> {
  const person = await requirePerson(path);
  const row = await ownStory(database(), person, id);
  const side = row && sideOf(person, row);
  if (!row || !side) missing();
  const content = await presentContent(database(), row);
  const claims = row.claims.map(({ claim }) => claim);
  return {
    ...{ person, side, row, content },
    facts: await agreeFacts(database(), row, person),
    changed: changedClaims(content.claims, claims),
    versions: await versionsOf(row),
  };
}

const MOST_VERSIONS = 100;

/** Every version, newest first: who made it, for which side, when, and what it changed. */
async function versionsOf(row: StoryRow): Promise<VersionEntry[]> {
  const rows = await database().storyVersion.findMany({
    where: { storyId: row.id },
    orderBy: { number: "desc" },
    take: MOST_VERSIONS,
  });
  const users = await database().user.findMany({
    where: { id: { in: [...new Set(rows.map(({ editedById }) => editedById))] } },
    select: { id: true, name: true },
  });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return rows.map(({ number, editedAt, editedById, organisationId, content }, place) => {
    const before = rows[place + 1];
    return {
      ...{ number, editedAt },
      who: names.get(editedById) || "Somebody",
      side: organisationId === row.supplierId ? "supplier" : "body",
      changes: before
        ? changesBetween(versionContent(before.content), versionContent(content))
        : [],
    };
  });
}

/** The outcomes that a story could tell of, each as it stands now, by case study. */
export async function claimChoices(
  row: StoryRow,
): Promise<{ id: string; title: string; slug: string; claims: ClaimView[] }[]> {
  const rows = await database().caseStudy.findMany({
    where: claimsToChoose(row),
    orderBy: { publishedAt: "desc" },
    include: CASE_STUDY,
  });
  const now = new Date();
  return rows.map((study) => {
    const { id, title, slug, claims } = caseStudyView(study, now);
    return { id, title, slug, claims };
  });
}

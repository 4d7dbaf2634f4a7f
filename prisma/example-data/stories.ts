import { v7 as newId } from "uuid";
import type { Blocker } from "@/domain/blockers";
import { slugify } from "@/domain/format/slug";
import type { ChosenClaim, ChosenFile, StoryContent } from "@/domain/story/content";
import {
  blockerRows,
  chosenClaim,
  chosenFile,
  claimLinks,
  columnsOf,
  fileLinks,
  newVersion,
} from "@/features/stories/records";
import { CASE_STUDIES, type CaseStudyText, type LaidCaseStudy } from "./case-studies";
import { at } from "./clock";
import type { Ground } from "./ground";
import { BODIES, type BodyKey } from "./organisations";
import type { PersonKey } from "./people";
import { STORIES } from "./texts/stories";

type StoryWords = Omit<StoryContent, "claims" | "files" | "cost" | "stopped" | "blockers">;

interface Edit {
  by: PersonKey;
  side: "supplier" | "body";
  daysAgo: number;
  said?: Partial<StoryWords>;
}

export interface StoryText extends StoryWords {
  /** The case study that it started from: supplier, body, place and outcomes are that one's. */
  from: string;
  /** Its number in the year. */
  number: string;
  /** Places of the outcomes it tells of in the case study, from 0. */
  outcomes: number[];
  /** Its own, beside those of the case study. */
  blockers?: Blocker[];
  /** Places of the pictures and documents that it shows, from 0. */
  shows?: number[];
  /** Every version, oldest first: who made it, and what it said otherwise than the last. */
  versions: Edit[];
  agreed: "both" | "supplier" | "body";
  /** Days ago; null for a draft. */
  published: number | null;
  /** The number of the version published then, and when the last took its place. Without it, the last was. */
  corrected?: { first: number; daysAgo: number };
  /** A correction that its side has written and agreed to, and the other has not read yet. */
  correcting?: Edit;
  /** Of the version that was public on that day. */
  endorsed?: { by: PersonKey; post: string; sentence: string; daysAgo: number };
  /** Bodies that ask to reuse it, or do. */
  followed?: { body: BodyKey; by: PersonKey; message: string; daysAgo: number; says?: string }[];
}

/** Lays the stories with every version. Answers their ids by the case study that each started from. */
export async function layStories(
  ground: Ground,
  studies: ReadonlyMap<string, LaidCaseStudy>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const text of STORIES) {
    const study = CASE_STUDIES.find(({ key }) => key === text.from);
    const laid = studies.get(text.from);
    if (!study || !laid) throw new Error(`There is no case study ${text.from}.`);
    ids.set(text.from, await layStory(ground, text, study, laid));
  }
  return ids;
}

async function layStory(
  ground: Ground,
  text: StoryText,
  study: CaseStudyText,
  laid: LaidCaseStudy,
): Promise<string> {
  const { tx, clock, organisations, technology } = ground;
  const id = newId();
  const claims = await claimsOf(ground, text, laid);
  const files = await filesOf(ground, text, laid);
  const content = contentOf(text, study, claims, files);
  const firstDay = clock.daysAgo(text.versions[0]?.daysAgo ?? 1);
  const version = text.versions.length;
  const { correcting } = text;
  const publications = publicationsOf(ground, text);
  await tx.story.create({
    data: {
      id,
      version: correcting ? version + 1 : version,
      ...columnsOf(content),
      publishedVersion: publications.at(-1)?.number ?? null,
      slug: slugify(text.title, "story"),
      reference: `${firstDay.slice(0, 4)}-${text.number}`,
      state: text.endorsed ? "CHAMPIONED" : text.published === null ? "DRAFT" : "PUBLISHED",
      supplierId: organisations[study.supplier],
      bodyId: organisations[study.body],
      caseStudyId: laid.id,
      regions: [...BODIES[study.body].regions],
      ...agreementsOf(text),
      supplierAgreedAt: publications.at(-1)?.supplierAgreedAt,
      bodyAgreedAt: publications.at(-1)?.bodyAgreedAt,
      publishedAt: publications[0]?.publishedAt ?? null,
      correctedAt: publications[1]?.publishedAt ?? null,
      publications: { create: publications },
      createdAt: at(firstDay, "10:00"),
      technologies: { connect: study.technologies.map((slug) => ({ id: technology(slug) })) },
      claims: { create: claimLinks(content) },
      blockers: { create: blockerRows(content) },
      files: { create: fileLinks(content) },
    },
  });
  await layVersions(ground, text, study, content, id);
  await layEndorsement(ground, text, id);
  await layFollowers(ground, text, id);
  return id;
}

function agreementsOf({ agreed, versions, correcting }: StoryText) {
  const of = (side: Edit["side"]) => {
    if (agreed !== "both" && agreed !== side) return null;
    return correcting?.side === side ? versions.length + 1 : versions.length;
  };
  return { supplierAgreedVersion: of("supplier"), bodyAgreedVersion: of("body") };
}

/** Each version that was public, oldest first: the two sides agreed to it on the day of its publication. */
function publicationsOf({ clock, people }: Ground, { versions, published, corrected }: StoryText) {
  if (published === null) return [];
  const last = versions.length;
  const days = [
    { number: corrected?.first ?? last, daysAgo: published },
    ...(corrected ? [{ number: last, daysAgo: corrected.daysAgo }] : []),
  ];
  return days.map(({ number, daysAgo }) => ({
    number,
    publishedAt: at(clock.daysAgo(daysAgo), "17:00"),
    supplierAgreedAt: at(clock.daysAgo(daysAgo), "15:40"),
    bodyAgreedAt: at(clock.daysAgo(daysAgo), "16:30"),
    publishedById: people[versions[number - 1]?.by ?? "founder"],
  }));
}

/** The outcomes, in the edition that they have now. */
async function claimsOf({ tx }: Ground, { outcomes }: StoryText, { claimIds }: LaidCaseStudy) {
  const wanted = outcomes.map((place) => claimIds[place] ?? "");
  const rows = await tx.claim.findMany({
    where: { id: { in: wanted } },
    orderBy: { order: "asc" },
  });
  return rows.map(chosenClaim);
}

/** What it shows of its case study. */
async function filesOf({ tx }: Ground, { shows = [] }: StoryText, { fileIds }: LaidCaseStudy) {
  const rows = await tx.caseStudyFile.findMany({
    where: { id: { in: shows.map((place) => fileIds[place] ?? "") } },
    orderBy: { order: "asc" },
    include: { file: true },
  });
  return rows.map(chosenFile);
}

function contentOf(
  { title, summary, problem, done, whyItWorked, wouldNotTravel, unsolved, ...text }: StoryText,
  { learnt, costPounds }: CaseStudyText,
  claims: readonly ChosenClaim[],
  files: readonly ChosenFile[],
): StoryContent {
  const blockers = (text.blockers ?? []).map((blocker) => ({ id: newId(), ...blocker }));
  return {
    blockers,
    claims,
    files,
    title,
    summary,
    problem,
    done,
    whyItWorked,
    wouldNotTravel,
    unsolved,
    quote: text.quote,
    quoteBy: text.quoteBy,
    stopped: learnt !== undefined,
    cost: costPounds === undefined ? null : String(costPounds * 100),
  };
}

async function layVersions(
  { tx, clock, people, organisations }: Ground,
  { versions, correcting }: StoryText,
  study: CaseStudyText,
  content: StoryContent,
  storyId: string,
): Promise<void> {
  for (const [place, { by, side, daysAgo, said }] of [
    ...versions,
    ...(correcting ? [correcting] : []),
  ].entries()) {
    await newVersion(
      tx,
      storyId,
      place + 1,
      { ...content, ...said },
      {
        userId: people[by],
        organisationId: organisations[study[side]],
        basedOn: place === 0 ? null : place,
        now: at(clock.daysAgo(daysAgo), `14:${20 + 10 * place}`),
      },
    );
  }
}

async function layEndorsement({ tx, clock, people }: Ground, text: StoryText, id: string) {
  const { endorsed, corrected, versions } = text;
  if (!endorsed) return;
  const earlier = corrected && endorsed.daysAgo > corrected.daysAgo;
  const { by, daysAgo, ...words } = endorsed;
  const membership = await tx.membership.findFirstOrThrow({
    where: { userId: people[by], roles: { has: "CHAMPION" } },
  });
  await tx.endorsement.create({
    data: {
      id: newId(),
      storyId: id,
      userId: people[by],
      bodyId: membership.organisationId,
      ...words,
      version: earlier ? corrected.first : versions.length,
      endorsedAt: at(clock.daysAgo(daysAgo), "16:00"),
    },
  });
}

/** Who follows is confirmed two months after it asked; whoever says nothing yet has just asked. */
async function layFollowers(
  { tx, clock, people, organisations }: Ground,
  { followed = [] }: StoryText,
  storyId: string,
): Promise<void> {
  await tx.adoption.createMany({
    data: followed.map(({ body, by, message, daysAgo, says }) => {
      const later = says ? at(clock.daysAgo(daysAgo - 60), "10:30") : null;
      return {
        id: newId(),
        storyId,
        bodyId: organisations[body],
        message,
        says: says ?? "",
        state: says ? ("CONFIRMED" as const) : ("WISHED" as const),
        wishedById: people[by],
        wishedAt: at(clock.daysAgo(daysAgo), "11:20"),
        reportedAt: later,
        confirmedAt: later,
      };
    }),
  });
}

import type { Actor } from "@/domain/actor";
import type { Change } from "@/domain/fields/changes";
import type { Side } from "@/domain/story/agreement";
import { changesBetween, type StoryContent } from "@/domain/story/content";
import { droppedVersions } from "@/domain/story/correction";
import { STORY } from "@/domain/story/states";
import { currentActor } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";
import { database } from "@/lib/database";
import { storyBySlug } from "../queries";
import { type StoryRow, versionContent } from "../records";

export interface VersionEntry {
  number: number;
  /** The version with which it is compared; null for the first. */
  basedOn: number | null;
  editedAt: Date;
  who: string;
  side: Side;
  /** When it became public; null if it never did. */
  publishedAt: Date | null;
  /** Written in a correction that was let go. */
  dropped: boolean;
  changes: Change[];
}

const MOST_VERSIONS = 100;

/** Every version, newest first: who made it, for which side, when, and what it changed. For the two sides alone. */
export async function versionsOf(row: StoryRow): Promise<VersionEntry[]> {
  const [rows, publications] = await Promise.all([
    database().storyVersion.findMany({
      where: { storyId: row.id },
      orderBy: { number: "desc" },
      take: MOST_VERSIONS,
    }),
    database().storyPublication.findMany({ where: { storyId: row.id }, take: MOST_VERSIONS }),
  ]);
  const users = await database().user.findMany({
    where: { id: { in: [...new Set(rows.map(({ editedById }) => editedById))] } },
    select: { id: true, name: true },
  });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const contents = new Map(rows.map(({ number, content }) => [number, content]));
  const published = new Map(publications.map(({ number, publishedAt }) => [number, publishedAt]));
  const dropped = droppedVersions(row.version, rows);
  return rows.map(({ number, basedOn, editedAt, editedById, organisationId, content }) => {
    const before = basedOn === null ? undefined : contents.get(basedOn);
    return {
      number,
      basedOn,
      editedAt,
      who: names.get(editedById) || "Somebody",
      side: organisationId === row.bodyId ? "body" : "supplier",
      publishedAt: published.get(number) ?? null,
      dropped: dropped.includes(number),
      changes: before ? changesBetween(versionContent(before), versionContent(content)) : [],
    };
  });
}

/** A version that was public, and how it differs from the one that was public before it. */
export interface PublicVersion {
  number: number;
  publishedAt: Date;
  /** When each side agreed to it; null where that was not written down. */
  agreedAt: Record<Side, Date | null>;
  /** Null for the first. */
  before: number | null;
  changes: Change[];
}

export interface PublicHistory {
  story: { slug: string; title: string; reference: string };
  names: Record<Side, string>;
  publishedVersion: number | null;
  versions: PublicVersion[];
  page: number;
  pages: number;
}

const A_PAGE = 20;

/** What the public read of a story, newest first, for the page of it. */
export async function publicHistory(slug: string, page: number): Promise<PublicHistory> {
  return (await publicVersions(await currentActor(), slug, page)) ?? missing();
}

/** The same; null for a story that is not public, whoever asks. */
export async function publicVersions(
  actor: Actor,
  slug: string,
  page: number,
): Promise<PublicHistory | null> {
  const row = await storyBySlug(database(), actor, slug);
  if (!row || !STORY.states[row.state].public) return null;
  const where = { storyId: row.id };
  const [total, publications] = await Promise.all([
    database().storyPublication.count({ where }),
    database().storyPublication.findMany({
      where,
      orderBy: { number: "desc" },
      skip: (page - 1) * A_PAGE,
      // One more, with which the last of the page is compared.
      take: A_PAGE + 1,
    }),
  ]);
  const contents = await publicContents(
    row.id,
    publications.map(({ number }) => number),
  );
  const { title, reference, publishedVersion } = row;
  return {
    story: { slug, title, reference },
    names: { supplier: row.supplier.name, body: row.body.name },
    publishedVersion,
    page,
    pages: Math.max(1, Math.ceil(total / A_PAGE)),
    versions: publications.slice(0, A_PAGE).map(({ number, publishedAt, ...agreed }, place) => {
      const before = publications[place + 1]?.number ?? null;
      const [old, now] = [before === null ? undefined : contents.get(before), contents.get(number)];
      return {
        number,
        publishedAt,
        before,
        agreedAt: { supplier: agreed.supplierAgreedAt, body: agreed.bodyAgreedAt },
        changes: old && now ? changesBetween(old, now) : [],
      };
    }),
  };
}

/** The contents of versions, without the words of outcomes that are public no more. */
async function publicContents(
  storyId: string,
  numbers: readonly number[],
): Promise<Map<number, StoryContent>> {
  const rows = await database().storyVersion.findMany({
    where: { storyId, number: { in: [...numbers] } },
    select: { number: true, content: true },
  });
  const contents = rows.map(({ number, content }) => ({ number, ...versionContent(content) }));
  const shown = await database().claim.findMany({
    where: {
      id: { in: contents.flatMap(({ claims }) => claims.map(({ id }) => id)) },
      caseStudy: { state: "PUBLISHED" },
    },
    select: { id: true },
  });
  const public_ = new Set(shown.map(({ id }) => id));
  return new Map(
    contents.map(({ number, claims, ...content }) => [
      number,
      {
        ...content,
        claims: claims.map((claim) =>
          public_.has(claim.id)
            ? claim
            : { ...claim, statement: "An outcome that is not public now" },
        ),
      },
    ]),
  );
}

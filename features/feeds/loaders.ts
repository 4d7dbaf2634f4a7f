import { CHALLENGE } from "@/domain/challenge/states";
import { statesWhere } from "@/domain/lifecycle";
import { STORY } from "@/domain/story/states";
import { database, databaseTime } from "@/lib/database";
import { settings } from "@/lib/settings";
import { type AtomEntry, atomFeed } from "./export/atom";

const ENTRIES = 50;

/** The newest published challenges, as Atom. */
export async function challengesFeed(): Promise<string> {
  const rows = await database().challenge.findMany({
    where: { state: { in: statesWhere(CHALLENGE, "public") }, publishedAt: { not: null } },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: ENTRIES,
    select: {
      slug: true,
      title: true,
      summary: true,
      publishedAt: true,
      awardNoticeAt: true,
      awardedAt: true,
      cancelledAt: true,
      completedAt: true,
      body: { select: { name: true } },
      versions: { orderBy: { number: "desc" }, take: 1, select: { publishedAt: true } },
    },
  });
  const entries = rows.flatMap(({ publishedAt, body, versions, slug, title, summary, ...ends }) =>
    publishedAt
      ? [
          {
            url: `${settings().BASE_URL}/challenges/${slug}`,
            title,
            summary,
            author: body.name,
            published: publishedAt,
            updated: latest(publishedAt, versions[0]?.publishedAt, ...Object.values(ends)),
          },
        ]
      : [],
  );
  return feed("challenges", "Challenges", "What public bodies look for now, newest first", entries);
}

/** The newest published stories, as Atom. */
export async function storiesFeed(): Promise<string> {
  const rows = await database().story.findMany({
    where: { state: { in: statesWhere(STORY, "public") }, publishedAt: { not: null } },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: ENTRIES,
    select: {
      slug: true,
      title: true,
      summary: true,
      publishedAt: true,
      correctedAt: true,
      body: { select: { name: true } },
      supplier: { select: { name: true } },
      endorsements: { where: { withdrawnAt: null }, select: { endorsedAt: true } },
    },
  });
  const entries = rows.flatMap(
    ({ publishedAt, correctedAt, body, supplier, endorsements, slug, ...words }) =>
      publishedAt
        ? [
            {
              url: `${settings().BASE_URL}/stories/${slug}`,
              ...words,
              author: `${body.name} with ${supplier.name}`,
              published: publishedAt,
              updated: latest(
                publishedAt,
                correctedAt,
                ...endorsements.map(({ endorsedAt }) => endorsedAt),
              ),
            },
          ]
        : [],
  );
  return feed("stories", "Success stories", "What works in public services, newest first", entries);
}

async function feed(
  name: "challenges" | "stories",
  title: string,
  subtitle: string,
  entries: readonly AtomEntry[],
): Promise<string> {
  const base = settings().BASE_URL;
  const [first, ...others] = entries.map(({ updated }) => updated);
  const updated = first ? latest(first, ...others) : await databaseTime(database());
  return atomFeed({
    self: `${base}/feeds/${name}.atom`,
    page: `${base}/${name}`,
    title: `${title} – Proven`,
    subtitle,
    updated,
    entries,
  });
}

function latest(first: Date, ...others: (Date | null | undefined)[]): Date {
  return others.reduce<Date>((last, one) => (one && one > last ? one : last), first);
}

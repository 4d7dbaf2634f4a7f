import { blockerWords } from "@/domain/blockers";
import { bestStanding, type Standing } from "@/domain/evidence/grade";
import { formatDate } from "@/domain/format/dates";
import type { StoryContent } from "@/domain/story/content";
import type { StoryText } from "@/domain/story/fields";
import type { Obstacle } from "@/domain/story/firewall";
import { type StoryOutcome, storyOutcome } from "@/domain/story/outcome";
import type { StoryState } from "@/domain/story/states";
import type { Ties } from "@/domain/story/ties";
import type { Day } from "@/domain/timetable/day";
import type { BlockerView } from "@/features/blockers/components/met-table";
import { noticePages } from "@/features/case-studies/queries";
import { WHOLE as CASE_STUDY } from "@/features/case-studies/records";
import {
  type AttachedDocument,
  type AttachedPicture,
  attachedDocument,
  attachedPicture,
  type CaseStudyView,
  type ClaimView,
  caseStudyView,
  leadingClaim,
  type NamedRef,
} from "@/features/case-studies/views";
import type { Reader } from "@/lib/database";
import { obstaclesTo } from "./queries";
import { tiesBetween } from "./queries/ties";
import { type StoryRow, textOf, versionContent } from "./records";

/** An outcome as a story shows it: the claim, live. */
export interface StoryClaim extends ClaimView {
  /** The public case study that makes the claim. */
  study: CaseStudyView;
  /** The claim says something else than when both agreed to the story. */
  changedSince: boolean;
}

export interface EndorsementView {
  id: string;
  userId: string;
  body: NamedRef;
  post: string;
  sentence: string;
  endorsedAt: Date;
  version: number;
  /** When the version to which it was given became public; null where that is the present one. */
  earlierVersionOf: Date | null;
  /** What links their public body and the supplier. */
  ties: Ties;
  /** What they said before and replaced, or took back, the newest first. */
  earlier: { sentence: string; post: string; endorsedAt: Date; withdrawnAt: Date }[];
}

/** Another public body that follows, or wants to. */
export interface FollowerView {
  body: NamedRef;
  confirmed: boolean;
  /** "In use, 40 culverts", or that it wants to reuse it. */
  says: string;
}

export interface StoryView extends StoryText {
  id: string;
  slug: string;
  reference: string;
  state: StoryState;
  /** The one that is shown: of a published story, the published one. */
  version: number;
  regions: string[];
  publishedAt: Date | null;
  /** When the version that is shown took the place of an earlier one; null where it is the first. */
  correctedAt: Date | null;
  supplier: NamedRef & { people: number | null };
  body: NamedRef;
  technologies: NamedRef[];
  /** Null while the case study is not public. */
  caseStudy: { slug: string; title: string; startedOn: Day | null; endedOn: Day | null } | null;
  challenge: { slug: string; title: string; reference: string } | null;
  /** Only of case studies that are public. */
  claims: StoryClaim[];
  /** The outcome that speaks best for it. */
  lead: StoryClaim | null;
  standing: Standing | null;
  outcome: StoryOutcome;
  /** The story's own, as they are stored. */
  ownBlockers: StoryRow["blockers"];
  /** With those of its case study behind them. */
  blockers: BlockerView[];
  /** In the words that both agreed to; only of case studies that are public. */
  pictures: AttachedPicture[];
  documents: AttachedDocument[];
  /** Those that show: no competition stands between the champion's body and the supplier. */
  endorsements: EndorsementView[];
  /** Those whose reuse is confirmed first, then those who say so, then those who ask. */
  followers: FollowerView[];
  /** Given, and hidden for now: only for the champion who gave it. */
  hidden: { endorsement: EndorsementView; obstacle: Obstacle }[];
}

/**
 * Stories as pages show them, in the order given: outcomes with their standing at this moment, and
 * endorsements as far as the firewall lets them through. A fixed number of queries for any number.
 */
export async function storyViews(
  reader: Reader,
  rows: readonly StoryRow[],
  now: Date,
): Promise<StoryView[]> {
  if (rows.length === 0) return [];
  const [studies, contents, endorsements, people] = await Promise.all([
    caseStudiesOf(reader, rows, now),
    shownContents(reader, rows),
    endorsementsOf(reader, rows, now),
    peopleCounts(reader, rows),
  ]);
  return rows.map((row) => ({
    ...storyView(row, studies, contents.get(row.id)),
    ...filesOf(row, contents.get(row.id)),
    ...endorsements(row),
    supplier: { ...row.supplier, people: people.get(row.supplierId) ?? null },
  }));
}

/** What is shown of a published story is its published version, whatever is worked on beside it. */
function shownVersion({ version, publishedVersion }: StoryRow): number {
  return publishedVersion ?? version;
}

function storyView(
  row: StoryRow,
  studies: ReadonlyMap<string, CaseStudyView>,
  content: StoryContent | undefined,
) {
  const { id, slug, reference, state, regions } = row;
  const version = shownVersion(row);
  const { publishedAt, correctedAt, body, technologies, challenge } = row;
  const study = row.caseStudyId ? (studies.get(row.caseStudyId) ?? null) : null;
  const editions = (content?.claims ?? []).map(
    ({ id: claim, edition }) => [claim, edition] as const,
  );
  const claims = claimsOf(row, studies, new Map(editions));
  const standings = claims.map(({ standing }) => standing);
  return {
    id,
    slug,
    reference,
    state,
    version,
    ...textOf(row),
    regions,
    publishedAt,
    correctedAt,
    body,
    technologies,
    challenge,
    claims,
    caseStudy: study && {
      slug: study.slug,
      title: study.card.title,
      startedOn: study.startedOn,
      endedOn: study.endedOn,
    },
    lead: leadingClaim(row.title, claims),
    standing: bestStanding(standings),
    outcome: storyOutcome(row.stopped, standings),
    ownBlockers: row.blockers,
    blockers: [
      ...row.blockers.map((blocker) => ({ ...blocker, kind: blockerWords(blocker.kind) })),
      ...(study?.blockers ?? []),
    ],
    followers: row.adoptions.map(followerView).toSorted(confirmedFirst),
  };
}

function followerView({
  body,
  state,
  says,
  wishedAt,
}: StoryRow["adoptions"][number]): FollowerView {
  const confirmed = state === "CONFIRMED";
  if (confirmed) return { body, confirmed, says };
  return {
    body,
    confirmed,
    says:
      state === "REPORTED"
        ? `Says: ${says}. Not confirmed yet`
        : `Wants to reuse it, asked ${formatDate(wishedAt)}`,
  };
}

function confirmedFirst(one: FollowerView, other: FollowerView): number {
  return Number(other.confirmed) - Number(one.confirmed);
}

function claimsOf(
  row: StoryRow,
  studies: ReadonlyMap<string, CaseStudyView>,
  editions: ReadonlyMap<string, number>,
): StoryClaim[] {
  return row.claims.flatMap(({ claim }) => {
    const study = studies.get(claim.caseStudyId);
    const view = study?.claims.find(({ id }) => id === claim.id);
    if (!study || !view) return [];
    const agreed = editions.get(claim.id);
    const changedSince = agreed !== undefined && agreed !== view.edition;
    return [{ ...view, study, changedSince }];
  });
}

/** The public case studies that the stories come from, or whose outcomes they tell of. */
async function caseStudiesOf(
  reader: Reader,
  rows: readonly StoryRow[],
  now: Date,
): Promise<Map<string, CaseStudyView>> {
  const ids = rows.flatMap((row) => [
    ...(row.caseStudyId ? [row.caseStudyId] : []),
    ...row.claims.map(({ claim }) => claim.caseStudyId),
  ]);
  const found = await reader.caseStudy.findMany({
    where: { id: { in: [...new Set(ids)] }, state: "PUBLISHED" },
    select: CASE_STUDY,
  });
  const notices = await noticePages(reader, found);
  return new Map(found.map((row) => [row.id, caseStudyView(row, now, notices)]));
}

/** The files of public case studies, in the words of the version that is shown. */
function filesOf(
  row: StoryRow,
  content: StoryContent | undefined,
): Pick<StoryView, "pictures" | "documents"> {
  const files = row.files
    .map(({ attached }) => attached)
    .filter(({ caseStudy }) => caseStudy.state === "PUBLISHED")
    .map((attached) => {
      const agreed = content?.files.find(({ id }) => id === attached.id);
      return { ...attached, ...agreed };
    });
  return {
    pictures: files.filter(({ file }) => file.kind === "PICTURE").map(attachedPicture),
    documents: files.filter(({ file }) => file.kind === "DOCUMENT").map(attachedDocument),
  };
}

/** By story, what the version that is shown says. */
async function shownContents(
  reader: Reader,
  rows: readonly StoryRow[],
): Promise<Map<string, StoryContent>> {
  const versions = await reader.storyVersion.findMany({
    where: { OR: rows.map((row) => ({ storyId: row.id, number: shownVersion(row) })) },
    select: { storyId: true, content: true },
  });
  return new Map(versions.map(({ storyId, content }) => [storyId, versionContent(content)]));
}

async function endorsementsOf(reader: Reader, rows: readonly StoryRow[], now: Date) {
  const given = rows.flatMap((row) =>
    row.endorsements.map((endorsement) => ({ row, endorsement })),
  );
  const earlier = given.filter(({ row, endorsement }) => endorsement.version !== shownVersion(row));
  const [bodies, publications, obstacles, ties, before] = await Promise.all([
    reader.organisation.findMany({
      where: { id: { in: [...new Set(given.map(({ endorsement }) => endorsement.bodyId))] } },
      select: { id: true, name: true, slug: true },
    }),
    reader.storyPublication.findMany({
      where: {
        OR: earlier.map(({ row, endorsement }) => ({
          storyId: row.id,
          number: endorsement.version,
        })),
      },
      select: { storyId: true, number: true, publishedAt: true },
    }),
    obstaclesTo(
      reader,
      given.map(({ row, endorsement: { userId, bodyId } }) => ({
        userId,
        bodyId,
        supplierId: row.supplierId,
        technologies: row.technologies.map(({ slug }) => slug),
      })),
    ),
    tiesBetween(
      reader,
      given.map(({ row: { supplierId }, endorsement: { bodyId } }) => ({ bodyId, supplierId })),
      now,
    ),
    earlierEndorsements(
      reader,
      given.map(({ endorsement }) => endorsement),
    ),
  ]);
  const named = new Map(bodies.map((body) => [body.id, body]));
  const views = given.flatMap(({ row, endorsement }, place) => {
    const body = named.get(endorsement.bodyId);
    const { id, userId, post, sentence, endorsedAt, version } = endorsement;
    const of = publications.find(({ storyId, number }) => storyId === row.id && number === version);
    const earlierVersionOf = version === shownVersion(row) ? null : (of?.publishedAt ?? null);
    const view = body && {
      id,
      userId,
      body,
      post,
      sentence,
      endorsedAt,
      version,
      earlierVersionOf,
      ties: ties({ bodyId: body.id, supplierId: row.supplierId }),
      earlier: before.filter((one) => one.storyId === row.id && one.userId === userId),
    };
    return view ? [{ storyId: row.id, view, obstacle: obstacles[place] ?? null }] : [];
  });
  return (row: StoryRow): Pick<StoryView, "endorsements" | "hidden"> => {
    const own = views.filter(({ storyId }) => storyId === row.id);
    return {
      endorsements: own.filter(({ obstacle }) => obstacle === null).map(({ view }) => view),
      hidden: own.flatMap(({ view, obstacle }) =>
        obstacle ? [{ endorsement: view, obstacle }] : [],
      ),
    };
  };
}

/** What those who stand behind these stories said of them before. */
async function earlierEndorsements(
  reader: Reader,
  given: readonly { storyId: string; userId: string }[],
) {
  if (given.length === 0) return [];
  const found = await reader.endorsement.findMany({
    where: {
      OR: given.map(({ storyId, userId }) => ({ storyId, userId })),
      withdrawnAt: { not: null },
    },
    orderBy: { endorsedAt: "desc" },
    select: {
      storyId: true,
      userId: true,
      sentence: true,
      post: true,
      endorsedAt: true,
      withdrawnAt: true,
    },
  });
  return found.flatMap(({ withdrawnAt, ...one }) => (withdrawnAt ? [{ ...one, withdrawnAt }] : []));
}

async function peopleCounts(
  reader: Reader,
  rows: readonly StoryRow[],
): Promise<Map<string, number | null>> {
  const profiles = await reader.supplierProfile.findMany({
    where: { organisationId: { in: rows.map(({ supplierId }) => supplierId) }, state: "PUBLISHED" },
    select: { organisationId: true, current: { select: { people: true } } },
  });
  return new Map(
    profiles.map(({ organisationId, current }) => [organisationId, current?.people ?? null]),
  );
}

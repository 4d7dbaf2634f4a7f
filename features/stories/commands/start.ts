import { v7 as newId } from "uuid";
import type { z } from "zod";
import { type Actor, asPerson } from "@/domain/actor";
import { isConfirmed } from "@/domain/evidence/grade";
import { latestPermission, permits } from "@/domain/evidence/permission";
import { emptyOf } from "@/domain/fields/derived";
import { slugify } from "@/domain/format/slug";
import { toPence } from "@/domain/input";
import { LETTERS } from "@/domain/letters/catalogue";
import type { StoryContent } from "@/domain/story/content";
import { STORY_FIELDS } from "@/domain/story/fields";
import { type Ground, mayStart, sideOf } from "@/domain/story/policy";
import { londonDay } from "@/domain/timetable/london";
import { gradeOfRow, lockCaseStudy } from "@/features/case-studies/records";
import { findChallenge } from "@/features/challenges/queries";
import { writersOf } from "@/features/letters/queries";
import { command } from "@/lib/command";
import { databaseTime, lockRow, type Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { column, row, rows } from "@/lib/rows";
import { chosenClaim, claimLinks, columnsOf, newVersion } from "../records";
import type * as schema from "../schema";

/** What a story is made of when it starts. */
interface Seed {
  ground: Ground;
  caseStudyId: string | null;
  challengeId: string | null;
  content: StoryContent;
  regions: string[];
  technologies: { id: string }[];
}

/** Begins a joint draft from a confirmed case study, a stopped one, or an award made here. */
export const startStory = command({
  name: "story.start",
  async load(tx, { from, id }: z.output<typeof schema.start>, actor) {
    const seed =
      from === "award" ? await seedOfAward(tx, id, actor) : await seedOfCaseStudy(tx, id);
    if (!seed) return null;
    const { caseStudyId, challengeId, ground } = seed;
    const won = { challengeId, supplierId: ground.supplierId ?? undefined };
    const underWay = await tx.story.count({
      where: { state: { not: "WITHDRAWN" }, ...(challengeId ? won : { caseStudyId }) },
    });
    return {
      id: newId(),
      seed,
      underWay: underWay > 0,
      people: await counterparts(tx, seed.ground, actor),
      names: await nextNames(tx, seed.content.title),
    };
  },
  subject: ({ id }) => ({ type: "story", id }),
  policy: (actor, { seed, underWay, people }) =>
    mayStart(actor, { ground: seed.ground, underWay, counterparts: people.length }),
  decide({ id, seed, names, people }, _input, { actor }) {
    const { ground, caseStudyId, challengeId } = seed;
    const sides = { supplierId: ground.supplierId ?? "", bodyId: ground.bodyId ?? "" };
    const own = asPerson(actor).actingFor?.name ?? "";
    return {
      change: { ...names, ...sides, caseStudyId, challengeId, regions: seed.regions },
      audit: { reference: names.reference, caseStudyId, challengeId },
      effects: letterTo(people, LETTERS.story.started, {
        story: { id, title: seed.content.title },
        by: own,
      }),
    };
  },
  async save(tx, change, { id, seed }, { actor, now }) {
    const { content, technologies } = seed;
    await tx.story.create({
      data: {
        id,
        ...change,
        ...columnsOf(content),
        technologies: { connect: technologies },
        claims: { create: claimLinks(content) },
      },
    });
    const { userId, actingFor } = asPerson(actor);
    await newVersion(tx, id, 1, content, {
      userId,
      now,
      basedOn: null,
      organisationId: actingFor?.organisationId ?? "",
    });
    return { id };
  },
});

async function seedOfCaseStudy(tx: Transaction, id: string): Promise<Seed | null> {
  const row = await lockCaseStudy(tx, id);
  if (!row) return null;
  const now = await databaseTime(tx);
  const graded = row.claims.map((claim) => ({ claim, ...gradeOfRow(claim, now) }));
  return {
    ground: {
      kind: "case-study",
      published: row.state === "PUBLISHED",
      bodyId: row.bodyId,
      supplierId: row.supplierId,
      confirmed: graded.filter(({ standing }) => isConfirmed(standing)).length,
      stopped: row.stopped,
      nameable: permits(latestPermission(row.requests), "FACT", "NAME"),
    },
    caseStudyId: row.id,
    challengeId: null,
    regions: row.regions,
    technologies: row.technologies.map((technology) => ({ id: technology.id })),
    content: {
      ...EMPTY,
      title: row.title,
      summary: row.summary,
      problem: row.problem,
      done: row.approach,
      whyItWorked: row.stopped ? row.learnt : "",
      stopped: row.stopped,
      cost: row.costPence?.toString() ?? null,
      claims: graded
        .filter(({ standing }) => !["corrected", "disputed", "lapsed"].includes(standing))
        .slice(0, MOST_CLAIMS)
        .map(({ claim }) => chosenClaim(claim)),
    },
  };
}

/**
 * What an award gives: the problem as it was published, who won and at what price.
 * @param id of the winning response: a challenge can have several.
 */
async function seedOfAward(tx: Transaction, id: string, actor: Actor): Promise<Seed | null> {
  const won = await tx.response.findFirst({ where: { id, state: "AWARDED" } });
  if (!won || !(await lockRow(tx, "Challenge", won.challengeId))) return null;
  const row = await findChallenge(tx, actor, { id: won.challengeId });
  if (!row) return null;
  return {
    ground: {
      kind: "award",
      state: row.state,
      bodyId: row.bodyId,
      supplierId: won.supplierId,
    },
    caseStudyId: null,
    challengeId: row.id,
    regions: row.regions,
    technologies: row.technologies.map((technology) => ({ id: technology.id })),
    content: {
      ...EMPTY,
      title: row.title,
      summary: row.summary,
      problem: row.problem,
      cost: won.price ? String(toPence(won.price.toFixed(2))) : null,
    },
  };
}

/** Four stand side by side on the page; six still read well. */
const MOST_CLAIMS = 6;

const { title: _, ...OPTIONAL } = STORY_FIELDS;

const EMPTY = { ...emptyOf(OPTIONAL), claims: [], blockers: [], files: [] };

/** The people of the other side, who are told. For somebody of neither side, nobody. */
async function counterparts(tx: Transaction, ground: Ground, actor: Actor): Promise<string[]> {
  const { supplierId, bodyId } = ground;
  if (!supplierId || !bodyId) return [];
  const side = sideOf(actor, { supplierId, bodyId });
  if (!side) return [];
  return writersOf(tx, side === "supplier" ? bodyId : supplierId);
}

const NUMBERED = row("the last number of a year’s stories", { last: column.count.nullable() });

/** The next number of the year and a free slug. Holds a lock until the transaction ends, so that none comes twice. */
async function nextNames(
  tx: Transaction,
  title: string,
): Promise<{ reference: string; slug: string }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('story.names'))`;
  const year = londonDay(await databaseTime(tx)).slice(0, 4);
  const [newest] = await rows(tx, NUMBERED)`
    SELECT max(substring(reference FROM 6)::int) AS last FROM "Story"
     WHERE reference ~ ${`^${year}-[0-9]+$`}`;
  const reference = `${year}-${String((newest?.last ?? 0) + 1).padStart(3, "0")}`;
  const slug = slugify(title, "story");
  const sameSlug = await tx.story.count({ where: { slug } });
  return { reference, slug: sameSlug === 0 ? slug : `${slug}-${reference}` };
}

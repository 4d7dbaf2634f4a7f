import type { Actor } from "@/domain/actor";
import { MOST_TITLE } from "@/domain/challenge/content";
import { mayStartNextPhase } from "@/domain/challenge/next-phase";
import { mayCopy, mayCreate, mayDiscard } from "@/domain/challenge/policy";
import { TEMPLATE_DESCRIPTORS, TEMPLATES, type TemplateName } from "@/domain/challenge/templates";
import { slugify } from "@/domain/format/slug";
import { londonDay } from "@/domain/timetable/london";
import { removals } from "@/features/files/records";
import type { Prisma } from "@/generated/prisma/client";
import { command } from "@/lib/command";
import { databaseTime, type Transaction } from "@/lib/database";
import { column, row, rows } from "@/lib/rows";
import {
  factsOf,
  findChallenge,
  isAnnounced,
  lockChallenge,
  type WholeChallenge,
} from "../queries";
import { phaseFacts } from "../queries/phases";

export interface NewChallenge {
  title: string;
  kind: WholeChallenge["kind"];
  template: TemplateName;
}

/** Starts a draft, with whoever starts it as its lead. Answers its id. */
export const createChallenge = command({
  name: "challenge.create",
  load: (tx, { title }: NewChallenge) => nextNames(tx, title),
  subject: ({ reference }) => ({ type: "challenge", id: reference }),
  policy: (actor) => mayCreate(actor),
  decide: (names, { title, kind, template }, { actor, newId }) => ({
    change: { id: newId(), ...names, title, kind, ...fromTemplate(template), ...ownership(actor) },
    audit: { reference: names.reference, template },
  }),
  save: async (tx, change) => (await tx.challenge.create({ data: change })).id,
});

/** Starts a draft from an earlier challenge: its words and criteria, not its dates or people. */
export const copyChallenge = command({
  name: "challenge.copy",
  async load(tx, { id }: { id: string }, actor) {
    const source = await findChallenge(tx, actor, { id });
    return source && { source, names: await nextNames(tx, source.title) };
  },
  subject: ({ source }) => ({ type: "challenge", id: source.id }),
  policy: (actor, { source }) => mayCopy(actor, factsOf(source, actor)),
  decide: ({ source, names }, _input, { actor, newId }) => ({
    change: { id: newId(), ...names, ...copied(source), ...ownership(actor) },
    audit: { reference: names.reference, copiedFrom: source.reference },
  }),
  save: async (tx, change) => (await tx.challenge.create({ data: change })).id,
});

/**
 * Starts the next phase of a challenge that several suppliers have won: a draft that copies it without the
 * first phase. Its winners are invited when it is published.
 */
export const startNextPhase = command({
  name: "challenge.startNextPhase",
  async load(tx, { id }: { id: string }, actor) {
    const locked = await lockChallenge(tx, id, actor);
    if (!locked) return null;
    const { row: source } = locked;
    const phase = await phaseFacts(tx, source, actor);
    const title = nextTitle(source);
    return { source, phase, title, names: await nextNames(tx, title) };
  },
  subject: ({ source }) => ({ type: "challenge", id: source.id }),
  policy: (actor, { phase }) => mayStartNextPhase(actor, phase),
  decide: ({ source, title, names }, _input, { actor, newId }) => ({
    change: {
      id: newId(),
      ...names,
      ...copied(source),
      ...ownership(actor),
      title,
      phases: { create: source.phases.slice(1).map(withoutIds) },
      preceding: { connect: { id: source.id } },
    },
    audit: { reference: names.reference, nextPhaseOf: source.reference },
  }),
  save: async (tx, change) => (await tx.challenge.create({ data: change })).id,
});

/** "Find damp before tenants complain: Pilot", within what a title may have. */
function nextTitle({ title, phases }: WholeChallenge): string {
  const name = `: ${phases[1]?.name ?? "next phase"}`.slice(0, MOST_TITLE / 2);
  return `${title.slice(0, MOST_TITLE - name.length).trimEnd()}${name}`;
}

/** Deletes a draft for good. What was published is never deleted. */
export const discardChallenge = command({
  name: "challenge.discard",
  load: (tx, { id }: { id: string }, actor) => lockChallenge(tx, id, actor),
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { row, facts }) => mayDiscard(actor, facts, isAnnounced(row)),
  decide: ({ row }) => ({
    change: row.id,
    audit: { reference: row.reference },
    effects: removals(row.dataSets.map(({ sampleId }) => sampleId)),
  }),
  save: (tx, id) => tx.challenge.delete({ where: { id } }),
});

/** Makes whoever starts a challenge its lead, for the body they act for. */
function ownership(actor: Actor) {
  if (actor.kind !== "person" || !actor.actingFor)
    throw new Error("The policy lets only people in");
  return {
    body: { connect: { id: actor.actingFor.organisationId } },
    createdById: actor.userId,
    parts: { create: { userId: actor.userId, part: "LEAD" } },
  } satisfies Partial<Prisma.ChallengeCreateInput> | object;
}

interface Names {
  reference: string;
  slug: string;
}

const NUMBERED = row("the last number of a year’s challenges", { last: column.count.nullable() });

/** The next number of the year and a free slug. Holds a lock until the transaction ends, so that none comes twice. */
async function nextNames(tx: Transaction, title: string): Promise<Names> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('challenge.names'))`;
  const year = londonDay(await databaseTime(tx)).slice(0, 4);
  const [newest] = await rows(tx, NUMBERED)`
    SELECT max(substring(reference FROM 6)::int) AS last FROM "Challenge"
    WHERE reference ~ ${`^${year}-[0-9]+$`}`;
  const reference = `${year}-${String((newest?.last ?? 0) + 1).padStart(3, "0")}`;
  const slug = slugify(title, "challenge");
  const sameSlug = await tx.challenge.count({ where: { slug } });
  return { reference, slug: sameSlug === 0 ? slug : `${slug}-${reference}` };
}

/** What a draft begins with. */
function fromTemplate(name: TemplateName) {
  if (name === "blank") return {};
  const { phases, criteria, priceWeight, conditions } = TEMPLATES[name];
  return {
    priceWeight,
    conditions,
    descriptors: [...TEMPLATE_DESCRIPTORS],
    phases: {
      create: phases.map((phase, place) => ({
        ...phase,
        valuePence: BigInt(phase.valuePence),
        order: place + 1,
      })),
    },
    criteria: {
      create: criteria.map((one, place) => ({ ...one, key: `c${place + 1}`, order: place + 1 })),
    },
  };
}

/** What a copy takes over. Ties come without a seed and dates not at all: each challenge has its own. */
function copied(source: WholeChallenge) {
  const { title, kind, summary, users, problem, tried, legacy, regions, conditions } = source;
  const { insuranceBeforeAward, accountsBeforeAward, priceWeight, maximum, descriptors } = source;
  const { rights, rightsDetail, attachments, attachmentsFor } = source;
  return {
    title,
    kind,
    summary,
    users,
    problem,
    tried,
    legacy,
    regions,
    conditions,
    insuranceBeforeAward,
    accountsBeforeAward,
    priceWeight,
    maximum,
    descriptors,
    rights,
    rightsDetail,
    attachments,
    attachmentsFor,
    technologies: { connect: source.technologies.map(({ id }) => ({ id })) },
    outcomes: { create: source.outcomes.map(withoutIds) },
    dataSets: { create: source.dataSets.map(({ sample: _sample, ...set }) => withoutIds(set)) },
    phases: { create: source.phases.map(withoutIds) },
    criteria: { create: source.criteria.map(withoutIds) },
  };
}

function withoutIds<Row extends { id: string; challengeId: string }>(row: Row) {
  const { id: _id, challengeId: _challengeId, ...rest } = row;
  return rest;
}

import type { Actor, Person } from "@/domain/actor";
import { statesWhere } from "@/domain/lifecycle";
import { haveDifferentNumbers, mayAskToMerge, mayMerge } from "@/domain/merge/policy";
import { isNotOwnCase } from "@/domain/second-person";
import { STORY } from "@/domain/story/states";
import type { Verdict } from "@/domain/verdict";
import { belongings } from "@/features/memberships/queries";
import type { Prisma } from "@/generated/prisma/client";
import { database } from "@/lib/database";
import { askFacts } from "./commands";
import { administers, mergePair, withBelonging } from "./records";

const FOUND = 10;
const WAITING = 25;

/** What an operator sees of a supplier before it is merged: public record, and who belongs to it. */
const HOLDINGS = {
  id: true,
  name: true,
  slug: true,
  kind: true,
  claimed: true,
  verifiedAt: true,
  identifiers: { select: { scheme: true, value: true }, orderBy: { scheme: "asc" } },
  profile: { select: { state: true, _count: { select: { versions: true } } } },
  _count: {
    select: {
      memberships: true,
      noticeAwards: true,
      caseStudies: { where: { state: "PUBLISHED" } },
      stories: { where: { state: { in: statesWhere(STORY, "public") } } },
    },
  },
} as const satisfies Prisma.OrganisationSelect;

const CHOSEN = { mergedIntoId: null, kind: "SUPPLIER" } as const;

/** Suppliers by their address, a number in a register, or words of their name. */
export async function suppliersLike(words: string) {
  const typed = words.trim();
  if (typed.length < 2) return [];
  const value = typed.split(/\s+/).at(-1) ?? typed;
  return database().organisation.findMany({
    where: {
      ...CHOSEN,
      OR: [
        { slug: typed },
        { identifiers: { some: { value: { equals: value, mode: "insensitive" } } } },
        { name: { contains: typed, mode: "insensitive" } },
      ],
    },
    orderBy: { name: "asc" },
    take: FOUND,
    select: HOLDINGS,
  });
}

export type Holdings = Awaited<ReturnType<typeof suppliersLike>>[number];

/** What the operator's page shows: who was found on each side, and the two when they are settled. */
export async function mergePage(person: Person, names: { keep: string; gone: string }) {
  const unknown = {
    kind: "SUPPLIER",
    claimed: false,
    mergedInto: null,
    companyNumbers: [],
    hidden: false,
  } as const;
  const [kept, gone] = await Promise.all([searchSupplier(names.keep), searchSupplier(names.gone)]);
  const blank = {
    belongs: false,
    kept: { ...unknown, id: "1", name: "" },
    gone: { ...unknown, id: "2", name: "" },
  };
  const pair = kept.one && gone.one ? await mergePair(database(), kept.one.id, gone.one.id) : null;
  const facts = await withBelonging(database(), person, pair);
  const may: Verdict = mayMerge(person, facts ?? blank, true);
  const differ = pair !== null && haveDifferentNumbers(pair);
  return { isOperator: person.operator, kept, gone, settled: pair !== null, may, differ };
}

export type MergePage = Awaited<ReturnType<typeof mergePage>>;

async function searchSupplier(words: string) {
  const found = await suppliersLike(words);
  const exact = found.filter(({ slug }) => slug === words.trim());
  const [first] = exact.length === 1 ? exact : found;
  return { words, found, one: (found.length === 1 || exact.length === 1 ? first : null) ?? null };
}

/** Requests to merge that wait for an operator, the longest waiting first; none for anybody else. */
export async function mergeRequestsFor(person: Person) {
  if (!person.operator) return [];
  const rows = await database().mergeRequest.findMany({
    where: { state: "REQUESTED" },
    orderBy: { requestedAt: "asc" },
    take: WAITING,
    include: { kept: { select: HOLDINGS }, gone: { select: HOLDINGS } },
  });
  const askers = await database().user.findMany({
    where: { id: { in: rows.map(({ requestedById }) => requestedById) } },
    select: { id: true, name: true, email: true },
  });
  const belongsTo = await belongings(database(), person);
  return rows.map((row) => ({
    ...row,
    may: isNotOwnCase(belongsTo.has(row.keptId) || belongsTo.has(row.goneId)),
    asker: askers.find(({ id }) => id === row.requestedById) ?? null,
    differ: haveDifferentNumbers({ kept: numbersOf(row.kept), gone: numbersOf(row.gone) }),
  }));
}

export type WaitingMerge = Awaited<ReturnType<typeof mergeRequestsFor>>[number];

function numbersOf({ identifiers, ...row }: Holdings) {
  const companyNumbers = identifiers
    .filter(({ scheme }) => scheme === "GB-COH")
    .map(({ value }) => value);
  return { ...row, companyNumbers, mergedInto: null, hidden: false };
}

/** Whether somebody administers a supplier beside the one that they act for, and may ask to make them one. */
export async function mayBeSame(actor: Actor, supplierId: string): Promise<boolean> {
  const own = actor.kind === "person" ? actor.actingFor : null;
  if (own?.kind !== "SUPPLIER" || own.organisationId === supplierId) return false;
  return own.roles.includes("ADMIN") && (await administers(database(), actor, supplierId));
}

/** What somebody sees who says that a supplier is theirs as well. Null where there is no such supplier. */
export async function samePage(person: Person, slug: string) {
  const found = await database().organisation.findFirst({
    where: { slug, ...CHOSEN },
    select: { id: true, name: true, slug: true },
  });
  if (!found) return null;
  const own = person.actingFor;
  const pair = own && (await mergePair(database(), own.organisationId, found.id));
  const facts = pair && (await askFacts(database(), pair, person));
  const waiting =
    own &&
    (await database().mergeRequest.findFirst({
      where: { state: "REQUESTED", keptId: own.organisationId, goneId: found.id },
    }));
  const may: Verdict | null = facts && mayAskToMerge(person, facts);
  return { supplier: found, own, may, waiting };
}

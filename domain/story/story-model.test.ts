import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "@/tests/setup/runs";
import { type Actor, ANONYMOUS, type Person, type Role } from "../actor";
import { mayTransition, transition } from "../lifecycle";
import { agreedBy, agrees, bothAgree, edited } from "./agreement";
import { isCorrecting } from "./correction";
import {
  type AgreeFacts,
  mayAgree,
  mayDropCorrection,
  mayEdit,
  mayEndorse,
  mayPublish,
  mayRead,
  mayWithdraw,
  type StoryFacts,
  sideOf,
  stepOf,
} from "./policy";
import { STORY, type StoryState } from "./states";

interface World extends StoryFacts {
  /** The highest version that there has been: a dropped correction keeps its number. */
  last: number;
  /** A competition in which the champion's body and the supplier meet. */
  competes: boolean;
  endorsed: boolean;
  /** What the state was before an operator hid it. */
  hiddenFrom: StoryState | null;
}

const START: World = {
  state: "DRAFT",
  supplierId: "skerrow",
  bodyId: "coasts",
  publishedVersion: null,
  version: 1,
  supplierAgreedVersion: null,
  bodyAgreedVersion: null,
  last: 1,
  competes: false,
  endorsed: false,
  hiddenFrom: null,
};

function member(userId: string, organisationId: string, ...roles: Role[]): Person {
  return {
    kind: "person",
    userId,
    name: userId,
    email: `${userId}@example.org`,
    operator: false,
    actingFor: {
      membershipId: userId,
      organisationId,
      name: organisationId,
      slug: organisationId,
      kind: organisationId === "coasts" ? "PUBLIC_BODY" : "SUPPLIER",
      roles,
      verified: true,
    },
  };
}

const ACTORS: readonly Actor[] = [
  member("founder", "skerrow", "EDITOR"),
  member("reference", "coasts", "REFERENCE"),
  member("minister", "coasts", "CHAMPION"),
  member("clerk", "coasts"),
  member("rival", "marlpit", "ADMIN"),
  ANONYMOUS,
];

const COMPETITION = {
  id: "c",
  bodyId: "coasts",
  body: "Coasts and Rivers",
  reference: "2026-064",
  title: "Damp",
  state: "EVALUATING" as const,
  technologies: [],
  opened: [],
};

/** What is asked besides, all of it in order: these rules have tests of their own. */
const WHOLE = {
  onBothSides: false,
  missing: [],
  alone: [],
  changedClaims: 0,
  changedFiles: 0,
  asPublished: false,
} satisfies Partial<AgreeFacts>;

type Step = (world: World, actor: Actor) => World | null;

const STEPS = {
  edit: (world, actor) =>
    mayEdit(actor, world).allowed
      ? {
          ...world,
          ...edited(world, world.last),
          last: world.last + 1,
          state: transition(STORY, world.state, stepOf(world.state, "edit")),
        }
      : null,
  agree: (world, actor) => {
    if (!mayAgree(actor, { ...world, ...WHOLE }).allowed) return null;
    const next = { ...world, ...agreedBy(world, sideOf(actor, world) ?? "supplier") };
    if (!bothAgree(next)) return next;
    return { ...next, state: transition(STORY, world.state, stepOf(world.state, "agree")) };
  },
  publish: (world, actor) =>
    mayPublish(actor, { ...world, ...WHOLE }).allowed
      ? {
          ...world,
          state: transition(STORY, world.state, stepOf(world.state, "publish")),
          publishedVersion: world.version,
        }
      : null,
  drop: (world, actor) =>
    mayDropCorrection(actor, world).allowed
      ? {
          ...world,
          version: world.publishedVersion ?? 0,
          supplierAgreedVersion: world.publishedVersion,
          bodyAgreedVersion: world.publishedVersion,
        }
      : null,
  endorse: (world, actor) => {
    const obstacle = world.competes ? { competition: COMPETITION, why: "field" as const } : null;
    return mayEndorse(actor, { ...world, belongsToSupplier: false, obstacle }).allowed
      ? { ...world, endorsed: true, state: transition(STORY, world.state, "champion") }
      : null;
  },
  compete: (world) => ({ ...world, competes: !world.competes }),
  hide: (world) =>
    mayTransition(STORY, world.state, "hide").allowed
      ? { ...world, hiddenFrom: world.state, state: transition(STORY, world.state, "hide") }
      : null,
  restore: (world) => {
    const step = world.hiddenFrom === "CHAMPIONED" ? "restoreChampioned" : "restore";
    return mayTransition(STORY, world.state, step).allowed
      ? { ...world, hiddenFrom: null, state: transition(STORY, world.state, step) }
      : null;
  },
  withdraw: (world, actor) =>
    mayWithdraw(actor, world).allowed
      ? { ...world, state: transition(STORY, world.state, "withdraw") }
      : null,
} as const satisfies Record<string, Step>;

/** What has to hold whatever was tried before. */
function holds(next: World, before: World): void {
  const isPublic = STORY.states[next.state].public;
  if (isPublic) expect(next.publishedVersion).not.toBeNull();
  if (next.publishedVersion !== before.publishedVersion) {
    expect(next.publishedVersion).toBe(before.version);
    expect(bothAgree(before), "what is public both had agreed to, word for word").toBe(true);
  }
  if (next.state === "AGREED") expect(bothAgree(next)).toBe(true);
  if (next.version !== before.version && next.version > before.version) {
    expect(agrees(next, "supplier") || agrees(next, "body"), "an edit is nobody's yes").toBe(false);
    expect(next.version).toBeGreaterThan(before.last);
  }
  if (isCorrecting(next) && isPublic) expect(next.publishedVersion).toBe(before.publishedVersion);
  if (next.endorsed && !before.endorsed) {
    expect(before.competes, "never while they meet in a competition").toBe(false);
    expect(STORY.states[before.state].public).toBe(true);
  }
  if (before.state === "WITHDRAWN") expect(next.state).toBe("WITHDRAWN");
  for (const actor of ACTORS) {
    const reads = mayRead(actor, next).allowed;
    expect(reads).toBe(isPublic || sideOf(actor, next) !== null);
  }
}

const anyAttempt = fc.record({
  step: fc.constantFrom(...(Object.keys(STEPS) as (keyof typeof STEPS)[])),
  who: fc.nat(ACTORS.length - 1),
});

/** The way to a corrected story that somebody champions; random attempts come between its steps. */
const WAY: readonly { step: keyof typeof STEPS; who: number }[] = [
  { step: "edit", who: 0 },
  { step: "agree", who: 0 },
  { step: "agree", who: 1 },
  { step: "publish", who: 0 },
  { step: "endorse", who: 2 },
  { step: "edit", who: 1 },
  { step: "agree", who: 0 },
  { step: "agree", who: 1 },
  { step: "publish", who: 1 },
];

test("whatever anybody tries, in whatever order, nothing is public that both have not agreed to, word for word", () => {
  const reached = new Set<string>();
  const mixed = fc
    .array(fc.array(anyAttempt, { maxLength: 2 }), { minLength: WAY.length, maxLength: WAY.length })
    .map((between) => WAY.flatMap((attempt, place) => [...(between[place] ?? []), attempt]));
  fc.assert(
    fc.property(fc.oneof(mixed, fc.array(anyAttempt, { maxLength: 60 })), (attempts) => {
      let world = START;
      for (const { step, who } of attempts) {
        const next = (STEPS[step] as Step)(world, ACTORS[who] ?? ANONYMOUS);
        if (!next) continue;
        holds(next, world);
        world = next;
        reached.add(world.state);
        if (isCorrecting(world)) reached.add("being corrected");
      }
    }),
    { numRuns: runs(4_000, 20_000) },
  );
  const wanted = [...Object.keys(STORY.states), "being corrected"];
  expect(wanted.filter((state) => !reached.has(state))).toEqual([]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "@/tests/setup/runs";
import type { Person, Role } from "../actor";
import { CHALLENGE, type ChallengeState, stateAt } from "../challenge/states";
import { transition } from "../lifecycle";
import {
  type AnsweredChallenge,
  mayBeginOpening,
  mayConfirm,
  mayEdit,
  mayOpen,
  mayReadOwn,
  mayRestore,
  mayStart,
  maySubmit,
  mayWithdraw,
  type ToOpen,
} from "./policy";
import { RESPONSE, type ResponseState } from "./states";

const SUPPLIERS = ["skerrow", "marlpit", "both-sides"] as const;
type Supplier = (typeof SUPPLIERS)[number];
const BUYERS = ["lead", "approver", "moderator", "evaluator", "operator"] as const;
type Buyer = (typeof BUYERS)[number];

interface Held {
  state: ResponseState;
  /** When each of its submissions was received, and whether that stands. */
  received: { at: Date; withdrawn: boolean }[];
  /** The version of the challenge that the last submission answers, or was said to answer. */
  answers: number;
}

interface World {
  now: Date;
  state: ChallengeState;
  closesAt: Date;
  /** Counted up by every material amendment. */
  version: number;
  begunBy: Buyer | null;
  openedBy: Buyer | null;
  held: Partial<Record<Supplier, Held>>;
}

const HOUR = 60 * 60 * 1000;
const START: World = {
  now: new Date("2026-11-02T09:00:00Z"),
  state: "PUBLISHED",
  closesAt: new Date("2026-11-04T12:00:00Z"),
  version: 1,
  begunBy: null,
  openedBy: null,
  held: {},
};

function member(userId: string, organisationId: string, ...roles: Role[]): Person {
  return {
    kind: "person",
    userId,
    name: userId,
    email: `${userId}@example.org`,
    operator: userId === "operator",
    actingFor: {
      membershipId: userId,
      organisationId,
      name: organisationId,
      slug: organisationId,
      kind: organisationId === "body" ? "PUBLIC_BODY" : "SUPPLIER",
      roles,
      verified: true,
    },
  };
}

const supplierOf = (name: Supplier) => member(name, name, "EDITOR");
const ROLES: Partial<Record<Buyer, Role>> = { lead: "COMMERCIAL", approver: "APPROVER" };
const buyerOf = (name: Buyer) => member(name, "body", ...[ROLES[name] ?? []].flat());

const answered = (world: World, who: Supplier): AnsweredChallenge => ({
  state: world.state,
  closesAt: world.closesAt,
  bodyId: "body",
  mergeWaits: false,
  invited: null,
  personHasPart: who === "both-sides",
});
const factsOf = (world: World, who: Supplier, { state }: Held) => ({
  state,
  supplierId: who,
  challenge: answered(world, who),
});
const toOpen = (world: World, who: Buyer): ToOpen => ({
  state: world.state,
  closesAt: world.closesAt,
  bodyId: "body",
  begunById: world.begunBy,
  personsParts: who === "operator" ? [] : [who.toUpperCase()],
});
const hold = (world: World, who: Supplier, held: Held): World => ({
  ...world,
  held: { ...world.held, [who]: held },
});

type Step = (world: World, who: Supplier, by: Buyer, which: number) => World | null;

const STEPS = {
  start: (world, who) =>
    mayStart(supplierOf(who), answered(world, who), world.now).allowed && !world.held[who]
      ? hold(world, who, { state: "DRAFT", received: [], answers: 0 })
      : null,
  edit: (world, who) => {
    const held = world.held[who];
    const may = held && mayEdit(supplierOf(who), factsOf(world, who, held), world.now).allowed;
    return may ? world : null;
  },
  submit: (world, who) => {
    const held = world.held[who];
    if (!held || !maySubmit(supplierOf(who), factsOf(world, who, held), world.now).allowed)
      return null;
    const received = [...held.received, { at: world.now, withdrawn: false }];
    const state = transition(RESPONSE, held.state, "submit");
    return hold(world, who, { state, received, answers: world.version });
  },
  withdraw: (world, who) => {
    const held = world.held[who];
    if (!held || !mayWithdraw(supplierOf(who), factsOf(world, who, held), world.now).allowed)
      return null;
    const received = held.received.map((one) => ({ ...one, withdrawn: true }));
    return hold(world, who, {
      ...held,
      state: transition(RESPONSE, held.state, "withdraw"),
      received,
    });
  },
  restore: (world, who) => {
    const held = world.held[who];
    if (!held || !mayRestore(supplierOf(who), factsOf(world, who, held), world.now).allowed)
      return null;
    const last = held.received.length - 1;
    const received = held.received.map((one, place) =>
      place === last ? { ...one, withdrawn: false } : one,
    );
    const state = transition(RESPONSE, held.state, "restore");
    return hold(world, who, { ...held, state, received });
  },
  confirm: (world, who) => {
    const held = world.held[who];
    const amended = held !== undefined && held.answers < world.version;
    if (
      !held ||
      !mayConfirm(supplierOf(who), factsOf(world, who, held), amended, world.now).allowed
    )
      return null;
    return hold(world, who, { ...held, answers: world.version });
  },
  amend: (world, _who, _by, which) =>
    stateAt(world.state, world.closesAt, world.now) === "PUBLISHED"
      ? {
          ...world,
          version: world.version + 1,
          closesAt: new Date(world.closesAt.getTime() + (which + 1) * HOUR),
        }
      : null,
  cancel: (world, _who, _by, which) =>
    which === 9 && ["PUBLISHED", "CLOSED", "OPENED"].includes(world.state)
      ? { ...world, state: transition(CHALLENGE, world.state, "cancel") }
      : null,
  bookkeep: (world) =>
    world.state === "PUBLISHED" && world.now >= world.closesAt
      ? { ...world, state: transition(CHALLENGE, world.state, "close") }
      : null,
  begin: (world, _who, by) =>
    mayBeginOpening(buyerOf(by), toOpen(world, by), world.now).allowed
      ? { ...world, begunBy: by }
      : null,
  open: (world, _who, by) => {
    if (!mayOpen(buyerOf(by), toOpen(world, by), world.now).allowed) return null;
    const closed = stateAt(world.state, world.closesAt, world.now);
    const held = Object.fromEntries(
      Object.entries(world.held).map(([who, one]) => [
        who,
        one.state === "SUBMITTED"
          ? { ...one, state: transition(RESPONSE, one.state, "open") }
          : one,
      ]),
    );
    return { ...world, state: transition(CHALLENGE, closed, "open"), openedBy: by, held };
  },
  wait: (world, _who, _by, which) => ({
    ...world,
    now: new Date(world.now.getTime() + (which + 1) * 3 * HOUR),
  }),
} as const satisfies Record<string, Step>;

/** What has to hold whatever was tried before. */
function holds(next: World, before: World): void {
  const wasOver = before.now >= before.closesAt || before.state !== "PUBLISHED";
  for (const who of SUPPLIERS) {
    const [held, earlier] = [next.held[who], before.held[who]];
    if (!held) continue;
    expect(who, "nobody sits on both sides").not.toBe("both-sides");
    expect(held.received.length).toBeGreaterThanOrEqual(earlier?.received.length ?? 0);
    expect(held.received.slice(0, earlier?.received.length).map(({ at }) => at)).toEqual(
      (earlier?.received ?? []).map(({ at }) => at),
    );
    if (wasOver) expect(held.received, "nothing is late, or lost").toEqual(earlier?.received);
    const stands = held.received.some(({ withdrawn }) => !withdrawn);
    expect(stands).toBe(["SUBMITTED", "OPENED"].includes(held.state));
    if (held.state === "OPENED") expect(next.openedBy).not.toBeNull();
    for (const other of [
      ...SUPPLIERS.filter((one) => one !== who).map(supplierOf),
      ...BUYERS.map(buyerOf),
    ])
      expect(mayReadOwn(other, factsOf(next, who, held)).allowed).toBe(false);
  }
  if (next.state === "OPENED" && before.state !== "OPENED") {
    expect(next.now >= next.closesAt).toBe(true);
    expect(next.begunBy).not.toBeNull();
    expect(next.begunBy).not.toBe(next.openedBy);
    expect([next.begunBy, next.openedBy]).not.toContain("evaluator");
    expect([next.begunBy, next.openedBy]).not.toContain("operator");
    for (const who of SUPPLIERS) {
      const was = before.held[who]?.state;
      expect(next.held[who]?.state).toBe(was === "SUBMITTED" ? "OPENED" : was);
    }
  }
}

interface Attempt {
  step: keyof typeof STEPS;
  who: Supplier;
  by: Buyer;
  which: number;
}

const anyAttempt: fc.Arbitrary<Attempt> = fc.record({
  step: fc.constantFrom(...(Object.keys(STEPS) as (keyof typeof STEPS)[])),
  who: fc.constantFrom(...SUPPLIERS),
  by: fc.constantFrom(...BUYERS),
  which: fc.nat(9),
});

const by = (step: keyof typeof STEPS, more: Partial<Attempt> = {}): Attempt => ({
  step,
  who: "skerrow",
  by: "lead",
  which: 8,
  ...more,
});

/** The way to the opening, in order; random attempts come between its steps. */
const WAY: readonly Attempt[] = [
  by("start"),
  by("submit"),
  by("start", { who: "marlpit" }),
  by("submit", { who: "marlpit" }),
  ...Array.from({ length: 6 }, () => by("wait")),
  by("begin"),
  by("begin", { by: "approver" }),
  by("open", { by: "approver" }),
  by("open", { by: "lead" }),
];

test("whatever suppliers and buyers try, in whatever order, nothing is received late, lost, or opened early or alone", () => {
  const reached = new Set<string>();
  const mixed = fc
    .array(fc.array(anyAttempt, { maxLength: 2 }), { minLength: WAY.length, maxLength: WAY.length })
    .map((between) => WAY.flatMap((attempt, place) => [...(between[place] ?? []), attempt]));
  fc.assert(
    fc.property(fc.oneof(mixed, fc.array(anyAttempt, { maxLength: 80 })), (attempts) => {
      let world = START;
      for (const { step, who, by, which } of attempts) {
        const next = (STEPS[step] as Step)(world, who, by, which);
        if (!next) continue;
        holds(next, world);
        world = next;
        reached.add(world.state);
        for (const { state } of Object.values(world.held)) reached.add(state);
      }
    }),
    { numRuns: runs(4_000, 20_000) },
  );
  const wanted = ["PUBLISHED", "CLOSED", "CANCELLED", "DRAFT", "SUBMITTED", "WITHDRAWN", "OPENED"];
  expect(wanted.filter((state) => !reached.has(state))).toEqual([]);
});

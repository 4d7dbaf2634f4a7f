import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "@/tests/setup/runs";
import type { Person } from "../actor";
import { mayAgree, mayCloseMeeting, mayOpenPrices, pricesOpen } from "../assessment/agreement";
import {
  agreementsMissing,
  type Conflict,
  type EvaluationFacts,
  hasSubmitted,
  inEvaluation,
  type PanelFacts,
  scoringPanel,
} from "../assessment/facts";
import {
  mayCheck,
  mayDeclare,
  mayRead,
  mayScore,
  maySeeScores,
  mayStart,
  mayStartModeration,
  maySubmitScores,
} from "../assessment/policy";
import type { ParticipantPart } from "../challenge/content";
import { CHALLENGE } from "../challenge/states";
import { addDays } from "../timetable/day";
import { londonDay, startOfLondonDay } from "../timetable/london";
import { standstillEnd } from "../timetable/standstill";
import {
  mayApprove,
  mayAward,
  mayPublishAwardNotice,
  mayReadRecord,
  mayRecommend,
  maySendSummaries,
} from "./policy";

const PEOPLE = ["lead", "approver", "moderator", "first", "second", "stranger"] as const;
const PARTS: Readonly<Record<string, ParticipantPart>> = {
  lead: "LEAD",
  approver: "APPROVER",
  moderator: "MODERATOR",
  first: "EVALUATOR",
  second: "EVALUATOR",
};
const CRITERIA = 1;

interface World {
  facts: EvaluationFacts;
  now: Date;
}

/** A step that somebody tries; what the policies allow is done as the commands do it. */
type Attempt = { who: (typeof PEOPLE)[number]; step: keyof typeof STEPS; which: number };

const START: World = {
  now: new Date("2026-11-02T09:00:00Z"),
  facts: {
    state: "OPENED",
    bodyId: "body",
    namesHidden: false,
    criteria: CRITERIA,
    panel: Object.entries(PARTS).map(([userId, part]) => ({
      userId,
      part,
      conflict: null,
      ended: false,
      assessments: [],
    })),
    responses: ["A", "B"].map((label) => ({
      id: label,
      label,
      state: "OPENED" as const,
      agreed: 0,
      summarySent: false,
    })),
    kept: [],
    bodyRoles: [],
    memberOf: [],
    servesBody: true,
    recommendation: null,
    calibration: null,
    unconfirmed: [],
    meeting: null,
    standstillEndsOn: null,
    standstillPausedOn: null,
    pricesQuestioned: 0,
    lettersReturned: 0,
    claimsRunning: 0,
    lookAgainWaits: false,
    decidedBefore: false,
    contractsMissing: 0,
    contractsWaiting: 0,
  },
};

const person = (userId: string): Person => ({
  kind: "person",
  userId,
  name: userId,
  email: `${userId}@example.org`,
  operator: false,
  actingFor: null,
});

/** The facts as the actor's own roles make them. */
function forActor({ facts }: World, who: string): EvaluationFacts {
  const roles = { lead: ["COMMERCIAL"], approver: ["APPROVER"] } as const;
  return { ...facts, bodyRoles: who in roles ? roles[who as keyof typeof roles] : [] };
}

type Step = (world: World, who: string, which: number) => World | null;

const change = (world: World, facts: Partial<EvaluationFacts>): World => ({
  ...world,
  facts: { ...world.facts, ...facts },
});
const onPanel = (world: World, who: string, next: (one: PanelFacts) => PanelFacts) =>
  change(world, {
    panel: world.facts.panel.map((one) => (one.userId === who ? next(one) : one)),
  });

const CONFLICTS: readonly Conflict[] = ["NONE", "NONE", "NONE", "MANAGEABLE", "BARRED"];

const STEPS = {
  declare: (world, who, which) =>
    mayDeclare(person(who), forActor(world, who)).allowed
      ? onPanel(world, who, (one) => ({ ...one, conflict: CONFLICTS[which % 5] ?? "NONE" }))
      : null,
  check: (world, who, which) => {
    if (!mayCheck(person(who), forActor(world, who)).allowed) return null;
    const state = which % 5 === 0 ? ("EXCLUDED" as const) : ("COMPLIANT" as const);
    return change(world, {
      responses: world.facts.responses.map((one, place) =>
        place === which % 2 ? { ...one, state } : one,
      ),
    });
  },
  start: (world, who) => {
    if (!mayStart(person(who), forActor(world, who)).allowed) return null;
    const toScore = inEvaluation(world.facts).map(({ id }) => id);
    const panel = world.facts.panel.map((one) => ({
      ...one,
      assessments:
        one.part === "EVALUATOR" && one.conflict && one.conflict !== "BARRED"
          ? toScore.map((responseId) => ({ responseId, state: "SCORING" as const, scored: 0 }))
          : [],
    }));
    return change(world, { state: "EVALUATING", panel });
  },
  score: (world, who, which) => {
    const responseId = which % 2 === 0 ? "A" : "B";
    if (!mayScore(person(who), forActor(world, who), responseId).allowed) return null;
    return onPanel(world, who, (one) => ({
      ...one,
      assessments: one.assessments.map((assessment) =>
        assessment.responseId === responseId ? { ...assessment, scored: CRITERIA } : assessment,
      ),
    }));
  },
  submit: (world, who) =>
    maySubmitScores(person(who), forActor(world, who)).allowed
      ? onPanel(world, who, (one) => ({
          ...one,
          assessments: one.assessments.map((assessment) => ({
            ...assessment,
            state: "SUBMITTED" as const,
          })),
        }))
      : null,
  meet: (world, who) =>
    mayStartModeration(person(who), forActor(world, who)).allowed
      ? change(world, { state: "MODERATING" })
      : null,
  agree: (world, who, which) => {
    const [one] = inEvaluation(world.facts).slice(which % 2);
    const answer = { responseId: one?.id ?? "", criterionId: "c1" };
    if (!mayAgree(person(who), forActor(world, who), answer).allowed) return null;
    // A score that is recorded makes another meeting necessary, as long as prices are sealed.
    return change(world, {
      meeting: pricesOpen(world.facts) ? world.facts.meeting : null,
      responses: world.facts.responses.map((response) =>
        response.id === one?.id ? { ...response, agreed: CRITERIA } : response,
      ),
    });
  },
  close: (world, who) =>
    mayCloseMeeting(person(who), forActor(world, who)).allowed
      ? change(world, { meeting: { closedById: who, opened: false } })
      : null,
  open: (world, who) => {
    const { meeting } = world.facts;
    if (!mayOpenPrices(person(who), forActor(world, who)).allowed || !meeting) return null;
    expect(who).not.toBe(meeting.closedById);
    return change(world, { meeting: { ...meeting, opened: true } });
  },
  recommend: (world, who) =>
    mayRecommend(person(who), forActor(world, who), ["A"]).allowed
      ? change(world, { recommendation: { recommendedById: who, state: "waiting", returned: [] } })
      : null,
  approve: (world, who) =>
    mayApprove(person(who), forActor(world, who)).allowed && world.facts.recommendation
      ? change(world, {
          state: "DECIDED",
          recommendation: { ...world.facts.recommendation, state: "approved" },
        })
      : null,
  letters: (world, who) =>
    maySendSummaries(person(who), forActor(world, who)).allowed
      ? change(world, {
          responses: world.facts.responses.map((one) => ({ ...one, summarySent: true })),
        })
      : null,
  notice: (world, who) =>
    mayPublishAwardNotice(person(who), forActor(world, who)).allowed
      ? change(world, {
          state: "STANDSTILL",
          standstillEndsOn: standstillEnd(londonDay(world.now)),
        })
      : null,
  pause: (world) =>
    world.facts.state === "STANDSTILL"
      ? change(world, { standstillPausedOn: londonDay(world.now) })
      : null,
  resume: (world) => change(world, { standstillPausedOn: null }),
  award: (world, who) =>
    mayAward(person(who), forActor(world, who), world.now).allowed
      ? change(world, { state: "AWARDED" })
      : null,
  wait: (world, _who, which) => ({
    ...world,
    now: new Date(world.now.getTime() + (which + 1) * 40 * 60 * 60 * 1000),
  }),
} as const satisfies Record<string, Step>;

const agreedOf = ({ agreed }: EvaluationFacts["responses"][number]) => agreed;

/** What has to hold whatever was tried before. */
function holds(world: World, before: World): void {
  const { facts } = world;
  for (const who of PEOPLE) {
    const reads = mayRead(person(who), forActor(world, who)).allowed;
    const parts = facts.panel.filter(({ userId }) => userId === who);
    if (reads) expect(parts.length).toBeGreaterThan(0);
    if (reads) expect(parts.every(({ conflict }) => conflict && conflict !== "BARRED")).toBe(true);
    const record = mayReadRecord(person(who), forActor(world, who)).allowed;
    if (record) expect(["lead", "approver"]).toContain(who);
    if (record) expect(CHALLENGE.states[facts.state].decided).toBe(true);
  }
  for (const one of facts.panel.filter(({ part }) => part === "EVALUATOR")) {
    const other = one.userId === "first" ? "second" : "first";
    if (maySeeScores(person(other), forActor(world, other), one.userId).allowed) {
      expect(hasSubmitted(one)).toBe(true);
      const own = facts.panel.find(({ userId }) => userId === other);
      expect(own && hasSubmitted(own)).toBe(true);
    }
  }
  if (facts.state === "MODERATING" && before.facts.state === "EVALUATING") {
    expect(scoringPanel(facts).every(hasSubmitted)).toBe(true);
  }
  if (pricesOpen(facts)) expect(agreementsMissing(facts)).toBe(0);
  if (pricesOpen(before.facts))
    expect(facts.responses.map(agreedOf)).toEqual(before.facts.responses.map(agreedOf));
  if (!CHALLENGE.states[facts.state].panelMet) expect(pricesOpen(facts)).toBe(false);
  if (facts.recommendation) expect(facts.recommendation.recommendedById).toBe("moderator");
  if (facts.state === "STANDSTILL" || facts.state === "AWARDED") {
    expect(facts.responses.every(({ summarySent }) => summarySent)).toBe(true);
  }
  if (facts.state === "AWARDED" && before.facts.state !== "AWARDED") {
    const firstDay = addDays(facts.standstillEndsOn ?? "", 1);
    expect(world.now >= startOfLondonDay(firstDay)).toBe(true);
    expect(facts.standstillPausedOn).toBeNull();
  }
}

const anyAttempt: fc.Arbitrary<Attempt> = fc.record({
  who: fc.constantFrom(...PEOPLE),
  step: fc.constantFrom(...(Object.keys(STEPS) as (keyof typeof STEPS)[])),
  which: fc.nat(9),
});

/** The way to an award, in order; random attempts come between its steps. */
const WAY: readonly Attempt[] = [
  ...(["lead", "approver", "moderator", "first", "second"] as const).map(
    (who): Attempt => ({ who, step: "declare", which: 0 }),
  ),
  ...[1, 2].map((which): Attempt => ({ who: "lead", step: "check", which })),
  { who: "lead", step: "start", which: 0 },
  ...(["first", "second"] as const).flatMap((who): Attempt[] => [
    { who, step: "score", which: 0 },
    { who, step: "score", which: 1 },
    { who, step: "submit", which: 0 },
  ]),
  { who: "moderator", step: "meet", which: 0 },
  ...[0, 1].map((which): Attempt => ({ who: "moderator", step: "agree", which })),
  { who: "moderator", step: "close", which: 0 },
  { who: "lead", step: "open", which: 0 },
  { who: "moderator", step: "recommend", which: 0 },
  { who: "approver", step: "approve", which: 0 },
  { who: "lead", step: "letters", which: 0 },
  { who: "lead", step: "notice", which: 0 },
  ...[9, 9, 9].map((which): Attempt => ({ who: "lead", step: "wait", which })),
  { who: "lead", step: "award", which: 0 },
];

test("whatever anybody tries, in whatever order, nothing is read, seen, opened or awarded too early", () => {
  const reached = new Set<string>();
  const mixed = fc
    .array(fc.array(anyAttempt, { maxLength: 3 }), { minLength: WAY.length, maxLength: WAY.length })
    .map((between) => WAY.flatMap((attempt, place) => [...(between[place] ?? []), attempt]));
  fc.assert(
    fc.property(fc.oneof(mixed, fc.array(anyAttempt, { maxLength: 120 })), (attempts) => {
      let world = START;
      for (const { who, step, which } of attempts) {
        const next = (STEPS[step] as Step)(world, who, which);
        if (!next) continue;
        holds(next, world);
        world = next;
      }
      reached.add(world.facts.state);
    }),
    { numRuns: runs(2_000, 20_000) },
  );
  expect([...reached], "some of them come all the way").toContain("AWARDED");
});

import { describe, expect, test } from "vitest";
import type { Actor } from "../actor";
import { ANONYMOUS, member, person, SYSTEM, why } from "../actor.fixture";
import type { EvaluationFacts } from "../assessment/facts";
import { evaluation, PANEL, PRICES_OPEN, part, response } from "../assessment/facts.fixture";
import { CHALLENGE, type ChallengeState } from "../challenge/states";
import type { Verdict } from "../verdict";
import { mayAnswerConcern, mayRaise } from "./concern";
import {
  mayApprove,
  mayAward,
  mayComplete,
  mayPublishAwardNotice,
  mayReadRecord,
  mayRecommend,
  maySendSummaries,
} from "./policy";
import { mayAskAboutPrice, mayDecideOnPrice, mayExclude, mayExplainPrice } from "./price-question";

const STATES = Object.keys(CHALLENGE.states) as ChallengeState[];
const NOW = new Date("2026-10-20T12:00:00Z");
const waiting = { recommendedById: "moderator", state: "waiting", returned: [] } as const;
const returned = { recommendedById: "moderator", state: "returned", returned: [] } as const;
const ANSWER = { responseId: "A", criterionId: "c1" };

const agreed = (change: Partial<EvaluationFacts> = {}) =>
  evaluation({
    state: "MODERATING",
    responses: [response("A"), response("B")],
    meeting: PRICES_OPEN,
    ...change,
  });
const sent = [response("A", { summarySent: true }), response("B", { summarySent: true })];
const standing = (change: Partial<EvaluationFacts> = {}) =>
  agreed({ state: "STANDSTILL", standstillEndsOn: "2026-10-15", ...change });
const answeredQuestion = { answerBy: NOW, answered: true, decided: false };

type Rule = (actor: Actor, facts: EvaluationFacts) => Verdict;

/** Each step of the decision: its facts, by whom it is taken, and in which states. */
const STEPS: [string, Rule, EvaluationFacts, string[], ChallengeState[]][] = [
  [
    "recommends",
    (actor, facts) => mayRecommend(actor, facts, ["A"]),
    agreed(),
    ["moderator"],
    ["MODERATING"],
  ],
  ["approves", mayApprove, agreed({ recommendation: waiting }), ["approver"], ["MODERATING"]],
  ["sends the summaries", maySendSummaries, agreed(), ["lead"], ["DECIDED"]],
  [
    "publishes the award notice",
    mayPublishAwardNotice,
    agreed({ responses: sent }),
    ["lead"],
    ["DECIDED"],
  ],
  ["awards", (actor, facts) => mayAward(actor, facts, NOW), standing(), ["lead"], ["STANDSTILL"]],
  ["completes", mayComplete, agreed(), ["lead"], ["AWARDED"]],
  [
    "reads the record",
    mayReadRecord,
    agreed(),
    ["lead", "approver"],
    ["DECIDED", "STANDSTILL", "AWARDED", "COMPLETED", "CANCELLED"],
  ],
  [
    "reads the record while a decision is looked at again",
    (actor, facts) => mayReadRecord(actor, { ...facts, decidedBefore: true }),
    agreed(),
    ["lead", "approver"],
    ["EVALUATING", "MODERATING", "DECIDED", "STANDSTILL", "AWARDED", "COMPLETED", "CANCELLED"],
  ],
  [
    "asks about a price",
    (actor, facts) => mayAskAboutPrice(actor, facts, "A", null),
    agreed(),
    ["lead", "moderator"],
    ["MODERATING"],
  ],
  [
    "decides on a price",
    (actor, facts) => mayDecideOnPrice(actor, facts, answeredQuestion, NOW),
    agreed(),
    ["lead", "moderator"],
    ["MODERATING"],
  ],
  [
    "answers a concern",
    (actor, facts) => mayAnswerConcern(actor, facts, { answered: false }),
    standing(),
    ["lead"],
    ["STANDSTILL"],
  ],
];

describe.each(STEPS)("who %s", (_, rule, facts, people, states) => {
  const may = (actor: Actor, change: Partial<EvaluationFacts>) =>
    rule(actor, { ...facts, ...change }).allowed;

  test("has one of these parts, and nobody else does it", () => {
    const [state] = states;
    const everybody = ["lead", "approver", "moderator", "evaluator"];
    expect(everybody.filter((who) => may(person(who), { state }))).toEqual(people);
    for (const actor of [person("stranger"), ANONYMOUS, SYSTEM])
      expect(may(actor, { state })).toBe(false);
  });

  test("does it in these states, and in no other", () => {
    const [first = ""] = people;
    expect(STATES.filter((state) => may(person(first), { state }))).toEqual(states);
  });
});

test.each(STEPS.filter(([name]) => name !== "completes"))(
  "who %s has no interest that bars them",
  (_, rule, facts, [first = ""], [state = "DRAFT"]) => {
    const barred = { ...facts, state, memberOf: ["Marlpit"] };
    expect(why(rule(person(first), barred))).toMatch(/belong to Marlpit/);
  },
);

describe("a recommendation", () => {
  const moderator = person("moderator");
  const recommends = (change: Partial<EvaluationFacts>, placed = ["A"], shared: string[] = []) =>
    why(mayRecommend(moderator, agreed(change), placed, shared));

  test("waits for all scores, the approver and every question about a price", () => {
    expect(recommends({})).toBe("yes");
    const unagreed = [response("A", { agreed: 1 })];
    expect(recommends({ responses: unagreed })).toMatch(/1 score to agree/);
    expect(recommends({ responses: unagreed, meeting: null })).toMatch(/1 score to agree/);
    expect(recommends({ meeting: null })).toMatch(/prices are not open/);
    const unconfirmed = [{ ...ANSWER, agreedId: "agreed", awaited: ["evaluator"] }];
    expect(recommends({ unconfirmed })).toMatch(/1 agreed score waits/);
    expect(recommends({ recommendation: waiting })).toMatch(/with the approver/);
    expect(recommends({ recommendation: returned })).toBe("yes");
    const named = (again: boolean) => ({ ...returned, returned: [{ ...ANSWER, again }] });
    expect(recommends({ recommendation: named(false) })).toMatch(
      /1 score that was not agreed anew/,
    );
    expect(recommends({ recommendation: named(true) })).toBe("yes");
    expect(recommends({ pricesQuestioned: 1 })).toMatch(/asked about its price/);
  });

  test("is of nobody where all are excluded or a place is shared", () => {
    expect(recommends({}, [])).toMatch(/Every response is excluded/);
    expect(recommends({}, ["A", "B"], ["A", "B"])).toMatch(/A and B share first place/);
    expect(recommends({}, ["A", "B", "C"], ["B", "C"])).toMatch(/B and C share the last place/);
  });

  test("is approved while it waits, by an approver who did not recommend it or work on it", () => {
    const approver = person("approver");
    const approves = (change: Partial<EvaluationFacts>) =>
      why(mayApprove(approver, agreed({ recommendation: waiting, ...change })));
    expect(approves({})).toBe("yes");
    const asked = agreed({ recommendation: waiting });
    for (const who of ["stranger", "lead"])
      expect(why(mayApprove(person(who), asked))).toMatch(/Only the approver/);
    expect(approves({ recommendation: null })).toMatch(/Nothing waits/);
    expect(approves({ recommendation: returned })).toMatch(/Nothing waits/);
    const own = { recommendedById: "approver", state: "waiting", returned: [] } as const;
    expect(approves({ recommendation: own })).toMatch(/worked on this/);
    const before = part("approver", "MODERATOR", { ended: true });
    expect(approves({ panel: [...PANEL, before] })).toMatch(/worked on this/);
  });
});

test("summaries are sent once, and before the notice", () => {
  const lead = person("lead");
  const decided = (responses: EvaluationFacts["responses"]) =>
    agreed({ state: "DECIDED", responses });
  expect(why(maySendSummaries(lead, decided(sent)))).toMatch(/were sent/);
  expect(why(mayPublishAwardNotice(lead, decided(sent)))).toBe("yes");
  const some = [response("A", { summarySent: true }), response("B")];
  expect(why(maySendSummaries(lead, decided(some)))).toBe("yes");
  expect(why(mayPublishAwardNotice(lead, decided(some)))).toMatch(/Not every supplier/);
  expect(why(maySendSummaries(lead, decided([])))).toBe("yes");
  expect(why(mayPublishAwardNotice(lead, decided([])))).toMatch(/Not every supplier/);
});

test("nothing is awarded while a concern pauses the standstill, or without one", () => {
  const awards = (change: Partial<EvaluationFacts>) =>
    why(mayAward(person("lead"), standing(change), NOW));
  expect(awards({ standstillPausedOn: "2026-10-12" })).toMatch(/is paused/);
  expect(awards({ standstillEndsOn: null })).toMatch(/has no end/);
  expect(awards({ standstillEndsOn: "2026-10-20" })).toMatch(/end of Tuesday 20 October 2026/);
});

describe("a question about a price", () => {
  const lead = person("lead");
  const open = { answerBy: new Date("2026-10-22T11:00:00Z"), answered: false, decided: false };

  test("is asked once, of a response that is still in, when all prices are open", () => {
    const asks = (
      change: Partial<EvaluationFacts>,
      of = "A",
      question: typeof open | null = null,
    ) => why(mayAskAboutPrice(lead, agreed(change), of, question));
    expect(asks({})).toBe("yes");
    expect(asks({}, "A", open)).toMatch(/was asked/);
    expect(asks({}, "C")).toMatch(/excluded already/);
    const out = [response("A", { state: "EXCLUDED" }), response("B")];
    expect(asks({ responses: out })).toMatch(/excluded already/);
    expect(asks({ meeting: null, responses: [response("A", { agreed: 0 })] })).toMatch(/to agree/);
    expect(asks({ recommendation: waiting })).toMatch(/with the approver/);
    expect(asks({ recommendation: returned })).toBe("yes");
    expect(asks({ state: "DECIDED" })).toMatch(/decision has been made/);
  });

  test("is answered by the supplier, once, before its time is over", () => {
    const supplier = member("skerrow", "SUPPLIER", ["EDITOR"]);
    const before = new Date(open.answerBy.getTime() - 1);
    const explains = (actor: Actor, change: Partial<typeof open> = {}, now = before) =>
      why(
        mayExplainPrice(
          actor,
          { supplierId: "skerrow", state: "MODERATING" },
          { ...open, ...change },
          now,
        ),
      );
    expect(explains(supplier)).toBe("yes");
    expect(explains(member("skerrow", "SUPPLIER", ["ADMIN"]))).toBe("yes");
    expect(explains(member("skerrow", "SUPPLIER", []))).toMatch(/Only the supplier/);
    expect(explains(member("marlpit", "SUPPLIER", ["ADMIN"]))).toMatch(/Only the supplier/);
    expect(explains(supplier, { answered: true })).toMatch(/was sent/);
    expect(explains(supplier, { decided: true })).toMatch(/has been decided/);
    expect(explains(supplier, {}, open.answerBy)).toMatch(/time to answer has passed/);
    const decided = STATES.filter(
      (state) => mayExplainPrice(supplier, { supplierId: "skerrow", state }, open, before).allowed,
    );
    expect(decided).toEqual(["MODERATING"]);
  });

  test("is decided when the supplier has answered or its time has passed, and again when returned", () => {
    const decides = (
      question: typeof open | null,
      change: Partial<EvaluationFacts> = {},
      now = NOW,
    ) => why(mayDecideOnPrice(lead, agreed(change), question, now));
    expect(decides(null)).toMatch(/was not asked/);
    expect(decides(open)).toMatch(/has not answered yet/);
    expect(mayDecideOnPrice(lead, agreed(), open, NOW)).toMatchObject({
      remedy: expect.stringMatching(/22 October 2026.*12:00/),
    });
    expect(decides({ ...open, answered: true })).toBe("yes");
    expect(decides(open, {}, open.answerBy)).toBe("yes");
    const decided = { ...open, answered: true, decided: true };
    expect(decides(decided)).toMatch(/has been decided/);
    expect(decides(decided, { recommendation: returned })).toBe("yes");
  });

  test("never excludes the only response that is left", () => {
    expect(why(mayExclude(agreed()))).toBe("yes");
    const out = response("B", { state: "EXCLUDED" });
    expect(why(mayExclude(agreed({ responses: [response("A"), out] })))).toMatch(/only response/);
  });
});

describe("a concern", () => {
  const supplier = member("skerrow", "SUPPLIER", ["EDITOR"]);
  const running = {
    state: "STANDSTILL" as ChallengeState,
    supplierId: "skerrow",
    standstillEndsOn: "2026-10-15" as string | null,
    standstillPausedOn: null as string | null,
    waiting: false,
    hasLetter: true,
  };
  const LAST = new Date("2026-10-15T22:59:59.000Z");
  const raises = (change: Partial<typeof running> = {}, actor: Actor = supplier, now = LAST) =>
    why(mayRaise(actor, { ...running, ...change }, now));

  test("is raised by a supplier that has its letter, one at a time", () => {
    expect(raises()).toBe("yes");
    expect(raises({}, member("skerrow", "SUPPLIER", ["ADMIN"]))).toBe("yes");
    expect(raises({}, member("skerrow", "SUPPLIER", []))).toMatch(/Only a supplier/);
    expect(raises({}, member("marlpit", "SUPPLIER", ["ADMIN"]))).toMatch(/Only a supplier/);
    expect(raises({ hasLetter: false })).toMatch(/Only a supplier/);
    expect(raises({ waiting: true })).toMatch(/waits for its answer/);
  });

  test("is raised until the end of the standstill, by London's clock", () => {
    const after = new Date("2026-10-15T23:00:00.000Z");
    expect(raises({}, supplier, after)).toMatch(/has ended/);
    expect(raises({ standstillPausedOn: "2026-10-14" }, supplier, after)).toBe("yes");
    expect(raises({ standstillEndsOn: null })).toMatch(/no standstill/);
    expect(STATES.filter((state) => raises({ state }) === "yes")).toEqual(["STANDSTILL"]);
  });

  test("is answered once", () => {
    const lead = person("lead");
    expect(why(mayAnswerConcern(lead, standing(), { answered: false }))).toBe("yes");
    expect(why(mayAnswerConcern(lead, standing(), { answered: true }))).toMatch(/been answered/);
  });
});

import { describe, expect, test } from "vitest";
import type { Actor, Role } from "../actor";
import { ANONYMOUS, person, SYSTEM, why } from "../actor.fixture";
import { CHALLENGE, type ChallengeState } from "../challenge/states";
import type { Verdict } from "../verdict";
import {
  allAgreed,
  mayAgree,
  mayCloseMeeting,
  mayConfirm,
  mayMeet,
  mayOpenPrices,
  maySeeRanking,
  namesShown,
  pricesOpen,
} from "./agreement";
import { mayScoreCalibration, maySeeCalibration, mayWriteCalibration } from "./calibration";
import { type Conflict, type EvaluationFacts, scoringPanel } from "./facts";
import {
  assessment,
  evaluation,
  PANEL,
  PRICES_OPEN,
  panelWith,
  part,
  response,
} from "./facts.fixture";
import { mayAddEvaluator, mayChangePanel, mayEndPart, mayProposeReplacement } from "./panel-change";
import {
  hasPart,
  mayCheck,
  mayDecideInterest,
  mayDeclare,
  mayKeepFrom,
  mayRead,
  mayReadAll,
  mayReadInterests,
  mayReadResponse,
  mayRecognise,
  mayReturnScores,
  mayScore,
  maySeeScores,
  mayStart,
  mayStartModeration,
  maySubmitScores,
  mayTouch,
  partsOf,
} from "./policy";

const ALL = ["lead", "approver", "moderator", "evaluator"];

type Rule = (actor: Actor, facts: EvaluationFacts) => Verdict;

const STATES = Object.keys(CHALLENGE.states) as ChallengeState[];
const OPENED: ChallengeState[] = [
  "OPENED",
  "EVALUATING",
  "MODERATING",
  "DECIDED",
  "STANDSTILL",
  "AWARDED",
  "COMPLETED",
  "CANCELLED",
];
const CALIBRATING: ChallengeState[] = ["PUBLISHED", "CLOSED", "OPENED", "EVALUATING"];
const UNDECIDED: ChallengeState[] = [...CALIBRATING, "MODERATING"];

const scoring = (change: Partial<EvaluationFacts> = {}) =>
  evaluation({
    responses: [response("A"), response("B")],
    panel: panelWith("evaluator", {
      assessments: [assessment("A", "SCORING", 2), assessment("B", "SCORING", 2)],
    }),
    ...change,
  });
const scored = (change: Partial<EvaluationFacts> = {}) =>
  scoring({
    panel: panelWith("evaluator", {
      assessments: [assessment("A", "SUBMITTED"), assessment("B", "SUBMITTED")],
    }),
    ...change,
  });

const lead = person("lead");
const approver = person("approver");
const moderator = person("moderator");
const evaluator = person("evaluator");
const OTHERS: Actor[] = [person("stranger"), ANONYMOUS, SYSTEM];
const evaluatorsPart = {
  userId: "evaluator",
  part: "EVALUATOR",
  ended: false,
} as const;
const approversPart = { ...evaluatorsPart, userId: "approver", part: "APPROVER" } as const;
const moderatorsPart = { ...evaluatorsPart, userId: "moderator", part: "MODERATOR" } as const;
const leadsPart = { ...evaluatorsPart, userId: "lead", part: "LEAD" } as const;

/** Each rule of an evaluation, with the facts that let it through but for the state and the person. */
const RULES: [string, Rule, EvaluationFacts, string[], ChallengeState[]][] = [
  ["declares interests", mayDeclare, scoring(), ALL, ["OPENED", "EVALUATING", "MODERATING"]],
  ["reads responses", mayRead, scoring(), ALL, OPENED],
  ["checks responses", mayCheck, scoring(), ["lead", "moderator"], ["OPENED"]],
  ["starts the scoring", mayStart, scoring(), ["lead", "moderator"], ["OPENED"]],
  [
    "scores a response",
    (actor, facts) => mayScore(actor, facts, "A"),
    scoring(),
    ["evaluator"],
    ["EVALUATING"],
  ],
  ["submits scores", maySubmitScores, scoring(), ["evaluator"], ["EVALUATING"]],
  [
    "returns scores",
    (actor, facts) => mayReturnScores(actor, facts, "evaluator", "A"),
    scored(),
    ["moderator"],
    ["EVALUATING"],
  ],
  ["starts the meeting", mayStartModeration, scored(), ["moderator"], ["EVALUATING"]],
  ["looks at the meeting", mayMeet, scored(), ALL, OPENED.slice(2)],
  [
    "records an agreement",
    mayAgree,
    scored({ responses: [response("A", { agreed: 1 })] }),
    ["moderator"],
    ["MODERATING"],
  ],
  [
    "sees the ranking",
    maySeeRanking,
    scored({ meeting: PRICES_OPEN }),
    ALL,
    ["MODERATING", "DECIDED", "STANDSTILL", "AWARDED", "COMPLETED"],
  ],
  [
    "writes the calibration",
    (actor, facts) => mayWriteCalibration(actor, facts),
    scoring({ panel: PANEL }),
    ["lead", "moderator"],
    CALIBRATING,
  ],
  [
    "scores the calibration",
    (actor, facts) => mayScoreCalibration(actor, facts),
    scoring(),
    ["evaluator"],
    CALIBRATING,
  ],
  [
    "sees the calibration before scoring it",
    (actor, facts) => maySeeCalibration(actor, facts),
    scoring(),
    ["lead", "approver", "moderator"],
    STATES,
  ],
  [
    "changes the panel",
    mayChangePanel,
    scoring(),
    ["lead", "approver"],
    [...UNDECIDED, "DECIDED", "STANDSTILL", "AWARDED"],
  ],
  ["adds an evaluator", mayAddEvaluator, scoring(), ["lead", "approver"], CALIBRATING],
  [
    "ends an evaluator's part",
    (actor, facts) => mayEndPart(actor, facts, evaluatorsPart),
    scoring(),
    ["lead", "approver"],
    UNDECIDED,
  ],
  [
    "proposes who takes over from the lead",
    (actor, facts) => mayProposeReplacement(actor, facts, { ...leadsPart, waits: false }),
    scoring(),
    ["approver"],
    STATES,
  ],
  [
    "proposes who takes over from the approver",
    (actor, facts) => mayProposeReplacement(actor, facts, { ...approversPart, waits: false }),
    scoring(),
    ["approver"],
    STATES,
  ],
  [
    "proposes who takes over from the moderator",
    (actor, facts) => mayProposeReplacement(actor, facts, { ...moderatorsPart, waits: false }),
    scoring(),
    ["lead"],
    STATES,
  ],
];

describe.each(RULES)("who %s", (_, rule, facts, people, states) => {
  const state = states.includes("EVALUATING") ? "EVALUATING" : (states[0] ?? "DRAFT");
  const may = (actor: Actor, change: Partial<EvaluationFacts>) =>
    rule(actor, { ...facts, ...change }).allowed;

  test("has one of these parts, and nobody else does it", () => {
    expect(ALL.filter((who) => may(person(who), { state }))).toEqual(people);
    expect(OTHERS.filter((actor) => may(actor, { state }))).toEqual([]);
  });

  test("does it in these states, and in no other", () => {
    const [first = ""] = people;
    expect(STATES.filter((state) => may(person(first), { state }))).toEqual(
      STATES.filter((state) => states.includes(state)),
    );
  });

  test("is told why not, and what helps", () => {
    for (const actor of [...ALL.map((who) => person(who)), ...OTHERS]) {
      const verdict = rule(actor, { ...facts, state: "DRAFT" });
      if (!verdict.allowed) expect(verdict.remedy).toMatch(/\.$/);
    }
  });
});

describe("parts", () => {
  test("of a lead and an approver count while they hold the role at the body", () => {
    const parts = (bodyRoles: Role[], who: string) =>
      partsOf(person(who), evaluation({ bodyRoles }));
    expect(parts(["COMMERCIAL"], "lead")).toEqual(["LEAD"]);
    expect(parts(["APPROVER"], "lead")).toEqual([]);
    expect(parts(["APPROVER"], "approver")).toEqual(["APPROVER"]);
    expect(parts(["COMMERCIAL"], "approver")).toEqual([]);
    expect(parts([], "moderator")).toEqual(["MODERATOR"]);
    expect(parts([], "evaluator")).toEqual(["EVALUATOR"]);
    expect(partsOf(SYSTEM, evaluation())).toEqual([]);
    for (const who of ALL)
      expect(partsOf(person(who), evaluation({ servesBody: false }))).toEqual([]);
  });

  test("that are asked for are named in the refusal", () => {
    expect(why(hasPart(person("stranger"), evaluation(), "LEAD", "MODERATOR"))).toBe(
      "Only the lead or the moderator of this challenge can do that.",
    );
    expect(why(hasPart(lead, evaluation(), "APPROVER", "EVALUATOR"))).toBe(
      "Only the approver or the evaluator of this challenge can do that.",
    );
    expect(why(hasPart(person("stranger"), evaluation()))).toMatch(/no part/);
    expect(hasPart(lead, evaluation(), "MODERATOR", "LEAD").allowed).toBe(true);
  });
});

describe("interests", () => {
  const declared = (conflict: Conflict | null, ended = false) =>
    panelWith("lead", { conflict, ended });

  test("are declared before anything is read, and only what bars keeps somebody out", () => {
    const reads = (conflict: Conflict | null) =>
      why(mayRead(lead, evaluation({ panel: declared(conflict) })));
    expect(reads("NONE")).toBe("yes");
    expect(reads("MANAGEABLE")).toBe("yes");
    expect(reads("WAITING")).toMatch(/waits to be decided/);
    expect(reads(null)).toMatch(/have not declared/);
    expect(reads("BARRED")).toMatch(/bars you/);
  });

  test("bar whoever is a member of a supplier that responded, by its name", () => {
    const facts = evaluation({ memberOf: ["Skerrow Sensing Ltd"] });
    expect(why(mayRead(lead, facts))).toBe("You belong to Skerrow Sensing Ltd, which responded.");
    expect(why(mayTouch(lead, facts))).toBe("You belong to Skerrow Sensing Ltd, which responded.");
    expect(why(mayTouch(lead, evaluation()))).toBe("yes");
    expect(why(mayTouch(lead, evaluation({ panel: declared("BARRED") })))).toMatch(/bars you/);
    expect(why(mayTouch(SYSTEM, evaluation({ panel: declared("BARRED") })))).toBe("yes");
  });

  test("that bar stay, in whatever part they were declared", () => {
    const panel = [part("lead", "EVALUATOR", { conflict: "BARRED", ended: true }), ...PANEL];
    expect(why(mayRead(lead, evaluation({ panel })))).toMatch(/bars you/);
    expect(why(mayDeclare(lead, evaluation({ panel })))).toMatch(/barred, and that stays/);
    const left = [part("lead", "EVALUATOR", { conflict: null, ended: true }), ...PANEL];
    expect(why(mayRead(lead, evaluation({ panel: left })))).toBe("yes");
  });

  test("of others are theirs", () => {
    const panel = panelWith("evaluator", { conflict: "BARRED" });
    expect(why(mayRead(lead, evaluation({ panel })))).toBe("yes");
    expect(why(mayDeclare(lead, evaluation({ panel })))).toBe("yes");
  });

  test("are declared late by whoever takes over late", () => {
    const decided = (conflict: "NONE" | null) =>
      evaluation({ state: "DECIDED", panel: panelWith("lead", { conflict }) });
    expect(why(mayDeclare(lead, decided(null)))).toBe("yes");
    expect(why(mayDeclare(lead, decided("NONE")))).toMatch(/has been made/);
  });
});

describe("the scoring starts", () => {
  const starts = (change: Partial<EvaluationFacts>) =>
    why(mayStart(lead, scoring({ state: "OPENED", ...change })));

  test("when every response has been checked", () => {
    const unchecked = response("B", { state: "OPENED" });
    expect(starts({ responses: [response("A"), unchecked] })).toBe(
      "1 response has not been checked.",
    );
    expect(starts({ responses: [unchecked, unchecked, response("A")] })).toBe(
      "2 responses have not been checked.",
    );
  });

  test("when something is left to score, and somebody to score it", () => {
    const excluded = response("A", { state: "EXCLUDED" });
    expect(starts({ responses: [excluded] })).toMatch(/No response is left/);
    expect(starts({ responses: [excluded, response("B")] })).toBe("yes");
    expect(starts({ panel: panelWith("evaluator", { conflict: "BARRED" }) })).toMatch(/is barred/);
    expect(starts({ panel: panelWith("evaluator", { ended: true }) })).toMatch(/is barred/);
  });
});

describe("an evaluator", () => {
  const scores = (state: "SCORING" | "SUBMITTED" | "RETURNED", of = "A") => {
    const assessments = [assessment("B", "SUBMITTED"), assessment("A", state)];
    return why(
      mayScore(evaluator, scoring({ panel: panelWith("evaluator", { assessments }) }), of),
    );
  };

  test("scores what is theirs, until they submit it and again when it is returned", () => {
    expect(scores("SCORING")).toBe("yes");
    expect(scores("RETURNED")).toBe("yes");
    expect(scores("SUBMITTED")).toMatch(/submitted/);
    expect(scores("SCORING", "C")).toMatch(/not yours/);
    const taken = panelWith("evaluator", {
      userId: "other",
      assessments: [assessment("A", "SCORING")],
    });
    const panel = [...taken, part("evaluator", "EVALUATOR")];
    expect(why(mayScore(evaluator, scoring({ panel }), "A"))).toMatch(/not yours/);
  });

  test("in an earlier part of theirs scores nothing more", () => {
    const before = part("evaluator", "EVALUATOR", {
      ended: true,
      assessments: [assessment("A", "SCORING")],
    });
    const facts = scoring({ panel: [before, part("evaluator", "EVALUATOR")] });
    expect(why(mayScore(evaluator, facts, "A"))).toMatch(/not yours/);
  });

  test("submits when every score is given, once", () => {
    const submits = (...assessments: ReturnType<typeof assessment>[]) =>
      why(maySubmitScores(evaluator, scoring({ panel: panelWith("evaluator", { assessments }) })));
    expect(submits(assessment("A", "SCORING", 2), assessment("B", "SCORING", 2))).toBe("yes");
    expect(submits(assessment("A", "SCORING", 1), assessment("B", "SCORING", 2))).toBe(
      "1 score to go.",
    );
    expect(submits(assessment("A", "SCORING", 0), assessment("B", "SCORING", 1))).toBe(
      "3 scores to go.",
    );
    expect(submits(assessment("A", "SUBMITTED", 0), assessment("B", "RETURNED", 2))).toBe("yes");
    expect(submits(assessment("A", "SUBMITTED"), assessment("B", "SUBMITTED"))).toMatch(
      /have submitted all/,
    );
  });
});

describe("the scores of an evaluator", () => {
  const second = (change = {}) =>
    part("second", "EVALUATOR", {
      assessments: [assessment("A", "SUBMITTED"), assessment("B", "SUBMITTED")],
      ...change,
    });
  const sees = (actor: Actor, whose: string, facts: EvaluationFacts) =>
    why(maySeeScores(actor, facts, whose));
  const both = (mine: EvaluationFacts, theirs = second()) => ({
    ...mine,
    panel: [...mine.panel, theirs],
  });

  test("are seen by themselves at any time", () => {
    expect(sees(evaluator, "evaluator", scoring())).toBe("yes");
    expect(sees(evaluator, "evaluator", { ...scoring(), memberOf: ["X"] })).toMatch(/belong to X/);
  });

  test("are seen by another evaluator once both have submitted everything", () => {
    expect(sees(evaluator, "second", both(scoring()))).toMatch(/nobody else’s scores yet/);
    expect(sees(evaluator, "second", both(scored()))).toBe("yes");
    const half = second({
      assessments: [assessment("A", "SUBMITTED"), assessment("B", "SCORING")],
    });
    expect(sees(evaluator, "second", both(scored(), half))).toMatch(/have not been submitted/);
    expect(sees(evaluator, "nobody", both(scored()))).toMatch(/have not been submitted/);
    expect(sees(evaluator, "moderator", both(scored()))).toMatch(/have not been submitted/);
  });

  test("are seen by the moderator as they come in, by lead and approver when the panel meets", () => {
    expect(sees(moderator, "evaluator", scored())).toBe("yes");
    for (const who of [lead, approver]) {
      expect(sees(who, "evaluator", scored())).toMatch(/Only the moderator or the evaluator/);
      expect(sees(who, "evaluator", scored({ state: "MODERATING" }))).toBe("yes");
    }
    expect(sees(moderator, "evaluator", scored({ state: "CANCELLED" }))).toBe("yes");
  });

  test("are returned one by one, when they are submitted and before the panel meets", () => {
    const returns = (actor: Actor, facts: EvaluationFacts, whose = "evaluator", of = "A") =>
      why(mayReturnScores(actor, facts, whose, of));
    expect(returns(moderator, scored())).toBe("yes");
    expect(returns(moderator, scored({ state: "MODERATING" }))).toMatch(/panel has met/);
    expect(returns(moderator, scored(), "evaluator", "C")).toMatch(/is scoring/);
    expect(returns(moderator, scored(), "nobody")).toMatch(/have not been submitted/);
    expect(returns(moderator, scoring())).toMatch(/have not been submitted/);
  });

  test("of a moderator who scores too are their own to return", () => {
    const own = part("moderator", "EVALUATOR", {
      assessments: [assessment("A", "SUBMITTED"), assessment("B", "SCORING")],
    });
    const facts = scored({ panel: [...scored().panel, own] });
    const returns = (whose: string, of: string) =>
      why(mayReturnScores(moderator, facts, whose, of));
    expect(returns("moderator", "A")).toBe("yes");
    expect(returns("moderator", "B")).toMatch(/is scoring/);
    expect(returns("evaluator", "A")).toMatch(/nobody else’s scores yet/);
  });

  test("of whoever is barred hold nobody back", () => {
    const barred = part("moderator", "EVALUATOR", { conflict: "BARRED" });
    const facts = scored({ panel: [...scored().panel, barred] });
    expect(sees(moderator, "evaluator", facts)).toMatch(/bars you/);
  });
});

describe("the panel meets", () => {
  const meets = (change: Partial<EvaluationFacts>) =>
    why(mayStartModeration(moderator, scored(change)));
  const waiting = (userId: string, change = {}) =>
    part(userId, "EVALUATOR", { assessments: [assessment("A", "SCORING")], ...change });

  test("when every evaluator whose scores count has submitted them", () => {
    const [all, one, two] = [scored().panel, waiting("one"), waiting("two")];
    expect(meets({})).toBe("yes");
    expect(meets({ panel: [...all, one] })).toBe("1 evaluator has not submitted all scores.");
    expect(meets({ panel: [...all, one, two] })).toBe(
      "2 evaluators have not submitted all scores.",
    );
    expect(meets({ panel: [...all, { ...one, ended: true }] })).toBe("yes");
    expect(meets({ panel: [...all, { ...one, conflict: "BARRED" }] })).toBe("yes");
  });

  test("not where nobody's scores count", () => {
    const panel = scored().panel.filter(({ userId }) => userId !== "evaluator");
    expect(meets({ panel })).toMatch(/is barred/);
    const former = { ended: true, assessments: [assessment("A", "SUBMITTED")] };
    expect(meets({ panel: [...panel, part("evaluator", "EVALUATOR", former)] })).toBe("yes");
  });
});

describe("prices", () => {
  const met = (change: Partial<EvaluationFacts> = {}) =>
    scored({ state: "MODERATING", meeting: PRICES_OPEN, ...change });
  const sealed = (change: Partial<EvaluationFacts> = {}) => met({ meeting: null, ...change });
  const closed = { closedById: "moderator", opened: false };
  const unagreed = [response("A", { agreed: 1 })];
  const answer = { responseId: "A", criterionId: "c1" };
  const waitsFor = (...awaited: string[]) => [{ ...answer, agreedId: "agreed", awaited }];
  const recommended = (state: "waiting" | "returned", ...returned: (typeof answer)[]) => ({
    recommendedById: "moderator",
    state,
    returned: returned.map((one) => ({ ...one, again: false })),
  });

  test("are open once a second person has opened them, and never before the panel meets", () => {
    expect(pricesOpen(met())).toBe(true);
    expect(pricesOpen(sealed())).toBe(false);
    expect(pricesOpen(met({ meeting: closed }))).toBe(false);
    const open = STATES.filter((state) => pricesOpen(met({ state })));
    expect(open).toEqual(["MODERATING", "DECIDED", "STANDSTILL", "AWARDED", "COMPLETED"]);
    expect(pricesOpen(sealed({ state: "DECIDED", responses: unagreed }))).toBe(true);
  });

  test("that are open fix the agreed scores, but for those that the approver sent back by name", () => {
    const agrees = (change: Partial<EvaluationFacts>, of: typeof answer | undefined = answer) =>
      why(mayAgree(moderator, met(change), of));
    expect(agrees({})).toMatch(/prices are open/);
    expect(agrees({ meeting: null })).toBe("yes");
    expect(why(mayAgree(moderator, sealed()))).toBe("yes");
    const returned = recommended("returned", answer);
    expect(agrees({ recommendation: returned })).toBe("yes");
    expect(why(mayAgree(moderator, met({ recommendation: returned })))).toMatch(/prices are open/);
    for (const other of [
      { ...answer, criterionId: "c2" },
      { ...answer, responseId: "B" },
    ])
      expect(agrees({ recommendation: returned }, other)).toMatch(/prices are open/);
    expect(agrees({ recommendation: recommended("returned") })).toMatch(/prices are open/);
    expect(agrees({ recommendation: recommended("waiting", answer) })).toMatch(/with the approver/);
    expect(agrees({ meeting: null, recommendation: recommended("waiting") })).toMatch(
      /with the approver/,
    );
  });

  test("wait for the scores that are still to agree and to confirm, which are counted", () => {
    const agreed = (change: Partial<EvaluationFacts>) => why(allAgreed(sealed(change)));
    expect(agreed({})).toMatch(/prices are not open/);
    expect(why(allAgreed(met()))).toBe("yes");
    expect(agreed({ responses: unagreed })).toBe("1 score to agree.");
    expect(
      agreed({ responses: [response("A", { agreed: 0 }), response("B", { agreed: 1 })] }),
    ).toBe("3 scores to agree.");
    const waits = { responses: unagreed, unconfirmed: waitsFor("evaluator") };
    expect(agreed(waits)).toMatch(/^1 agreed score waits for evaluators/);
    const twice = [...waitsFor("evaluator"), ...waitsFor("other")];
    const none = [response("A", { agreed: 0 })];
    expect(agreed({ responses: none, unconfirmed: twice })).toMatch(/^2 agreed scores wait /);
    expect(agreed({ responses: [] })).toMatch(/No response is left/);
    expect(agreed({ state: "EVALUATING" })).toMatch(/no ranking yet/);
    expect(agreed({ state: "CANCELLED", responses: [] })).toMatch(/No response is left/);
  });

  test("an evaluator confirms what waits for them, while the panel meets", () => {
    const confirms = (actor: Actor, change: Partial<EvaluationFacts> = {}, id = "agreed") =>
      why(mayConfirm(actor, sealed({ unconfirmed: waitsFor("evaluator"), ...change }), id));
    expect(confirms(evaluator)).toBe("yes");
    expect(confirms(evaluator, {}, "another")).toMatch(/does not wait for you/);
    expect(confirms(evaluator, { unconfirmed: waitsFor("other") })).toMatch(/does not wait/);
    expect(confirms(evaluator, { state: "DECIDED" })).toMatch(/not meeting/);
    expect(confirms(evaluator, { memberOf: ["Skerrow"] })).toMatch(/You belong to Skerrow/);
    for (const actor of [lead, approver, moderator, ...OTHERS])
      expect(confirms(actor)).toMatch(/evaluator of this challenge/);
  });

  test("the moderator closes the meeting when everything counts, once", () => {
    const closes = (change: Partial<EvaluationFacts> = {}, actor: Actor = moderator) =>
      why(mayCloseMeeting(actor, sealed(change)));
    expect(closes()).toBe("yes");
    expect(closes({ meeting: closed })).toMatch(/You have closed the meeting/);
    expect(closes({ meeting: PRICES_OPEN })).toMatch(/prices are open/);
    expect(closes({ responses: unagreed })).toBe("1 score to agree.");
    expect(closes({ responses: unagreed, unconfirmed: waitsFor("evaluator") })).toMatch(/waits/);
    expect(closes({ state: "EVALUATING" })).toMatch(/not meeting/);
    expect(closes({ memberOf: ["Skerrow"] })).toMatch(/You belong to Skerrow/);
    for (const actor of [lead, approver, evaluator, ...OTHERS])
      expect(closes({}, actor)).toMatch(/Only the moderator/);
  });

  test("the lead or the approver opens them then, never who closed the meeting", () => {
    const opens = (actor: Actor, change: Partial<EvaluationFacts> = {}) =>
      why(mayOpenPrices(actor, sealed({ meeting: closed, ...change })));
    expect(opens(lead)).toBe("yes");
    expect(opens(approver)).toBe("yes");
    expect(opens(lead, { bodyRoles: ["COMMERCIAL"] })).toBe("yes");
    expect(opens(approver, { bodyRoles: ["APPROVER"] })).toBe("yes");
    expect(opens(lead, { meeting: null })).toMatch(/has not closed/);
    expect(opens(lead, { meeting: PRICES_OPEN })).toMatch(/prices are open/);
    expect(opens(lead, { meeting: { closedById: "lead", opened: false } })).toMatch(/You closed/);
    expect(opens(lead, { responses: unagreed })).toBe("1 score to agree.");
    expect(opens(lead, { state: "EVALUATING" })).toMatch(/not meeting/);
    expect(opens(lead, { memberOf: ["Skerrow"] })).toMatch(/You belong to Skerrow/);
    expect(opens(lead, { bodyRoles: [] })).toMatch(/lead or the approver/);
    for (const actor of [moderator, evaluator, ...OTHERS])
      expect(opens(actor)).toMatch(/lead or the approver/);
  });
});

describe("suppliers' names", () => {
  const shown = (actor: Actor, change: Partial<EvaluationFacts> = {}) =>
    namesShown(actor, scored({ namesHidden: true, ...change }));

  test("are hidden from all but the lead until quality is agreed, where the challenge says so", () => {
    expect(shown(lead)).toBe(true);
    expect([approver, moderator, evaluator].map((who) => shown(who))).toEqual([
      false,
      false,
      false,
    ]);
    expect(shown(evaluator, { namesHidden: false })).toBe(true);
    expect(shown(evaluator, { state: "MODERATING" })).toBe(false);
    expect(shown(evaluator, { state: "MODERATING", meeting: PRICES_OPEN })).toBe(true);
  });

  test.each(["EVALUATOR", "MODERATOR"] as const)("are hidden from a lead who is %s too", (also) => {
    expect(shown(lead, { panel: [...PANEL, part("lead", also)] })).toBe(false);
  });
});

describe("an interest that can be managed", () => {
  const decides = (
    actor: Actor,
    change: Partial<EvaluationFacts> = {},
    declared = { userId: "evaluator", waits: true },
  ) => why(mayDecideInterest(actor, scoring(change), declared));

  test("is decided by the lead or the approver, and never by whoever declared it", () => {
    expect(decides(lead)).toBe("yes");
    expect(decides(approver)).toBe("yes");
    expect(decides(lead, { bodyRoles: ["COMMERCIAL"] })).toBe("yes");
    expect(decides(approver, { bodyRoles: ["APPROVER"] })).toBe("yes");
    expect(decides(lead, {}, { userId: "lead", waits: true })).toMatch(/own interest/);
    expect(decides(approver, {}, { userId: "lead", waits: true })).toBe("yes");
    expect(decides(lead, {}, { userId: "evaluator", waits: false })).toMatch(/does not wait/);
    expect(decides(lead, { memberOf: ["Skerrow"] })).toMatch(/You belong to Skerrow/);
    expect(decides(lead, { panel: panelWith("lead", { conflict: "BARRED" }) })).toMatch(/bars you/);
    expect(decides(lead, { bodyRoles: [] })).toMatch(/lead or the approver/);
    for (const actor of [moderator, evaluator, ...OTHERS])
      expect(decides(actor)).toMatch(/lead or the approver/);
  });

  test("is read by who answers for the evaluation, and not by who scores beside", () => {
    const reads = (actor: Actor) => why(mayReadInterests(actor, scoring()));
    for (const actor of [lead, approver, moderator]) expect(reads(actor)).toBe("yes");
    for (const actor of [evaluator, ...OTHERS]) expect(reads(actor)).not.toBe("yes");
  });
});

describe("a response that somebody is kept from", () => {
  const responses = [response("A"), response("B")];
  const scored = [assessment("A", "SUBMITTED"), assessment("B", "SCORING")];
  const kept = (waits: boolean, change: Partial<EvaluationFacts> = {}) =>
    evaluation({
      responses,
      panel: panelWith("evaluator", { assessments: scored }),
      kept: [{ userId: "evaluator", responseId: "B", waits }],
      ...change,
    });
  const evaluator = person("evaluator");

  test("is read, scored and confirmed by the others alone", () => {
    expect(why(mayReadResponse(evaluator, kept(false), "B"))).toMatch(/kept from response B/);
    expect(why(mayReadResponse(evaluator, kept(true), "B"))).toMatch(/recognised response B/);
    expect(mayReadResponse(evaluator, kept(false), "A").allowed).toBe(true);
    expect(mayReadResponse(person("moderator"), kept(false), "B").allowed).toBe(true);
    expect(why(mayScore(evaluator, kept(false), "B"))).toMatch(/kept from response B/);
    expect(why(mayReadAll(evaluator, kept(false)))).toMatch(/kept from response B/);
    expect(mayReadAll(evaluator, kept(false, { kept: [] })).allowed).toBe(true);
    const meeting = kept(false, {
      state: "MODERATING",
      unconfirmed: [
        { responseId: "B", criterionId: "c1", agreedId: "b1", awaited: ["evaluator"] },
        { responseId: "A", criterionId: "c1", agreedId: "a1", awaited: ["evaluator"] },
      ],
    });
    expect(why(mayConfirm(evaluator, meeting, "b1"))).toMatch(/kept from response B/);
    expect(mayConfirm(evaluator, meeting, "a1").allowed).toBe(true);
  });

  test("is recognised by an evaluator who scores it", () => {
    expect(mayRecognise(evaluator, kept(false), "A").allowed).toBe(true);
    expect(why(mayRecognise(evaluator, kept(true), "B"))).toMatch(/recognised response B/);
    expect(why(mayRecognise(person("moderator"), kept(false), "A"))).toMatch(/Only the evaluator/);
    const meeting = kept(false, { state: "MODERATING" });
    expect(why(mayRecognise(evaluator, meeting, "A"))).toMatch(/not scoring/);
  });

  test("is not missed by who submits, and stops them while it waits", () => {
    const submitted = (waits: boolean) => ({
      ...kept(waits),
      panel: panelWith("evaluator", {
        assessments: waits
          ? [assessment("A", "SCORING", 2), assessment("B", "SCORING", 2)]
          : [assessment("A", "SCORING", 2)],
      }),
    });
    expect(maySubmitScores(evaluator, submitted(false)).allowed).toBe(true);
    expect(why(maySubmitScores(evaluator, submitted(true)))).toMatch(/recognised response B/);
  });

  test("is scored by two others at least, before the panel meets and when it agrees", () => {
    const all = { assessments: [assessment("A", "SUBMITTED"), assessment("B", "SUBMITTED")] };
    const withPanel = (others: string[], change: Partial<EvaluationFacts> = {}) =>
      kept(false, {
        panel: [
          ...panelWith("evaluator", { assessments: [assessment("A", "SUBMITTED")] }),
          ...others.map((name) => part(name, "EVALUATOR", all)),
        ],
        ...change,
      });
    const moderator = person("moderator");
    expect(why(mayStartModeration(moderator, withPanel(["second"])))).toMatch(/Fewer than 2/);
    expect(mayStartModeration(moderator, withPanel(["second", "third"])).allowed).toBe(true);
    const waiting = [{ userId: "second", responseId: "A", waits: true }];
    expect(
      why(mayStartModeration(moderator, withPanel(["second", "third"], { kept: waiting }))),
    ).toMatch(/recognised waits/);
    const meets = { state: "MODERATING" } as const;
    const onB = { responseId: "B", criterionId: "c1" };
    expect(why(mayAgree(moderator, withPanel(["second"], meets), onB))).toMatch(/Fewer than 2/);
    const onA = { ...onB, responseId: "A" };
    expect(mayAgree(moderator, withPanel(["second"], meets), onA).allowed).toBe(true);
    expect(mayAgree(moderator, withPanel(["second", "third"], meets), onB).allowed).toBe(true);
    const own = [{ userId: "moderator", responseId: "A", waits: true }];
    const recognised = withPanel(["second", "third"], { ...meets, kept: own });
    expect(why(mayAgree(moderator, recognised, onA))).toMatch(/recognised response A/);
  });

  test("keeps its reader from what has every response in it, and quality from being agreed while it waits", () => {
    const open = { state: "MODERATING", meeting: PRICES_OPEN } as const;
    expect(why(maySeeRanking(evaluator, kept(false, open)))).toMatch(/kept from response B/);
    expect(maySeeRanking(person("moderator"), kept(false, open)).allowed).toBe(true);
    const meeting = { state: "MODERATING" } as const;
    expect(why(mayCloseMeeting(person("moderator"), kept(true, meeting)))).toMatch(/to be decided/);
    expect(mayCloseMeeting(person("moderator"), kept(false, meeting)).allowed).toBe(true);
  });

  test("leaves out of the panel who is kept from every one", () => {
    const everything = ["A", "B"].map((responseId) => ({
      userId: "evaluator",
      responseId,
      waits: false,
    }));
    expect(scoringPanel(kept(false, { kept: everything }))).toEqual([]);
    expect(scoringPanel(kept(false))).toHaveLength(1);
  });

  test("is chosen for evaluators alone, until the prices are open", () => {
    expect(mayKeepFrom(evaluation(), "evaluator").allowed).toBe(true);
    expect(why(mayKeepFrom(evaluation(), "moderator"))).toMatch(/moderator too/);
    const open = evaluation({ state: "MODERATING", meeting: PRICES_OPEN });
    expect(why(mayKeepFrom(open, "evaluator"))).toMatch(/prices are open/);
    expect(why(mayKeepFrom(evaluation({ state: "DECIDED" }), "evaluator"))).toMatch(/prices are/);
  });
});

describe("the calibration", () => {
  test("is changed until somebody has scored it", () => {
    const writes = (scoredBy: string[], change: Partial<EvaluationFacts> = {}) =>
      why(
        mayWriteCalibration(lead, scoring({ calibration: { scoredBy }, panel: PANEL, ...change })),
      );
    expect(writes([])).toBe("yes");
    expect(writes(["evaluator"])).toMatch(/has scored it/);
    expect(writes([], { memberOf: ["X"] })).toMatch(/belong/);
  });

  test("is not written once a response has a score: it could no longer come first", () => {
    expect(why(mayWriteCalibration(lead, scoring()))).toMatch(/already has a score/);
  });

  test("comes before any response for whoever scores, as long as the panel has not met", () => {
    const reads = (
      calibration: EvaluationFacts["calibration"],
      actor: Actor = evaluator,
      change = {},
    ) => why(mayRead(actor, scoring({ calibration, ...change })));
    expect(reads(null)).toBe("yes");
    expect(reads({ scoredBy: ["second"] })).toMatch(/not scored the made-up answer/);
    expect(reads({ scoredBy: ["evaluator"] })).toBe("yes");
    expect(reads({ scoredBy: [] }, moderator)).toBe("yes");
    expect(reads({ scoredBy: [] }, evaluator, { state: "MODERATING" })).toBe("yes");
  });

  test("is scored once by each, who then sees the others", () => {
    const calibration = { scoredBy: ["evaluator"] };
    expect(why(mayScoreCalibration(evaluator, scoring({ calibration })))).toMatch(
      /You have scored/,
    );
    expect(why(maySeeCalibration(evaluator, scoring({ calibration })))).toBe("yes");
    const other = { scoredBy: ["second"] };
    expect(why(mayScoreCalibration(evaluator, scoring({ calibration: other })))).toBe("yes");
    expect(why(maySeeCalibration(evaluator, scoring({ calibration: other })))).toMatch(
      /nobody else’s score yet/,
    );
    expect(why(maySeeCalibration(person("stranger"), scoring({ calibration })))).toMatch(/no part/);
  });
});

import { describe, expect, test } from "vitest";
import type { Actor } from "../actor";
import { ANONYMOUS, member, OPERATOR, person, SYSTEM, why } from "../actor.fixture";
import {
  type ChallengeFacts,
  isForAnybody,
  isInvited,
  mayAmend,
  mayAsk,
  mayCancel,
  mayClose,
  mayCopy,
  mayCreate,
  mayDiscard,
  mayEdit,
  mayKeepBlockers,
  mayPlan,
  mayPublish,
  mayRead,
  mayRecall,
  mayReturn,
  maySubmit,
} from "./policy";
import { CHALLENGE, type ChallengeState } from "./states";

const STATES = Object.keys(CHALLENGE.states) as ChallengeState[];
/** All but the draft and what is in review. */
const PUBLIC_STATES = STATES.slice(2);
const NOW = new Date("2026-11-23T12:00:00Z");
const LATER = new Date("2026-12-04T12:00:00Z");
const officer = member("body", "PUBLIC_BODY", ["COMMERCIAL"], { userId: "officer" });
const approver = member("body", "PUBLIC_BODY", ["APPROVER"], { userId: "approver" });
const administrator = member("body", "PUBLIC_BODY", ["ADMIN"]);
const unchecked = member("body", "PUBLIC_BODY", ["COMMERCIAL"], { verified: false });
const elsewhere = member("other", "PUBLIC_BODY", ["COMMERCIAL", "APPROVER"]);
const supplier = member("skerrow", "SUPPLIER", ["EDITOR"]);
const OTHERS: Actor[] = [elsewhere, administrator, supplier, OPERATOR, ANONYMOUS, SYSTEM];

const facts = (change: Partial<ChallengeFacts> = {}): ChallengeFacts => ({
  state: "DRAFT",
  closesAt: LATER,
  questionsCloseAt: null,
  bodyId: "body",
  createdById: "maker",
  submittedById: "maker",
  ledBefore: false,
  invited: null,
  parts: [],
  ...change,
});

type Rule = (actor: Actor, facts: ChallengeFacts) => string;

/** What is done with a challenge by a commercial officer of its body, and in which states. */
const BY_OFFICERS: [string, Rule, ChallengeState[]][] = [
  ["edits it", (a, f) => why(mayEdit(a, f)), ["DRAFT"]],
  ["discards it", (a, f) => why(mayDiscard(a, f, false)), ["DRAFT"]],
  ["plans it", (a, f) => why(mayPlan(a, f, false)), ["DRAFT"]],
  ["sends it", (a, f) => why(maySubmit(a, { ...f, parts: ["LEAD"] })), ["DRAFT"]],
  ["recalls it", (a, f) => why(mayRecall(a, { ...f, parts: ["LEAD"] })), ["IN_REVIEW"]],
  ["amends it", (a, f) => why(mayAmend(a, f, NOW)), ["PUBLISHED"]],
  ["says what got in the way", (a, f) => why(mayKeepBlockers(a, f)), [...PUBLIC_STATES]],
  [
    "cancels it",
    (a, f) => why(mayCancel(a, f, NOW)),
    ["PUBLISHED", "CLOSED", "OPENED", "EVALUATING", "MODERATING", "DECIDED", "STANDSTILL"],
  ],
];

test.each(BY_OFFICERS)("an officer of a verified body %s, in its states", (_, rule, states) => {
  expect(STATES.filter((state) => rule(officer, facts({ state })) === "yes")).toEqual(states);
  const [state] = states;
  for (const actor of OTHERS)
    expect(rule(actor, facts({ state }))).toMatch(/Only a commercial officer/);
  expect(rule(unchecked, facts({ state }))).toMatch(/has not been verified/);
});

test.each<[string, Rule]>([
  ["publishes", (a, f) => why(mayPublish(a, f))],
  ["returns", (a, f) => why(mayReturn(a, f))],
])("an approver who did not prepare it %s what is in review", (_, rule) => {
  const states = STATES.filter((state) => rule(approver, facts({ state })) === "yes");
  expect(states).toEqual(["IN_REVIEW"]);
  const asked = facts({ state: "IN_REVIEW" });
  for (const actor of [officer, administrator, supplier, OPERATOR, ANONYMOUS])
    expect(rule(actor, asked)).toMatch(/Only an approver/);
  expect(rule(elsewhere, asked)).toMatch(/Only an approver/);
  expect(rule(approver, { ...asked, parts: ["APPROVER"] })).toBe("yes");
  for (const change of [
    { parts: ["LEAD"] },
    { createdById: "approver" },
    { submittedById: "approver" },
    { ledBefore: true },
  ] as Partial<ChallengeFacts>[])
    expect(rule(approver, { ...asked, ...change })).toMatch(/You prepared/);
});

test("a challenge is started by an officer of a verified body, and copied from what they may read", () => {
  expect(why(mayCreate(officer))).toBe("yes");
  expect(why(mayCreate(unchecked))).toBe("body has not been verified yet.");
  const odd = member("skerrow", "SUPPLIER", ["COMMERCIAL"]);
  for (const actor of [
    approver,
    administrator,
    supplier,
    odd,
    person("somebody"),
    ANONYMOUS,
    SYSTEM,
  ])
    expect(why(mayCreate(actor))).toMatch(/Only a commercial officer/);
  for (const state of STATES) {
    const open = PUBLIC_STATES.includes(state);
    expect(mayCopy(officer, facts({ state })).allowed).toBe(true);
    expect(mayCopy(elsewhere, facts({ state })).allowed).toBe(open);
    expect(why(mayCopy(approver, facts({ state })))).toMatch(/Only a commercial officer/);
    for (const actor of [officer, approver])
      expect(mayRead(actor, facts({ state })).allowed).toBe(true);
    for (const actor of OTHERS) expect(mayRead(actor, facts({ state })).allowed).toBe(open);
  }
});

test("what is no draft any more is not edited, and says what helps", () => {
  expect(why(mayEdit(officer, facts({ state: "IN_REVIEW" })))).toMatch(/with its approver/);
  expect(why(mayEdit(officer, facts({ state: "CLOSED" })))).toMatch(/is published/);
});

test("a draft of which something is public already stays, and is planned once, for anybody", () => {
  expect(why(mayDiscard(officer, facts(), true))).toMatch(/public already/);
  expect(why(mayPlan(officer, facts(), true))).toMatch(/notice is out/);
  expect(why(mayPlan(officer, facts({ invited: ["skerrow"] }), false))).toMatch(/next phase/);
  expect(why(isForAnybody(facts({ invited: [] })))).toMatch(/next phase/);
  expect(why(maySubmit(officer, facts({ parts: ["MODERATOR"] })))).toMatch(/Only the lead/);
  const inReview = facts({ state: "IN_REVIEW", parts: ["MODERATOR"], ledBefore: true });
  expect(why(mayRecall(officer, inReview))).toMatch(/Only the lead recalls/);
});

describe("the deadline", () => {
  const before = new Date(LATER.getTime() - 1);

  test("is written down by the platform, once it has passed", () => {
    const closes = (change: Partial<ChallengeFacts>, now: Date, actor: Actor = SYSTEM) =>
      why(mayClose(actor, facts({ state: "PUBLISHED", ...change }), now));
    expect(closes({}, LATER)).toBe("yes");
    expect(closes({}, before)).toMatch(/has not passed/);
    expect(closes({ closesAt: null }, before)).toBe("yes");
    expect(closes({ state: "CLOSED" }, LATER)).toMatch(/closed/);
    expect(closes({}, LATER, officer)).toMatch(/Nobody closes/);
  });

  test("ends amendments, and not the right to cancel, which the approver has as well", () => {
    const open = facts({ state: "PUBLISHED" });
    expect(why(mayAmend(officer, open, before))).toBe("yes");
    expect(why(mayAmend(officer, open, LATER))).toMatch(/closed/);
    expect(why(mayCancel(approver, open, LATER))).toBe("yes");
    expect(why(mayCancel(officer, open, LATER))).toBe("yes");
  });
});

describe("a question", () => {
  const open = facts({ state: "PUBLISHED", questionsCloseAt: NOW });
  const before = new Date(NOW.getTime() - 1);
  const asks = (change: Partial<ChallengeFacts>, now = before, actor: Actor = supplier) =>
    why(mayAsk(actor, { ...open, ...change }, now));

  test("is asked by suppliers until questions close, while the challenge is open", () => {
    expect(asks({})).toBe("yes");
    expect(asks({}, NOW)).toMatch(/Questions have closed/);
    expect(asks({ questionsCloseAt: null }, NOW)).toBe("yes");
    expect(asks({ closesAt: NOW, questionsCloseAt: null }, NOW)).toMatch(/not open/);
    const states = STATES.filter((state) => asks({ state }) === "yes");
    expect(states).toEqual(["PUBLISHED"]);
    for (const actor of [officer, person("somebody"), ANONYMOUS, SYSTEM])
      expect(asks({}, before, actor)).toMatch(/come from suppliers/);
  });

  test("of a next phase is asked by those invited", () => {
    expect(asks({ invited: ["marlpit", "skerrow"] })).toBe("yes");
    expect(asks({ invited: ["marlpit"] })).toMatch(/next phase/);
    expect(why(isInvited(supplier, null))).toBe("yes");
    expect(why(isInvited(supplier, []))).toMatch(/next phase/);
    expect(why(isInvited(ANONYMOUS, ["skerrow"]))).toMatch(/next phase/);
  });
});

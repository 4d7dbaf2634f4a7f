import { describe, expect, test } from "vitest";
import type { Actor } from "../actor";
import { ANONYMOUS, member, person, SYSTEM, why } from "../actor.fixture";
import { CHALLENGE, type ChallengeState } from "../challenge/states";
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
  type ResponseFacts,
  type ToOpen,
} from "./policy";
import { RESPONSE, type ResponseState } from "./states";

const DEADLINE = new Date("2026-12-04T12:00:00.000Z");
const BEFORE = new Date("2026-12-04T11:59:59.999Z");
const STATES = Object.keys(CHALLENGE.states) as ChallengeState[];

const OPEN: AnsweredChallenge = {
  state: "PUBLISHED",
  closesAt: DEADLINE,
  bodyId: "body",
  personHasPart: false,
  invited: null,
  mergeWaits: false,
};
const response = (
  state: ResponseState,
  challenge: Partial<AnsweredChallenge> = {},
): ResponseFacts => ({ state, supplierId: "skerrow", challenge: { ...OPEN, ...challenge } });

const editor = member("skerrow", "SUPPLIER", ["EDITOR"]);
const admin = member("skerrow", "SUPPLIER", ["ADMIN"]);
const another = member("marlpit", "SUPPLIER", ["ADMIN", "EDITOR"]);
const buyer = member("body", "PUBLIC_BODY", ["ADMIN", "COMMERCIAL", "APPROVER"]);

/** What a supplier does with its response until the deadline. */
const STEPS: [
  string,
  (actor: Actor, facts: ResponseFacts, now: Date) => string,
  ResponseState[],
][] = [
  [
    "edits it",
    (actor, facts, now) => why(mayEdit(actor, facts, now)),
    Object.keys(RESPONSE.states) as ResponseState[],
  ],
  [
    "submits it",
    (actor, facts, now) => why(maySubmit(actor, facts, now)),
    ["DRAFT", "SUBMITTED", "WITHDRAWN"],
  ],
  [
    "confirms it after an amendment",
    (actor, facts, now) => why(mayConfirm(actor, facts, true, now)),
    ["SUBMITTED"],
  ],
  ["withdraws it", (actor, facts, now) => why(mayWithdraw(actor, facts, now)), ["SUBMITTED"]],
  ["undoes a withdrawal", (actor, facts, now) => why(mayRestore(actor, facts, now)), ["WITHDRAWN"]],
];

describe.each(STEPS)("a supplier %s", (_, step, states) => {
  // Most begin from what was submitted; the undoing from what was withdrawn.
  const state = states.includes("SUBMITTED") ? "SUBMITTED" : (states[0] ?? "DRAFT");
  const submitted = response(state);

  test("by an administrator or editor, and by nobody else", () => {
    expect([editor, admin].map((actor) => step(actor, submitted, BEFORE))).toEqual(["yes", "yes"]);
    const roleless = member("skerrow", "SUPPLIER", []);
    for (const actor of [another, buyer, roleless, person("somebody"), ANONYMOUS, SYSTEM])
      expect(step(actor, submitted, BEFORE)).toMatch(/supplier that you do not act for/);
  });

  test("until the deadline, to the millisecond", () => {
    expect(step(editor, submitted, BEFORE)).toBe("yes");
    expect(step(editor, submitted, DEADLINE)).toMatch(/deadline has passed/);
  });

  test("while the challenge is open, and never from both sides", () => {
    const during = (challenge: Partial<AnsweredChallenge>) =>
      step(editor, response(state, challenge), BEFORE);
    expect(STATES.filter((state) => during({ state }) === "yes")).toEqual(["PUBLISHED"]);
    expect(during({ personHasPart: true })).toMatch(/buyer’s side/);
  });

  test("in these states of the response, and in no other", () => {
    const every = Object.keys(RESPONSE.states) as ResponseState[];
    expect(every.filter((state) => step(editor, response(state), BEFORE) === "yes")).toEqual(
      states,
    );
  });
});

test("a response is confirmed only after an amendment, and only what is submitted", () => {
  expect(why(mayConfirm(editor, response("SUBMITTED"), false, BEFORE))).toMatch(/as it is now/);
  expect(why(mayConfirm(editor, response("DRAFT"), true, BEFORE))).toMatch(/Nothing of yours/);
});

test("what is not open is refused by what it is", () => {
  const refusal = (state: ChallengeState) =>
    why(mayEdit(editor, response("DRAFT", { state }), BEFORE));
  expect(refusal("DRAFT")).toMatch(/not open yet/);
  expect(refusal("IN_REVIEW")).toMatch(/not open yet/);
  expect(refusal("CANCELLED")).toMatch(/was cancelled/);
  expect(refusal("CLOSED")).toMatch(/deadline has passed/);
  expect(refusal("AWARDED")).toMatch(/deadline has passed/);
});

describe("a supplier begins a response", () => {
  const starts = (actor: Actor, challenge: Partial<AnsweredChallenge> = {}, now = BEFORE) =>
    why(mayStart(actor, { ...OPEN, ...challenge }, now));

  test("whichever it is, by anybody who acts for it", () => {
    expect(starts(editor)).toBe("yes");
    expect(starts(another)).toBe("yes");
    expect(starts(buyer)).toMatch(/Only suppliers/);
    expect(starts(person("somebody"))).toMatch(/Only suppliers/);
    expect(starts(ANONYMOUS)).toMatch(/not signed in/);
    expect(starts(SYSTEM)).toMatch(/not signed in/);
  });

  test("until the deadline, and not from both sides", () => {
    expect(starts(editor, {}, DEADLINE)).toMatch(/deadline has passed/);
    expect(starts(editor, { personHasPart: true })).toMatch(/buyer’s side/);
  });

  test("of a next phase where it is invited", () => {
    expect(starts(editor, { invited: ["marlpit", "skerrow"] })).toBe("yes");
    expect(starts(editor, { invited: ["marlpit"] })).toMatch(/next phase/);
    expect(starts(editor, { invited: [] })).toMatch(/next phase/);
  });

  test("not while it waits to become one with another", () => {
    expect(starts(editor, { mergeWaits: true })).toMatch(/request to merge/);
  });
});

test("a response is read by the supplier's administrators and editors, whatever became of it", () => {
  for (const state of Object.keys(RESPONSE.states) as ResponseState[]) {
    const closed = response(state, { state: "AWARDED", personHasPart: true });
    expect(mayReadOwn(editor, closed).allowed).toBe(true);
    expect(mayReadOwn(admin, closed).allowed).toBe(true);
    expect(mayReadOwn(another, closed).allowed).toBe(false);
    expect(mayReadOwn(buyer, closed).allowed).toBe(false);
  }
});

describe("the responses are opened", () => {
  const closed: ToOpen = {
    state: "CLOSED",
    closesAt: DEADLINE,
    bodyId: "body",
    personsParts: [],
    begunById: null,
  };
  const officer = member("body", "PUBLIC_BODY", ["COMMERCIAL"], { userId: "officer" });
  const colleague = member("body", "PUBLIC_BODY", ["APPROVER"], { userId: "colleague" });
  const begins = (actor: Actor, change: Partial<ToOpen> = {}, now = DEADLINE) =>
    why(mayBeginOpening(actor, { ...closed, ...change }, now));
  const opens = (actor: Actor, change: Partial<ToOpen> = {}, now = DEADLINE) =>
    why(mayOpen(actor, { ...closed, begunById: "first", ...change }, now));

  test.each([begins, opens])(
    "by who answers for the competition, and not by who scores",
    (step) => {
      expect(step(officer)).toBe("yes");
      expect(step(officer, { personsParts: ["EVALUATOR"] })).toMatch(/opens the responses/);
      for (const part of ["LEAD", "APPROVER", "MODERATOR"]) {
        expect(step(colleague, { personsParts: [part] })).toBe("yes");
        expect(step(colleague, { personsParts: [part, "EVALUATOR"] })).toMatch(
          /opens the responses/,
        );
      }
      expect(step(colleague)).toMatch(/opens the responses/);
      expect(step(colleague, { personsParts: ["EVALUATOR"] })).toMatch(/opens the responses/);
      const elsewhere = member("other", "PUBLIC_BODY", ["COMMERCIAL"]);
      for (const actor of [elsewhere, editor, person("lead"), ANONYMOUS, SYSTEM])
        expect(step(actor, { personsParts: ["LEAD"] })).toMatch(/Only the public body/);
    },
  );

  test.each([begins, opens])("by two people to whom an administrator gave a role", (step) => {
    for (const role of ["ADMIN", "COMMERCIAL", "APPROVER"] as const) {
      const holder = member("body", "PUBLIC_BODY", [role], { userId: "colleague" });
      expect(step(holder, { personsParts: ["MODERATOR"] })).toBe("yes");
    }
    for (const roles of [[], ["REFERENCE"], ["CHAMPION"]] as const) {
      const without = member("body", "PUBLIC_BODY", [...roles], { userId: "colleague" });
      expect(step(without, { personsParts: ["MODERATOR"] })).toMatch(/no role that an admin/);
    }
  });

  test.each([begins, opens])("after the deadline, whether or not it was written down", (step) => {
    expect(step(officer, { state: "PUBLISHED" }, BEFORE)).toMatch(/deadline has not passed/);
    expect(step(officer, { state: "PUBLISHED" }, DEADLINE)).toBe("yes");
    expect(step(officer, { state: "PUBLISHED", closesAt: null })).toMatch(/has not passed/);
    expect(STATES.filter((state) => step(officer, { state }) === "yes")).toEqual([
      "PUBLISHED",
      "CLOSED",
    ]);
  });

  test("by two people, of whom the first begins", () => {
    expect(begins(officer, { begunById: "officer" })).toMatch(/has been begun/);
    expect(begins(officer, { begunById: "first" })).toMatch(/has been begun/);
    expect(opens(officer, { begunById: null })).toMatch(/Nobody has begun/);
    expect(opens(officer, { begunById: "officer" })).toMatch(/another person/);
    expect(opens(officer, { begunById: "first" })).toBe("yes");
  });
});

import { describe, expect, test } from "vitest";
import { type Actor, ANONYMOUS, type Person, type Role } from "../actor";
import type { Verdict } from "../verdict";
import {
  type HidingFacts,
  type ModerationFacts,
  mayAnswer,
  mayDismiss,
  mayHide,
  mayKeepHidden,
  mayPassOn,
  mayReadHiding,
  mayReport,
  mayRestore,
} from "./policy";

const SUPPLIER = { id: "supplier", name: "Marlpit", kind: "SUPPLIER" } as const;
const BODY = { id: "body", name: "Northmere", kind: "PUBLIC_BODY" } as const;

function person(operator = false): Person {
  const who = { kind: "person", userId: "u", name: "Ada", email: "ada@example.org" } as const;
  return { ...who, operator, actingFor: null };
}

function actingFor(owner: typeof SUPPLIER | typeof BODY, ...roles: Role[]): Person {
  const { id, name, kind } = owner;
  return {
    ...person(),
    actingFor: {
      membershipId: "m",
      organisationId: id,
      kind,
      name,
      slug: id,
      roles,
      verified: true,
    },
  };
}

const OPERATOR = person(true);

function why(verdict: Verdict): string {
  return verdict.allowed ? "allowed" : verdict.reason;
}

const page = (more: Partial<ModerationFacts> = {}): ModerationFacts => ({
  type: "case-study",
  row: { type: "case-study", state: "PUBLISHED" },
  open: 1,
  belongs: false,
  ...more,
});

describe("reporting", () => {
  test("takes what is public, once", () => {
    expect(why(mayReport({ isPublic: true, reported: false }))).toBe("allowed");
    expect(why(mayReport({ isPublic: false, reported: false }))).toMatch(/not public/);
    expect(why(mayReport({ isPublic: true, reported: true }))).toMatch(/already/);
  });
});

describe("deciding", () => {
  test.each<[string, Actor]>([
    ["nobody", ANONYMOUS],
    ["the platform", { kind: "system", as: "test" }],
    ["a supplier", actingFor(SUPPLIER, "ADMIN")],
  ])("is not for %s", (_, actor) => {
    for (const verdict of [
      mayHide(actor, page()),
      mayDismiss(actor, page()),
      mayRestore(actor, hidden()),
      mayKeepHidden(actor, hidden({ state: "ANSWERED" })),
    ])
      expect(why(verdict)).toMatch(/Only an operator/);
  });

  test("is for an operator who has no part in it", () => {
    expect(why(mayHide(OPERATOR, page({ open: 0 })))).toBe("allowed");
    expect(why(mayDismiss(OPERATOR, page()))).toBe("allowed");
    expect(why(mayHide(OPERATOR, page({ belongs: true })))).toMatch(/own case/);
    expect(why(mayDismiss(OPERATOR, page({ belongs: true })))).toMatch(/own case/);
    expect(why(mayRestore(OPERATOR, hidden({ belongs: true })))).toMatch(/own case/);
    expect(why(mayKeepHidden(OPERATOR, hidden({ state: "ANSWERED", belongs: true })))).toMatch(
      /own case/,
    );
  });

  test("closes only what is open", () => {
    expect(why(mayDismiss(OPERATOR, page({ open: 0 })))).toMatch(/No report/);
  });

  test("never hides a challenge, a notice, or the record of a supplier without a profile", () => {
    expect(why(mayHide(OPERATOR, page({ type: "challenge", row: null })))).toMatch(/competition/);
    expect(why(mayHide(OPERATOR, page({ type: "notice", row: null })))).toMatch(
      /stays as it was published/,
    );
    expect(why(mayHide(OPERATOR, page({ type: "supplier", row: null })))).toMatch(
      /Nothing on this page comes from the supplier/,
    );
  });

  test("passes on what is said of a challenge, and of nothing else", () => {
    expect(why(mayPassOn(OPERATOR, page({ type: "challenge", row: null })))).toBe("allowed");
    expect(why(mayPassOn(OPERATOR, page({ type: "notice", row: null })))).toMatch(/no officer/);
    expect(why(mayPassOn(OPERATOR, page()))).toMatch(/no officer/);
  });
});

const hidden = (more: Partial<HidingFacts> = {}): HidingFacts => ({
  state: "STANDING",
  row: { type: "story", state: "HIDDEN", endorsements: 0 },
  belongs: false,
  owners: [SUPPLIER, BODY],
  answered: [],
  ...more,
});

describe("answering", () => {
  test("is for those who write for a side of it", () => {
    expect(why(mayAnswer(actingFor(SUPPLIER, "EDITOR"), hidden()))).toBe("allowed");
    expect(why(mayAnswer(actingFor(BODY, "REFERENCE"), hidden()))).toBe("allowed");
    expect(why(mayAnswer(actingFor(BODY, "APPROVER"), hidden()))).toMatch(/Only those who write/);
    expect(why(mayAnswer(OPERATOR, hidden()))).toMatch(/Only those who write/);
    expect(why(mayAnswer(ANONYMOUS, hidden()))).toMatch(/Only those who write/);
  });

  test("each side once, until the operator has spoken", () => {
    const answered = hidden({ state: "ANSWERED", answered: [SUPPLIER.id] });
    expect(why(mayAnswer(actingFor(SUPPLIER, "ADMIN"), answered))).toMatch(/You have answered/);
    expect(why(mayAnswer(actingFor(BODY, "CHAMPION"), answered))).toBe("allowed");
    expect(why(mayAnswer(actingFor(SUPPLIER, "ADMIN"), hidden({ state: "RESTORED" })))).toMatch(
      /shown again/,
    );
  });

  test("ends with a story that its sides have withdrawn", () => {
    const withdrawn = hidden({ row: { type: "story", state: "WITHDRAWN", endorsements: 0 } });
    expect(why(mayAnswer(actingFor(SUPPLIER, "ADMIN"), withdrawn))).toMatch(/withdrawn/);
    expect(why(mayRestore(OPERATOR, withdrawn))).toMatch(/withdrawn/);
  });
});

test("the history is for the owners and for operators", () => {
  expect(why(mayReadHiding(actingFor(SUPPLIER, "EDITOR"), hidden()))).toBe("allowed");
  expect(why(mayReadHiding(OPERATOR, hidden()))).toBe("allowed");
  expect(why(mayReadHiding(ANONYMOUS, hidden()))).toMatch(/Only those who write/);
});

test("an operator keeps it hidden once its owner has answered", () => {
  expect(why(mayKeepHidden(OPERATOR, hidden()))).not.toBe("allowed");
  expect(why(mayKeepHidden(OPERATOR, hidden({ state: "ANSWERED" })))).toBe("allowed");
  expect(why(mayRestore(OPERATOR, hidden()))).toBe("allowed");
});

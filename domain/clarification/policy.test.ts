import { describe, expect, it } from "vitest";
import type { Actor } from "../actor";
import type { ChallengeFacts } from "../challenge/policy";
import { mayAnswer, mayCorrect, mayReject } from "./policy";

const DEADLINE = new Date("2026-12-04T12:00:00Z");
const BEFORE = new Date("2026-12-01T12:00:00Z");
const challenge: ChallengeFacts = {
  state: "PUBLISHED",
  closesAt: DEADLINE,
  questionsCloseAt: DEADLINE,
  bodyId: "body",
  createdById: "lead",
  submittedById: "lead",
  ledBefore: false,
  parts: [],
  invited: null,
};

function officer(organisationId: string): Actor {
  return {
    kind: "person",
    userId: "lead",
    name: "Ada Marsh",
    email: "ada@example.gov.uk",
    operator: false,
    actingFor: {
      membershipId: "m",
      organisationId,
      kind: "PUBLIC_BODY",
      name: "Northmere City Council",
      slug: "northmere",
      roles: ["COMMERCIAL"],
      verified: true,
    },
  };
}

describe("a question", () => {
  it("is answered by the body that runs the challenge, until the deadline", () => {
    const facts = { state: "ASKED", challenge } as const;
    expect(mayAnswer(officer("body"), facts, BEFORE).allowed).toBe(true);
    expect(mayAnswer(officer("other"), facts, BEFORE).allowed).toBe(false);
    expect(mayAnswer(officer("body"), facts, DEADLINE).allowed).toBe(false);
  });

  it("is answered or rejected once", () => {
    for (const state of ["ANSWERED", "REJECTED"] as const) {
      expect(mayAnswer(officer("body"), { state, challenge }, BEFORE).allowed).toBe(false);
      expect(mayReject(officer("body"), { state, challenge }).allowed).toBe(false);
    }
  });
});

describe("an answer", () => {
  it("is corrected once, by the body, while the challenge is open", () => {
    const facts = { state: "ANSWERED", challenge, corrected: false } as const;
    expect(mayCorrect(officer("body"), facts, BEFORE).allowed).toBe(true);
    expect(mayCorrect(officer("other"), facts, BEFORE).allowed).toBe(false);
    expect(mayCorrect(officer("body"), facts, DEADLINE).allowed).toBe(false);
    expect(mayCorrect(officer("body"), { ...facts, corrected: true }, BEFORE).allowed).toBe(false);
    for (const state of ["ASKED", "REJECTED"] as const)
      expect(mayCorrect(officer("body"), { ...facts, state }, BEFORE).allowed).toBe(false);
  });
});

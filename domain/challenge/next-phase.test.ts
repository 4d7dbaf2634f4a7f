import { describe, expect, test } from "vitest";
import type { Person } from "../actor";
import { mayStartNextPhase, nextPhaseWinners, type PhaseFacts } from "./next-phase";
import { isInvited } from "./policy";

const officer = (
  organisationId: string,
  kind: "PUBLIC_BODY" | "SUPPLIER" = "PUBLIC_BODY",
): Person => ({
  kind: "person",
  userId: "ada",
  name: "Ada",
  email: "",
  operator: false,
  actingFor: {
    membershipId: "m",
    organisationId,
    kind,
    name: "Ours",
    slug: "ours",
    roles: ["COMMERCIAL", "ADMIN"],
    verified: true,
  },
});

const winner = (name: string, ended: "WENT_ON" | "STOPPED" | null) => ({
  supplierId: name,
  name,
  ended,
});

function facts(change: Partial<PhaseFacts> = {}): PhaseFacts {
  return {
    challenge: {
      state: "AWARDED",
      closesAt: null,
      questionsCloseAt: null,
      bodyId: "body",
      createdById: "ada",
      submittedById: null,
      ledBefore: false,
      invited: null,
      parts: [],
    },
    places: 3,
    phases: 2,
    begun: false,
    winners: [winner("a", "WENT_ON"), winner("b", null), winner("c", "STOPPED")],
    ...change,
  };
}

const reason = (change: Partial<PhaseFacts>, actor = officer("body")) => {
  const verdict = mayStartNextPhase(actor, facts(change));
  return verdict.allowed ? "yes" : verdict.reason;
};

describe("the next phase", () => {
  test("is begun by an officer of the body, once, where several could win and somebody goes on", () => {
    expect(reason({})).toBe("yes");
    expect(reason({}, officer("another"))).toMatch(/Only a commercial officer of the body/);
    expect(reason({ places: 1 })).toMatch(/several winners/);
    expect(reason({ phases: 1 })).toMatch(/several winners/);
    expect(reason({ begun: true })).toMatch(/has been begun/);
    expect(reason({ winners: [winner("c", "STOPPED")] })).toMatch(/nobody can be invited/);
    const standing = { ...facts().challenge, state: "STANDSTILL" as const };
    expect(reason({ challenge: standing })).toMatch(/Nobody has won/);
  });

  test("is for every winner that went on", () => {
    expect(nextPhaseWinners(facts().winners).map(({ name }) => name)).toEqual(["a"]);
  });

  test("is answered by those that are invited, and any other challenge by everybody", () => {
    const allowed = (who: string, invited: string[] | null) =>
      isInvited(officer(who, "SUPPLIER"), invited).allowed;
    expect(allowed("a", ["a", "b"])).toBe(true);
    expect(allowed("c", ["a", "b"])).toBe(false);
    expect(allowed("a", [])).toBe(false);
    expect(allowed("c", null)).toBe(true);
    expect(isInvited({ kind: "anonymous" }, ["a"]).allowed).toBe(false);
  });
});

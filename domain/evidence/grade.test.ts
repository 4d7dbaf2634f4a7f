import { describe, expect, test } from "vitest";
import {
  type AttachedEvidence,
  BEST_FIRST,
  bestStanding,
  type GivenConfirmation,
  GRADES,
  gradeOfClaim,
  isConfirmed,
  isProven,
  latestWord,
  STANDING_WORDS,
} from "./grade";

const NOW = new Date("2026-11-23T10:00:00Z");
const YESTERDAY = new Date("2026-11-22T10:00:00Z");
const LAST_YEAR = new Date("2025-11-23T10:00:00Z");
const NEXT_YEAR = new Date("2027-11-23T10:00:00Z");

const document: AttachedEvidence = { kind: "DOCUMENT", acceptedAt: null };
const award: AttachedEvidence = { kind: "AWARD_NOTICE", acceptedAt: null };
const measurement: AttachedEvidence = { kind: "MEASUREMENT", acceptedAt: null };
const accepted: AttachedEvidence = { kind: "MEASUREMENT", acceptedAt: YESTERDAY };

function word(change: Partial<GivenConfirmation> = {}): GivenConfirmation {
  return {
    edition: 1,
    verdict: "CONFIRMED",
    givenAt: YESTERDAY,
    expiresAt: NEXT_YEAR,
    revokedAt: null,
    ...change,
  };
}

describe("the grade of a claim", () => {
  test("with nothing attached it is asserted", () => {
    expect(gradeOfClaim(1, [], [], NOW).standing).toBe("asserted");
  });

  test("a document, a source or an award notice makes it documented", () => {
    expect(gradeOfClaim(1, [document], [], NOW).standing).toBe("documented");
    expect(gradeOfClaim(1, [award], [], NOW).standing).toBe("documented");
  });

  test("a measurement that nobody accepted carries nothing", () => {
    expect(gradeOfClaim(1, [measurement], [], NOW).standing).toBe("asserted");
    expect(gradeOfClaim(1, [measurement], [word()], NOW).standing).toBe("confirmed");
  });

  test("an accepted measurement counts only while a confirmation holds", () => {
    expect(gradeOfClaim(1, [accepted], [word()], NOW).standing).toBe("measured");
    expect(gradeOfClaim(1, [accepted], [], NOW).standing).toBe("asserted");
    expect(gradeOfClaim(1, [accepted], [word({ verdict: "DISPUTED" })], NOW).standing).toBe(
      "disputed",
    );
  });

  test("a confirmation needs no document", () => {
    expect(gradeOfClaim(1, [], [word()], NOW)).toEqual({
      grade: "confirmed",
      standing: "confirmed",
    });
  });

  test("a confirmation ends at the instant of its expiry, and what is left is the paper", () => {
    const until = word({ expiresAt: NOW });
    expect(gradeOfClaim(1, [document], [until], NOW)).toEqual({
      grade: "documented",
      standing: "lapsed",
    });
    expect(gradeOfClaim(1, [], [until], new Date(NOW.getTime() - 1)).standing).toBe("confirmed");
  });

  test("a confirmation of an earlier edition says nothing of this one", () => {
    expect(gradeOfClaim(2, [document], [word()], NOW).standing).toBe("documented");
  });

  test("a revoked confirmation is as if it had never been given", () => {
    expect(gradeOfClaim(1, [], [word({ revokedAt: NOW })], NOW).standing).toBe("asserted");
  });

  test("the latest word counts, in whatever order they are read", () => {
    const before = word({ givenAt: LAST_YEAR });
    const after = word({ verdict: "DISPUTED" });
    expect(gradeOfClaim(1, [], [before, after], NOW).standing).toBe("disputed");
    expect(gradeOfClaim(1, [], [after, before], NOW).standing).toBe("disputed");
  });
});

test("the best standing of several is shown for the whole; a dispute outweighs what nobody confirmed", () => {
  expect(bestStanding(["asserted", "measured", "disputed"])).toBe("measured");
  expect(bestStanding(["disputed", "lapsed"])).toBe("disputed");
  expect(bestStanding(["asserted", "documented", "disputed"])).toBe("disputed");
  expect(bestStanding(["disputed"])).toBe("disputed");
  expect(bestStanding([])).toBeNull();
});

test("from best to least is one order, and proven is what others stand behind", () => {
  expect(BEST_FIRST).toEqual([
    "measured",
    "confirmed",
    "disputed",
    "corrected",
    "documented",
    "asserted",
    "lapsed",
  ]);
  expect(GRADES).toEqual(["asserted", "documented", "confirmed", "measured"]);
  expect(BEST_FIRST.filter(isConfirmed)).toEqual(["measured", "confirmed"]);
  for (const standing of BEST_FIRST) {
    expect(isProven({ standing, stopped: false })).toBe(isConfirmed(standing));
    expect(isProven({ standing, stopped: true })).toBe(false);
  }
  for (const standing of BEST_FIRST) {
    expect(bestStanding(["lapsed", standing])).toBe(standing);
    expect(STANDING_WORDS[standing]).toMatch(/^[A-Z]/);
  }
});

test("of two words of one moment the one that is read first counts", () => {
  const [first, second] = [word(), word({ verdict: "DISPUTED" })];
  expect(latestWord(1, [first, second])).toBe(first);
  expect(latestWord(1, [second, first])).toBe(second);
  expect(latestWord(1, [word({ edition: 2 }), word({ revokedAt: NOW })])).toBeUndefined();
});

test("a correction is no dispute; a source carries as a document does, beside a measurement as well", () => {
  expect(gradeOfClaim(1, [document], [word({ verdict: "CORRECTED" })], NOW)).toEqual({
    grade: "documented",
    standing: "corrected",
  });
  const source: AttachedEvidence = { kind: "SOURCE", acceptedAt: null };
  expect(gradeOfClaim(1, [measurement, source], [], NOW).grade).toBe("documented");
  expect(gradeOfClaim(1, [{ ...source, acceptedAt: NOW }], [word()], NOW).grade).toBe("confirmed");
});

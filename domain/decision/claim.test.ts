import { describe, expect, test } from "vitest";
import { person, why } from "../actor.fixture";
import { evaluation, panelWith, part } from "../assessment/facts.fixture";
import { CHALLENGE, type ChallengeState } from "../challenge/states";
import { mayEndClaim, mayRecordClaim } from "./claim";
import { mayDecideLookAgain, mayProposeLookAgain } from "./look-again";
import { mayAward, mayComplete, mayReturnLetter, maySendSummaries, mayWriteLetter } from "./policy";

const STATES = Object.keys(CHALLENGE.states) as ChallengeState[];
const PEOPLE = ["lead", "approver", "moderator", "evaluator", "stranger"];
const standing = evaluation({ state: "STANDSTILL", standstillEndsOn: "2026-10-15" });
const running = { byId: "lead", ended: false };
const allowed = (ask: (who: string) => { allowed: boolean }) =>
  PEOPLE.filter((who) => ask(who).allowed);

describe("a claim", () => {
  test("is written down by the lead or the approver, in the standstill", () => {
    expect(allowed((who) => mayRecordClaim(person(who), standing))).toEqual(["lead", "approver"]);
    expect(
      STATES.filter((state) => mayRecordClaim(person("lead"), { ...standing, state }).allowed),
    ).toEqual(["STANDSTILL"]);
  });

  test("is ended by somebody else than wrote it down, once, while there is something to award", () => {
    expect(allowed((who) => mayEndClaim(person(who), standing, running))).toEqual(["approver"]);
    expect(why(mayEndClaim(person("lead"), standing, running))).toMatch(/somebody else/);
    expect(why(mayEndClaim(person("approver"), standing, { ...running, ended: true }))).toMatch(
      /has ended/,
    );
    expect(
      why(mayEndClaim(person("approver"), { ...standing, state: "CANCELLED" }, running)),
    ).toMatch(/over/);
  });

  test("asks for a role at the body, and for nobody who is barred", () => {
    const none = { ...standing, bodyRoles: [] };
    expect(allowed((who) => mayRecordClaim(person(who), none))).toEqual([]);
    const barred = { ...standing, panel: panelWith("approver", { conflict: "BARRED" }) };
    expect(mayEndClaim(person("approver"), barred, running).allowed).toBe(false);
  });

  test("holds the award back, whatever day it is", () => {
    const now = new Date("2027-01-01T12:00:00Z");
    expect(mayAward(person("lead"), standing, now).allowed).toBe(true);
    expect(why(mayAward(person("lead"), { ...standing, claimsRunning: 1 }, now))).toMatch(/claim/);
  });
});

describe("a decision", () => {
  const decided = evaluation({ state: "DECIDED" });
  const waiting = { state: "WAITING", proposedById: "lead" } as const;

  test("is looked at again when the lead proposes it and the approver agrees, until the award", () => {
    const propose = (who: string) => mayProposeLookAgain(person(who), decided, { waits: false });
    expect(allowed(propose)).toEqual(["lead"]);
    expect(why(mayProposeLookAgain(person("lead"), decided, { waits: true }))).toMatch(/waits/);
    const decide = (who: string) => mayDecideLookAgain(person(who), decided, waiting, "approve");
    expect(allowed(decide)).toEqual(["approver"]);
    expect(
      STATES.filter(
        (state) =>
          mayDecideLookAgain(person("approver"), { ...decided, state }, waiting, "approve").allowed,
      ),
    ).toEqual(["DECIDED", "STANDSTILL"]);
  });

  test("is not looked at again by whoever proposed it, or a second time", () => {
    const panel = [...decided.panel, part("second", "LEAD")];
    const own = { ...waiting, proposedById: "approver" };
    expect(why(mayDecideLookAgain(person("approver"), decided, own, "return"))).toMatch(
      /You proposed/,
    );
    expect(
      why(
        mayDecideLookAgain(
          person("approver"),
          { ...decided, panel },
          { ...waiting, state: "APPROVED" },
          "return",
        ),
      ),
    ).toMatch(/is approved/);
  });
});

describe("a letter", () => {
  const decided = evaluation({ state: "DECIDED", lettersReturned: 1 });

  test("that the approver returned holds all letters back, and can be mended", () => {
    expect(why(maySendSummaries(person("lead"), decided))).toMatch(
      /^The approver returned 1 letter/,
    );
    expect(mayWriteLetter(person("lead"), decided).allowed).toBe(true);
    expect(maySendSummaries(person("lead"), { ...decided, lettersReturned: 0 }).allowed).toBe(true);
  });

  test("is returned by the approver, between the decision and its sending", () => {
    expect(allowed((who) => mayReturnLetter(person(who), decided))).toEqual(["approver"]);
    expect(
      STATES.filter((state) => mayReturnLetter(person("approver"), { ...decided, state }).allowed),
    ).toEqual(["DECIDED"]);
  });
});

test("a challenge is completed when no contract is missing, and none waits", () => {
  const awarded = evaluation({ state: "AWARDED" });
  expect(mayComplete(person("lead"), awarded).allowed).toBe(true);
  expect(why(mayComplete(person("lead"), { ...awarded, contractsMissing: 2 }))).toMatch(
    /signed with 2 winners/,
  );
  expect(why(mayComplete(person("lead"), { ...awarded, contractsWaiting: 1 }))).toMatch(/waits/);
});

test("nothing is awarded while it waits whether the decision is looked at again", () => {
  const now = new Date("2027-01-01T12:00:00Z");
  expect(why(mayAward(person("lead"), { ...standing, lookAgainWaits: true }, now))).toMatch(
    /look at the decision again/,
  );
});

import { expect, test } from "vitest";
import { ANONYMOUS, type Person, type Role } from "../actor";
import { why } from "../actor.fixture";
import type { ChallengeFacts } from "../challenge/policy";
import {
  closingDays,
  engagementState,
  mayCompete,
  mayEngage,
  mayMoveClosing,
  mayReply,
  maySummarise,
} from "./policy";

const NOW = new Date("2026-11-23T12:00:00Z");
const LATER = new Date("2026-11-23T12:00:01Z");
const OPEN = { closesAt: LATER, summarisedAt: null };
const CLOSED = { closesAt: NOW, summarisedAt: null };
const SHARED = { closesAt: NOW, summarisedAt: NOW };

const DRAFT: ChallengeFacts = {
  state: "DRAFT",
  closesAt: null,
  questionsCloseAt: null,
  bodyId: "body",
  createdById: "officer",
  submittedById: null,
  ledBefore: false,
  parts: [],
  invited: null,
};

function person(kind: "PUBLIC_BODY" | "SUPPLIER", ...roles: Role[]): Person {
  return {
    kind: "person",
    userId: "officer",
    name: "Ada",
    email: "",
    operator: false,
    actingFor: {
      membershipId: "m",
      organisationId: kind === "SUPPLIER" ? "supplier" : "body",
      kind,
      name: "Ours",
      slug: "ours",
      roles,
      verified: true,
    },
  };
}

const OFFICER = person("PUBLIC_BODY", "COMMERCIAL");
const SUPPLIER = person("SUPPLIER", "EDITOR");

test("it is open until the moment at which it closes, by the clock that is given", () => {
  expect(engagementState(OPEN, NOW)).toBe("OPEN");
  expect(engagementState(CLOSED, NOW)).toBe("CLOSED");
  expect(engagementState(SHARED, NOW)).toBe("SHARED");
});

test("the market is asked once, by a commercial officer, about a draft", () => {
  expect(mayEngage(OFFICER, DRAFT, null).allowed).toBe(true);
  expect(why(mayEngage(OFFICER, DRAFT, OPEN))).toMatch(/already/);
  expect(mayEngage(OFFICER, { ...DRAFT, state: "PUBLISHED" }, null).allowed).toBe(false);
  expect(mayEngage(person("PUBLIC_BODY", "APPROVER"), DRAFT, null).allowed).toBe(false);
});

test("suppliers reply while it is open", () => {
  expect(mayReply(SUPPLIER, OPEN, false, NOW).allowed).toBe(true);
  expect(why(mayReply(SUPPLIER, CLOSED, false, NOW))).toMatch(/closed/);
  expect(why(mayReply(OFFICER, OPEN, false, NOW))).toMatch(/suppliers/);
  expect(mayReply(ANONYMOUS, OPEN, false, NOW).allowed).toBe(false);
});

test("nobody replies to what they ask themselves, and nobody without a role for a supplier", () => {
  expect(why(mayReply(SUPPLIER, OPEN, true, NOW))).toMatch(/side that asks/);
  expect(mayReply(person("SUPPLIER"), OPEN, false, NOW).allowed).toBe(false);
});

test("its end is moved while it is open, to a day that leaves suppliers time", () => {
  expect(mayMoveClosing(OFFICER, DRAFT, OPEN, NOW).allowed).toBe(true);
  expect(why(mayMoveClosing(OFFICER, DRAFT, CLOSED, NOW))).toMatch(/closed/);
  expect(mayMoveClosing(SUPPLIER, DRAFT, OPEN, NOW).allowed).toBe(false);
  expect(closingDays("2026-11-23")).toEqual({ first: "2026-11-25", last: "2027-05-23" });
});

test("what was learned is shared once, after it has closed", () => {
  expect(why(maySummarise(OFFICER, DRAFT, OPEN, NOW))).toMatch(/still reply/);
  expect(maySummarise(OFFICER, DRAFT, CLOSED, NOW).allowed).toBe(true);
  expect(why(maySummarise(OFFICER, DRAFT, SHARED, NOW))).toMatch(/stays/);
  expect(maySummarise(SUPPLIER, DRAFT, CLOSED, NOW).allowed).toBe(false);
});

test("a competition follows when nobody knows more than others", () => {
  expect(mayCompete(null).allowed).toBe(true);
  expect(mayCompete(SHARED).allowed).toBe(true);
  expect(mayCompete(OPEN).allowed).toBe(false);
  expect(why(mayCompete(CLOSED))).toMatch(/not shared/);
});

test("who may not change the challenge asks nobody about it, and nobody about a next phase", () => {
  const other = person("PUBLIC_BODY", "APPROVER");
  for (const verdict of [
    mayEngage(other, DRAFT, null),
    mayMoveClosing(other, DRAFT, OPEN, NOW),
    maySummarise(other, DRAFT, CLOSED, NOW),
  ])
    expect(why(verdict)).toMatch(/Only a commercial officer/);
  expect(why(mayEngage(OFFICER, { ...DRAFT, invited: ["supplier"] }, null))).toMatch(/next phase/);
  expect(why(mayMoveClosing(OFFICER, DRAFT, SHARED, NOW))).toMatch(/has closed/);
  const shared = { closesAt: LATER, summarisedAt: NOW };
  expect(engagementState(shared, NOW)).toBe("SHARED");
  expect(why(maySummarise(OFFICER, DRAFT, shared, NOW))).toMatch(/stays as it is/);
});

test("replies are a supplier's administrator's or editor's, and nobody else's", () => {
  expect(why(mayReply(person("SUPPLIER", "ADMIN"), OPEN, false, NOW))).toBe("yes");
  const odd = person("PUBLIC_BODY", "ADMIN", "EDITOR");
  for (const actor of [odd, person("SUPPLIER"), { ...SUPPLIER, actingFor: null }, ANONYMOUS])
    expect(why(mayReply(actor, OPEN, false, NOW))).toMatch(/come from suppliers/);
  expect(why(mayReply(SUPPLIER, SHARED, false, NOW))).toMatch(/has closed/);
});

import { expect, test } from "vitest";
import { ANONYMOUS, type Person, type Role } from "../actor";
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
  expect(mayEngage(OFFICER, DRAFT, OPEN)).toMatchObject({ reason: /already/ });
  expect(mayEngage(OFFICER, { ...DRAFT, state: "PUBLISHED" }, null).allowed).toBe(false);
  expect(mayEngage(person("PUBLIC_BODY", "APPROVER"), DRAFT, null).allowed).toBe(false);
});

test("suppliers reply while it is open", () => {
  expect(mayReply(SUPPLIER, OPEN, false, NOW).allowed).toBe(true);
  expect(mayReply(SUPPLIER, CLOSED, false, NOW)).toMatchObject({ reason: /closed/ });
  expect(mayReply(OFFICER, OPEN, false, NOW)).toMatchObject({ reason: /suppliers/ });
  expect(mayReply(ANONYMOUS, OPEN, false, NOW).allowed).toBe(false);
});

test("nobody replies to what they ask themselves, and nobody without a role for a supplier", () => {
  expect(mayReply(SUPPLIER, OPEN, true, NOW)).toMatchObject({ reason: /side that asks/ });
  expect(mayReply(person("SUPPLIER"), OPEN, false, NOW).allowed).toBe(false);
});

test("its end is moved while it is open, to a day that leaves suppliers time", () => {
  expect(mayMoveClosing(OFFICER, DRAFT, OPEN, NOW).allowed).toBe(true);
  expect(mayMoveClosing(OFFICER, DRAFT, CLOSED, NOW)).toMatchObject({ reason: /closed/ });
  expect(mayMoveClosing(SUPPLIER, DRAFT, OPEN, NOW).allowed).toBe(false);
  expect(closingDays("2026-11-23")).toEqual({ first: "2026-11-25", last: "2027-05-23" });
});

test("what was learned is shared once, after it has closed", () => {
  expect(maySummarise(OFFICER, DRAFT, OPEN, NOW)).toMatchObject({ reason: /still reply/ });
  expect(maySummarise(OFFICER, DRAFT, CLOSED, NOW).allowed).toBe(true);
  expect(maySummarise(OFFICER, DRAFT, SHARED, NOW)).toMatchObject({ reason: /stays/ });
  expect(maySummarise(SUPPLIER, DRAFT, CLOSED, NOW).allowed).toBe(false);
});

test("a competition follows when nobody knows more than others", () => {
  expect(mayCompete(null).allowed).toBe(true);
  expect(mayCompete(SHARED).allowed).toBe(true);
  expect(mayCompete(OPEN).allowed).toBe(false);
  expect(mayCompete(CLOSED)).toMatchObject({ reason: /not shared/ });
});

import { describe, expect, it } from "vitest";
import type { Actor, Role } from "../actor";
import {
  type ChallengeFacts,
  mayAmend,
  mayAsk,
  mayCancel,
  mayClose,
  mayCopy,
  mayCreate,
  mayEdit,
  mayPublish,
  mayRead,
  mayReturn,
  maySubmit,
} from "./policy";
import { CHALLENGE, type ChallengeState } from "./states";

const NOW = new Date("2026-11-23T09:41:00Z");
const LATER = new Date("2026-12-04T12:00:00Z");

function member(userId: string, roles: Role[], change: { body?: string; verified?: boolean } = {}) {
  return {
    kind: "person",
    userId,
    name: userId,
    email: `${userId}@example.gov.uk`,
    operator: false,
    actingFor: {
      membershipId: "m",
      organisationId: change.body ?? "body",
      kind: "PUBLIC_BODY",
      name: "Northmere City Council",
      slug: "northmere-city-council",
      roles,
      verified: change.verified ?? true,
    },
  } satisfies Actor;
}

const supplier: Actor = {
  ...member("sam", ["EDITOR"]),
  actingFor: {
    ...member("sam", ["EDITOR"]).actingFor,
    kind: "SUPPLIER",
    organisationId: "skerrow",
  },
};
const lead = member("lead", ["COMMERCIAL"]);
const approver = member("approver", ["APPROVER"]);
const anonymous: Actor = { kind: "anonymous" };
const clock: Actor = { kind: "system", as: "challenge.close" };

function facts(state: ChallengeState, change: Partial<ChallengeFacts> = {}): ChallengeFacts {
  return {
    state,
    closesAt: LATER,
    questionsCloseAt: new Date("2026-11-30T12:00:00Z"),
    bodyId: "body",
    createdById: "lead",
    submittedById: "lead",
    ledBefore: false,
    parts: [],
    invited: null,
    ...change,
  };
}

describe("who starts a challenge", () => {
  it("is a commercial officer of a verified public body", () => {
    expect(mayCreate(lead).allowed).toBe(true);
  });

  it.each([
    ["a body that is not verified", member("new", ["COMMERCIAL"], { verified: false })],
    ["an approver", approver],
    ["a supplier", supplier],
    ["nobody signed in", anonymous],
  ])("is not %s", (_who, actor) => {
    expect(mayCreate(actor).allowed).toBe(false);
  });

  it("copies what is public from another body, but not its drafts", () => {
    expect(mayCopy(lead, facts("AWARDED", { bodyId: "other" })).allowed).toBe(true);
    expect(mayCopy(lead, facts("DRAFT", { bodyId: "other" })).allowed).toBe(false);
    expect(mayCopy(lead, facts("DRAFT")).allowed).toBe(true);
  });
});

describe("a draft", () => {
  it("is read by the body's officers and approvers only", () => {
    expect(mayRead(approver, facts("DRAFT")).allowed).toBe(true);
    for (const actor of [anonymous, supplier, member("x", ["COMMERCIAL"], { body: "other" })]) {
      expect(mayRead(actor, facts("DRAFT")).allowed).toBe(false);
      expect(mayRead(actor, facts("PUBLISHED")).allowed).toBe(true);
    }
  });

  it("is written only while it is a draft", () => {
    const states = Object.keys(CHALLENGE.states) as ChallengeState[];
    const open = states.filter((state) => mayEdit(lead, facts(state)).allowed);
    expect(open).toEqual(["DRAFT"]);
  });

  it("is sent by its lead", () => {
    expect(maySubmit(lead, facts("DRAFT", { parts: ["LEAD"] })).allowed).toBe(true);
    expect(maySubmit(member("colleague", ["COMMERCIAL"]), facts("DRAFT")).allowed).toBe(false);
  });
});

describe("the second person", () => {
  it("publishes or returns what somebody else prepared", () => {
    expect(mayPublish(approver, facts("IN_REVIEW")).allowed).toBe(true);
    expect(mayReturn(approver, facts("IN_REVIEW")).allowed).toBe(true);
  });

  it.each([
    ["the lead", { parts: ["LEAD"] }],
    ["whoever made it", { createdById: "both" }],
    ["whoever sent it", { submittedById: "both" }],
    ["whoever led it before", { ledBefore: true }],
  ] as const)("is never %s, whatever roles they have", (_who, change) => {
    const both = member("both", ["COMMERCIAL", "APPROVER", "ADMIN"]);
    const verdict = mayPublish(both, facts("IN_REVIEW", change as Partial<ChallengeFacts>));
    expect(verdict).toMatchObject({
      allowed: false,
      reason: "You prepared this challenge, so you cannot approve it.",
    });
  });

  it("is of the same body", () => {
    const other = member("other", ["APPROVER"], { body: "other" });
    expect(mayPublish(other, facts("IN_REVIEW")).allowed).toBe(false);
  });

  it("cannot publish what was not sent", () => {
    expect(mayPublish(approver, facts("DRAFT")).allowed).toBe(false);
  });
});

describe("the deadline", () => {
  it("ends amendments to the second, whatever the stored state says", () => {
    expect(mayAmend(lead, facts("PUBLISHED"), new Date(LATER.getTime() - 1)).allowed).toBe(true);
    expect(mayAmend(lead, facts("PUBLISHED"), LATER).allowed).toBe(false);
  });

  it("is written down by the platform, and only once it has passed", () => {
    expect(mayClose(clock, facts("PUBLISHED"), NOW).allowed).toBe(false);
    expect(mayClose(clock, facts("PUBLISHED"), LATER).allowed).toBe(true);
    expect(mayClose(clock, facts("CLOSED"), LATER).allowed).toBe(false);
    expect(mayClose(lead, facts("PUBLISHED"), LATER).allowed).toBe(false);
  });

  it("does not end the right to cancel; the award does", () => {
    expect(mayCancel(lead, facts("PUBLISHED"), LATER).allowed).toBe(true);
    expect(mayCancel(approver, facts("STANDSTILL"), LATER).allowed).toBe(true);
    expect(mayCancel(lead, facts("AWARDED"), LATER).allowed).toBe(false);
  });
});

describe("suppliers and the public", () => {
  it("suppliers ask until questions close", () => {
    expect(mayAsk(supplier, facts("PUBLISHED"), NOW).allowed).toBe(true);
    expect(mayAsk(supplier, facts("PUBLISHED"), new Date("2026-11-30T12:00:00Z")).allowed).toBe(
      false,
    );
    expect(mayAsk(lead, facts("PUBLISHED"), NOW).allowed).toBe(false);
  });
});

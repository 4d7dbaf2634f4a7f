import { expect, test } from "vitest";
import type { Actor } from "../actor";
import { ANONYMOUS, member, OPERATOR, SYSTEM, why } from "../actor.fixture";
import type { ChallengeFacts } from "./policy";
import { mayDecideProposal, mayPropose, type ProposalFacts } from "./proposal";

const NOW = new Date("2026-11-30T10:00:00Z");
const facts: ChallengeFacts = {
  state: "PUBLISHED",
  closesAt: new Date("2026-12-30T12:00:00Z"),
  questionsCloseAt: null,
  bodyId: "body",
  createdById: "creator",
  submittedById: "creator",
  ledBefore: false,
  invited: null,
  parts: [],
};
const proposal: ProposalFacts = {
  kind: "AMENDMENT",
  state: "WAITING",
  proposedById: "officer",
  byApprover: false,
};
const officer = member("body", "PUBLIC_BODY", ["COMMERCIAL"], { userId: "officer" });
const approver = member("body", "PUBLIC_BODY", ["APPROVER"], { userId: "approver" });
const both = member("body", "PUBLIC_BODY", ["COMMERCIAL", "APPROVER"], { userId: "both" });
const STRANGERS: Actor[] = [
  member("other", "PUBLIC_BODY", ["COMMERCIAL", "APPROVER"]),
  member("body", "PUBLIC_BODY", ["ADMIN"]),
  OPERATOR,
  ANONYMOUS,
  SYSTEM,
];

test("an officer proposes an amendment, and an officer or an approver a cancellation, one at a time", () => {
  const proposes = (
    actor: Actor,
    kind: ProposalFacts["kind"],
    change: Partial<ChallengeFacts> = {},
    waits = false,
  ) => why(mayPropose(actor, { ...facts, ...change }, kind, { waits, now: NOW }));
  expect(proposes(officer, "AMENDMENT")).toBe("yes");
  expect(proposes(approver, "AMENDMENT")).toMatch(/Only a commercial officer/);
  expect(proposes(officer, "CANCELLATION")).toBe("yes");
  expect(proposes(approver, "CANCELLATION")).toBe("yes");
  for (const kind of ["AMENDMENT", "CANCELLATION"] as const) {
    expect(proposes(officer, kind, {}, true)).toMatch(/waits for a second person/);
    for (const actor of STRANGERS) expect(proposes(actor, kind)).not.toBe("yes");
  }
  const closed = { closesAt: NOW };
  expect(proposes(officer, "AMENDMENT", closed)).not.toBe("yes");
  expect(proposes(officer, "CANCELLATION", closed)).toBe("yes");
});

test("a second person decides: an approver who does not lead it and did not propose it", () => {
  const decides = (
    actor: Actor,
    change: Partial<ProposalFacts> = {},
    of: Partial<ChallengeFacts> = {},
    decision: "approve" | "return" = "approve",
  ) =>
    why(
      mayDecideProposal(
        actor,
        { ...facts, ...of },
        { ...proposal, ...change },
        { decision, now: NOW },
      ),
    );
  expect(decides(approver)).toBe("yes");
  expect(decides(both)).toBe("yes");
  expect(decides(both, { proposedById: "both" })).toMatch(/You prepared this/);
  expect(decides(both, {}, { parts: ["LEAD"] })).toMatch(/You prepared this/);
  for (const actor of [officer, ...STRANGERS])
    expect(decides(actor)).toMatch(/Only an approver of the body/);
  expect(decides(approver, { state: "APPROVED" })).toMatch(/is approved/);
  expect(decides(approver, {}, { closesAt: NOW })).not.toBe("yes");
  expect(decides(approver, {}, { closesAt: NOW }, "return")).toBe("yes");
  expect(decides(approver, {}, { ledBefore: true })).toMatch(/You prepared this/);
  expect(decides(approver, { kind: "CANCELLATION" }, { closesAt: NOW })).toBe("yes");
  expect(decides(approver, { kind: "CANCELLATION" }, { state: "AWARDED" })).not.toBe("yes");
});

test("of what an approver proposed a commercial officer decides", () => {
  const byApprover = {
    ...proposal,
    kind: "CANCELLATION" as const,
    proposedById: "approver",
    byApprover: true,
  };
  const decides = (actor: Actor, parts: ChallengeFacts["parts"] = []) =>
    why(
      mayDecideProposal(actor, { ...facts, parts }, byApprover, { decision: "approve", now: NOW }),
    );
  expect(decides(officer)).toBe("yes");
  expect(decides(officer, ["LEAD"])).toBe("yes");
  for (const actor of [approver, ...STRANGERS])
    expect(decides(actor)).toMatch(/Only a commercial officer of the body/);
});

import { describe, expect, test } from "vitest";
import type { Person, Role } from "../actor";
import { why } from "../actor.fixture";
import type { ChallengeFacts } from "../challenge/policy";
import {
  type EarlyFacts,
  mayDecideNotice,
  mayProposeNotice,
  NOTICE_KINDS,
  type NoticeKind,
  productsIn,
} from "./notice";

const NOW = new Date("2026-12-01T12:00:00Z");
const LATER = new Date("2026-12-01T12:00:01Z");
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

/** What lets each kind through. */
const FITS: Record<NoticeKind, EarlyFacts> = {
  ENGAGEMENT: { challenge: DRAFT, engagement: null, planned: false },
  PLAN: { challenge: DRAFT, engagement: null, planned: false },
  CLOSING: {
    challenge: DRAFT,
    engagement: { closesAt: LATER, summarisedAt: null },
    planned: false,
  },
  LEARNED: { challenge: DRAFT, engagement: { closesAt: NOW, summarisedAt: null }, planned: false },
};
/** What has gone on meanwhile: the same notice is out. */
const GONE: Record<NoticeKind, EarlyFacts> = {
  ENGAGEMENT: FITS.CLOSING,
  PLAN: { ...FITS.PLAN, planned: true },
  CLOSING: FITS.LEARNED,
  LEARNED: {
    challenge: DRAFT,
    engagement: { closesAt: NOW, summarisedAt: NOW },
    planned: false,
  },
};

function person(userId: string, ...roles: Role[]): Person {
  return {
    kind: "person",
    userId,
    name: "Ada",
    email: "",
    operator: false,
    actingFor: {
      membershipId: "",
      organisationId: "body",
      name: "Body",
      slug: "body",
      kind: "PUBLIC_BODY",
      verified: true,
      roles,
    },
  };
}

const officer = person("officer", "COMMERCIAL", "APPROVER");
const approver = person("approver", "APPROVER");

describe.each(NOTICE_KINDS)("a notice: %s", (kind) => {
  const proposes = (actor: Person, facts = FITS[kind], waits = false) =>
    why(mayProposeNotice(actor, kind, facts, { waits, now: NOW }));
  const waiting = { kind, state: "WAITING", proposedById: "officer" } as const;
  const decides = (
    actor: Person,
    facts = FITS[kind],
    decision: "approve" | "return" = "approve",
    notice = waiting,
  ) => why(mayDecideNotice(actor, notice, facts, { decision, now: NOW }));

  test("is written by an officer of the body, one at a time", () => {
    expect(proposes(officer)).toBe("yes");
    expect(proposes(approver)).toMatch(/Only a commercial officer/);
    expect(proposes(officer, FITS[kind], true)).toMatch(/waits for your approver/);
    expect(proposes(officer, GONE[kind])).not.toBe("yes");
  });

  test("is published by an approver, and not by whoever wrote it or leads", () => {
    expect(decides(approver)).toBe("yes");
    expect(decides(officer)).toMatch(/prepared this/);
    expect(decides(person("other", "COMMERCIAL"))).toMatch(/Only an approver/);
    const leads = { ...FITS[kind], challenge: { ...DRAFT, parts: ["LEAD" as const] } };
    expect(decides(approver, leads)).toMatch(/prepared this/);
    const before = { ...FITS[kind], challenge: { ...DRAFT, ledBefore: true } };
    expect(decides(approver, before)).toMatch(/prepared this/);
  });

  test("goes out once, and only while it fits; it can always be sent back", () => {
    expect(decides(approver, GONE[kind])).not.toBe("yes");
    expect(decides(approver, GONE[kind], "return")).toBe("yes");
    const gone = { ...FITS[kind], challenge: { ...DRAFT, state: "PUBLISHED" as const } };
    expect(decides(approver, gone)).toMatch(/has gone on/);
    const decided = { ...waiting, state: "APPROVED" as never };
    expect(decides(approver, FITS[kind], "approve", decided)).toMatch(/is approved/);
  });
});

test("products that it seems to name are told once", () => {
  expect(productsIn(["We use Power BI.", "And Power BI again", "Plain words"])).toEqual([
    "Power BI",
  ]);
});

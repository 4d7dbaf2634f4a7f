import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "@/tests/setup/runs";
import {
  answered,
  attached,
  type ClaimRecord,
  correctionAccepted,
  detached,
  edited,
  revoked,
} from "./claim-record";
import { type Grade, gradeOfClaim } from "./grade";

const START = new Date("2026-01-01T00:00:00Z");
const DAY = 86_400_000;
const HOLDS_DAYS = 730;

/** One thing that somebody may do, or time that goes by. Numbers choose among what there is. */
type Event =
  | { do: "edit" }
  | { do: "attach"; kind: "DOCUMENT" | "SOURCE" | "AWARD_NOTICE" | "MEASUREMENT" }
  | { do: "replace"; which: number }
  | { do: "detach"; which: number }
  | { do: "confirm"; accept: boolean }
  | { do: "dispute" }
  | { do: "correct" }
  | { do: "accept"; which: number }
  | { do: "revoke"; which: number }
  | { do: "wait"; days: number };

const which = fc.nat(20);
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ do: fc.constant("edit" as const) }),
  fc.record({
    do: fc.constant("attach" as const),
    kind: fc.constantFrom("DOCUMENT", "SOURCE", "AWARD_NOTICE", "MEASUREMENT"),
  }),
  fc.record({ do: fc.constant("replace" as const), which }),
  fc.record({ do: fc.constant("detach" as const), which }),
  fc.record({ do: fc.constant("confirm" as const), accept: fc.boolean() }),
  fc.record({ do: fc.constant("dispute" as const) }),
  fc.record({ do: fc.constant("correct" as const) }),
  fc.record({ do: fc.constant("accept" as const), which }),
  fc.record({ do: fc.constant("revoke" as const), which }),
  fc.record({ do: fc.constant("wait" as const), days: fc.nat(900) }),
);

interface World {
  claim: ClaimRecord;
  now: Date;
  made: number;
  /** The test's own book: when a body last vouched for an item as it is, for the claim as it is. */
  vouched: Map<string, string>;
}

const EMPTY: ClaimRecord = { edition: 1, evidence: [], confirmations: [] };

function happens(world: World, event: Event): World {
  const now = new Date(world.now.getTime() + 1000);
  const next = { ...world, now, made: world.made + 1 };
  const id = String(next.made);
  const item = pick(world.claim.evidence, "which" in event ? event.which : 0);
  switch (event.do) {
    case "edit":
      return { ...next, claim: edited(world.claim), vouched: new Map() };
    case "attach":
      return { ...next, claim: attached(world.claim, { id, kind: event.kind }) };
    case "replace":
    case "detach": {
      if (!item) return next;
      const vouched = new Map(world.vouched);
      vouched.delete(item.id);
      const claim =
        event.do === "detach"
          ? detached(world.claim, item.id)
          : attached(world.claim, { id: item.id, kind: item.kind });
      return { ...next, claim, vouched };
    }
    case "confirm":
    case "dispute":
    case "correct":
      return wordGiven(next, id, event);
    case "accept": {
      const corrections = world.claim.confirmations.filter(
        ({ verdict, edition, revokedAt }) =>
          verdict === "CORRECTED" && edition === world.claim.edition && !revokedAt,
      );
      const correction = pick(corrections, event.which);
      if (!correction) return next;
      return {
        ...next,
        claim: correctionAccepted(world.claim, correction, id),
        vouched: new Map(),
      };
    }
    case "revoke": {
      const word = pick(world.claim.confirmations, event.which);
      return word ? { ...next, claim: revoked(world.claim, word.id, now) } : next;
    }
    case "wait":
      return { ...next, now: new Date(now.getTime() + event.days * DAY) };
  }
}

const SAID = { confirm: "CONFIRMED", dispute: "DISPUTED", correct: "CORRECTED" } as const;

function wordGiven(
  world: World,
  id: string,
  event: { do: keyof typeof SAID; accept?: boolean },
): World {
  const accepted = event.accept ? world.claim.evidence.map((item) => item.id) : [];
  const claim = answered(
    world.claim,
    {
      id,
      verdict: SAID[event.do],
      acceptedEvidence: accepted,
      expiresAt: new Date(world.now.getTime() + HOLDS_DAYS * DAY),
    },
    world.now,
  );
  const vouched = new Map(event.do === "confirm" ? accepted.map((item) => [item, id]) : []);
  return { ...world, claim, vouched };
}

function pick<Item>(items: readonly Item[], place: number): Item | undefined {
  return items[place % Math.max(items.length, 1)];
}

/** Said anew, without the code under test: the most that this claim may show. */
function carried({ claim, now, vouched }: World): Grade {
  const standing = claim.confirmations
    .filter((word) => word.edition === claim.edition && !word.revokedAt)
    .toSorted((a, b) => b.givenAt.getTime() - a.givenAt.getTime())[0];
  const holds = standing?.verdict === "CONFIRMED" && standing.expiresAt > now;
  const measured = claim.evidence.some(
    ({ id, kind }) => kind === "MEASUREMENT" && vouched.get(id) === standing?.id,
  );
  if (holds && measured) return "measured";
  if (holds) return "confirmed";
  return claim.evidence.some(({ kind }) => kind !== "MEASUREMENT") ? "documented" : "asserted";
}

const ORDER: readonly Grade[] = ["asserted", "documented", "confirmed", "measured"];

test("no sequence of edits, confirmations, disputes, revocations and lapses shows a grade that the attachments do not carry", () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
      let world: World = { claim: EMPTY, now: START, made: 0, vouched: new Map() };
      for (const event of events) {
        world = happens(world, event);
        const { claim, now } = world;
        const { grade, standing } = gradeOfClaim(
          claim.edition,
          claim.evidence,
          claim.confirmations,
          now,
        );
        expect(ORDER.indexOf(grade)).toBeLessThanOrEqual(ORDER.indexOf(carried(world)));
        if (standing === "corrected" || standing === "disputed" || standing === "lapsed") {
          expect(["asserted", "documented"]).toContain(grade);
        } else expect(standing).toBe(grade);
      }
    }),
    { numRuns: runs(500, 20_000) },
  );
});

test("a claim that is confirmed, and measured, can be reached", () => {
  const now = new Date("2026-11-23T10:00:00Z");
  const claim = attached(EMPTY, { id: "m", kind: "MEASUREMENT" });
  const word = { id: "w", verdict: "CONFIRMED" as const, expiresAt: new Date("2028-11-23") };
  const plain = answered(claim, { ...word, acceptedEvidence: [] }, now);
  const vouched = answered(claim, { ...word, acceptedEvidence: ["m"] }, now);
  expect(gradeOfClaim(1, plain.evidence, plain.confirmations, now).grade).toBe("confirmed");
  expect(gradeOfClaim(1, vouched.evidence, vouched.confirmations, now).grade).toBe("measured");
});

test("an edit ends the confirmation, and a new one does not bring an old acceptance back", () => {
  const now = new Date("2026-11-23T10:00:00Z");
  const word = { verdict: "CONFIRMED" as const, expiresAt: new Date("2028-11-23") };
  const first = answered(
    attached(EMPTY, { id: "m", kind: "MEASUREMENT" }),
    { id: "w1", acceptedEvidence: ["m"], ...word },
    now,
  );
  const changed = edited(first);
  expect(gradeOfClaim(2, changed.evidence, changed.confirmations, now).standing).toBe("asserted");
  const again = answered(changed, { id: "w2", acceptedEvidence: [], ...word }, now);
  expect(gradeOfClaim(2, again.evidence, again.confirmations, now).standing).toBe("confirmed");
});

test("figures that the body gave are confirmed once the supplier takes them over, for as long as they were given", () => {
  const now = new Date("2026-11-23T10:00:00Z");
  const expiresAt = new Date("2028-11-23");
  const corrected = answered(
    EMPTY,
    { id: "w", verdict: "CORRECTED", acceptedEvidence: [], expiresAt },
    now,
  );
  const { evidence, confirmations } = corrected;
  expect(gradeOfClaim(1, evidence, confirmations, now).standing).toBe("corrected");
  const [correction] = confirmations;
  if (!correction) throw new Error("The correction is on record.");
  const taken = correctionAccepted(corrected, correction, "w2");
  const on = (day: Date) => gradeOfClaim(taken.edition, taken.evidence, taken.confirmations, day);
  expect(on(now).standing).toBe("confirmed");
  expect(on(expiresAt).standing).toBe("lapsed");
});

test("each step leaves all else as it was", () => {
  const now = new Date("2026-11-23T10:00:00Z");
  const expiresAt = new Date("2028-11-23");
  const evidence = [
    { id: "m", kind: "MEASUREMENT" as const, acceptedAt: null },
    { id: "d", kind: "DOCUMENT" as const, acceptedAt: null },
  ];
  const claim: ClaimRecord = { edition: 3, evidence, confirmations: [] };
  const word = { id: "w", verdict: "CONFIRMED" as const, acceptedEvidence: ["m", "d"], expiresAt };
  const given = {
    id: "w",
    edition: 3,
    verdict: "CONFIRMED" as const,
    givenAt: now,
    expiresAt,
    revokedAt: null,
  };
  const confirmed = answered(claim, word, now);
  expect(confirmed).toEqual({
    edition: 3,
    evidence: [{ ...evidence[0], acceptedAt: now }, evidence[1]],
    confirmations: [given],
  });
  const disputed = answered(confirmed, { ...word, id: "x", verdict: "DISPUTED" }, now);
  expect(disputed).toEqual({
    edition: 3,
    evidence,
    confirmations: [given, { ...given, id: "x", verdict: "DISPUTED" }],
  });
  expect(revoked(confirmed, "w", now)).toEqual({
    edition: 3,
    evidence,
    confirmations: [{ ...given, revokedAt: now }],
  });
  expect(revoked(confirmed, "none", now)).toEqual(confirmed);
  const both = { ...confirmed, confirmations: disputed.confirmations };
  expect(revoked(both, "x", now)).toEqual({
    ...confirmed,
    confirmations: [given, { ...given, id: "x", verdict: "DISPUTED", revokedAt: now }],
  });
  expect(edited(confirmed)).toEqual({ edition: 4, evidence, confirmations: [given] });
  expect(attached(confirmed, { id: "m", kind: "MEASUREMENT" })).toEqual({
    ...confirmed,
    evidence: [evidence[1], evidence[0]],
  });
  expect(detached(confirmed, "m")).toEqual({ ...confirmed, evidence: [evidence[1]] });
  expect(correctionAccepted(confirmed, { ...given, verdict: "CORRECTED" }, "y")).toEqual({
    edition: 4,
    evidence,
    confirmations: [given, { ...given, id: "y", edition: 4 }],
  });
});

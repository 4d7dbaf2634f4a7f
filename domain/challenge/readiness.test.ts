import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChallengeDraft, ParticipantPart } from "./content";
import { conditionFindings, readiness, stopping } from "./readiness";
import { readyDraft } from "./ready-draft";

const NOW = new Date("2026-11-23T09:41:00Z");

function stops(draft: ChallengeDraft, now = NOW) {
  return stopping(readiness(draft, now)).map(({ says }) => says);
}

function thoughts(draft: ChallengeDraft) {
  return readiness(draft, NOW).filter(({ kind }) => kind === "think");
}

function without(part: ParticipantPart): ChallengeDraft {
  const draft = readyDraft();
  return { ...draft, panel: draft.panel.filter((one) => one.part !== part) };
}

describe("what stops publication", () => {
  it("is nothing when every part is there and keeps the rules", () => {
    expect(readiness(readyDraft(), NOW)).toEqual([]);
  });

  it.each([
    ["95", "The weights add up to 95, not 100.", "Share out the last 5"],
    ["99", "The weights add up to 99, not 100.", "Share out the last 1"],
    ["101", "The weights add up to 101, not 100.", "Take away 1"],
    ["99.9", "The weights add up to 99.9, not 100.", "Share out the last 0.1"],
  ])("weights that make %s", (total, says, repair) => {
    const priceWeight = (Number(total) - 80).toFixed(1);
    const [finding] = stopping(readiness(readyDraft({ priceWeight }), NOW));
    expect(finding).toMatchObject({ says, part: "criteria", repair: { says: repair } });
  });

  it("is not a price weight of 0, when the criteria make 100", () => {
    const draft = readyDraft({ priceWeight: "0" });
    const [first, ...rest] = draft.content.criteria;
    if (!first) throw new Error("The example has criteria");
    draft.content.criteria = [{ ...first, weight: "50" }, ...rest];
    expect(stops(draft)).toEqual([]);
  });

  it("is a deadline before 25 days are over, with the day to move it to", () => {
    const draft = readyDraft({ closesAt: "2026-12-15T12:00:00.000Z" });
    const [finding] = stopping(readiness(draft, NOW));
    expect(finding).toMatchObject({
      says: "This gives 22 days to answer; a tender of this value needs 25.",
      repair: { says: "Move the deadline to Monday 21 December 2026", field: "closesOn" },
    });
  });

  it("is not a short deadline below the threshold", () => {
    const phases = [
      { name: "Explore", detail: "", suppliers: 1, valuePence: "13501799", carriesOn: "" },
    ];
    expect(stops(readyDraft({ closesAt: "2026-12-15T12:00:00.000Z", phases }))).toEqual([]);
  });

  it("is a short deadline at the threshold exactly", () => {
    const phases = [
      { name: "Explore", detail: "", suppliers: 1, valuePence: "13501800", carriesOn: "" },
    ];
    expect(stops(readyDraft({ closesAt: "2026-12-15T12:00:00.000Z", phases }))).toHaveLength(1);
  });

  it("is a deadline that has passed while the draft lay there", () => {
    expect(stops(readyDraft(), new Date("2027-01-11T12:00:00Z"))).toEqual([
      "The deadline has passed.",
    ]);
  });

  it("is questions that close after the responses", () => {
    expect(stops(readyDraft({ questionsCloseAt: "2027-01-11T12:00:01.000Z" }))).toEqual([
      "Questions close after the responses do.",
    ]);
  });

  it("is work that starts before the standstill has ended", () => {
    const [finding] = stopping(readiness(readyDraft({ startsOn: "2027-03-04" }), NOW));
    expect(finding?.repair.says).toBe("Start on Friday 5 March 2027 or later");
  });

  it.each(["APPROVER", "MODERATOR", "EVALUATOR"] as const)("is nobody as %s", (part) => {
    const found = stopping(readiness(without(part), NOW));
    expect(found).toMatchObject([{ kind: "missing", part: "panel" }]);
  });

  it("is a lead who would approve", () => {
    const draft = readyDraft();
    const lead = { userId: "lead", name: "Ada Marsh", part: "APPROVER" as const };
    const panel = [...draft.panel.filter(({ part }) => part !== "APPROVER"), lead];
    expect(stops({ ...draft, panel })).toEqual(["The lead is also the approver."]);
  });

  it("is a tie-break that names a criterion which was taken away", () => {
    expect(stops(readyDraft({ tieBreaks: ["quality", "criterion:c9"] }))).toEqual([
      "The order of ties names a criterion that is not there any more.",
    ]);
  });

  it("is a phase with room for more suppliers than the one before", () => {
    const phase = { detail: "", valuePence: "100", carriesOn: "" };
    const found = (...suppliers: number[]) =>
      stops(
        readyDraft({
          phases: suppliers.map((count, place) => ({
            ...phase,
            name: `Phase ${place + 1}`,
            suppliers: count,
          })),
        }),
      );
    expect(found(3, 2, 2, 1)).toEqual([]);
    expect(found(2, 3)).toEqual(["Phase 2 has room for more suppliers than Phase 1."]);
  });

  it("is two phases of one name", () => {
    const phase = { name: "Pilot", detail: "", suppliers: 1, valuePence: "100", carriesOn: "" };
    expect(stops(readyDraft({ phases: [phase, phase] }))).toEqual(["Two phases are called Pilot."]);
  });

  it("is a scale with a score that means nothing", () => {
    const descriptors = ["None", "", "How"];
    expect(stops(readyDraft({ descriptors }))).toEqual([
      "4 scores of the scale from 0 to 5 have no description.",
    ]);
  });

  it("is an empty draft, with each missing part named once", () => {
    const draft = readyDraft({ users: "", problem: " ", outcomes: [], phases: [], criteria: [] });
    const found = stopping(readiness({ ...draft, conflictAssessment: "" }, NOW));
    const parts = found.filter(({ kind }) => kind === "missing").map(({ part }) => part);
    expect(parts).toEqual(["users", "problem", "outcomes", "budget", "conflicts", "criteria"]);
  });

  it("always carries its rule and a repair that leads to a part", () => {
    fc.assert(
      fc.property(
        fc.record({
          priceWeight: fc.nat(100).map(String),
          closesAt: fc.option(
            fc
              .date({ min: NOW, max: new Date("2028-01-01"), noInvalidDate: true })
              .map((date) => date.toISOString()),
          ),
          tieBreaks: fc.subarray(["quality", "criterion:c1", "criterion:c8", "lot:a", "nonsense"]),
          users: fc.string(),
        }),
        (change) => {
          for (const finding of readiness(readyDraft(change), NOW)) {
            expect(finding.rule).not.toBe("");
            expect(finding.repair.says).not.toMatch(/^$|\.$/);
            expect(finding.says).toMatch(/\.$/);
          }
        },
      ),
    );
  });
});

describe("what the law lets nobody ask for", () => {
  it("stops publication: insurance before award, and audited accounts", () => {
    expect(stops(readyDraft({ insuranceBeforeAward: true }))).toEqual([
      "Insurance is asked for before award.",
    ]);
    expect(stops(readyDraft({ accountsBeforeAward: true }))).toEqual([
      "Audited accounts are asked for.",
    ]);
    const [finding] = conditionFindings({ insuranceBeforeAward: true, accountsBeforeAward: false });
    expect(finding).toMatchObject({ kind: "stop", repair: { field: "insuranceBeforeAward" } });
    expect(finding?.rule).toMatch(/section 22\(3\)/);
  });
});

describe("what to think again about", () => {
  it("names the product in the text, and the words that do", () => {
    const [finding] = thoughts(readyDraft({ problem: "We want GateWatch 4 on every gate." }));
    expect(finding).toMatchObject({
      part: "problem",
      mark: "GateWatch 4",
      says: "Your text names a product, GateWatch 4.",
    });
  });

  it("is social value below 10 in central government, and only there", () => {
    const draft = readyDraft();
    draft.content.criteria = draft.content.criteria.map((one) => ({ ...one, socialValue: false }));
    expect(thoughts(draft).map(({ says }) => says)).toEqual([
      "Social value has 0. Central government gives it at least 10.",
    ]);
    expect(thoughts({ ...draft, centralGovernment: false })).toEqual([]);
  });

  it("is a deadline on a bank holiday or a weekend", () => {
    const closesAt = "2026-12-28T12:00:00.000Z";
    const [finding] = thoughts(readyDraft({ closesAt }));
    expect(finding?.says).toMatch(/^The deadline, Monday 28 December 2026, falls on Boxing Day/);
  });

  it("is a draft without data", () => {
    expect(thoughts(readyDraft({ dataSets: [] })).map(({ part }) => part)).toEqual(["data"]);
  });

  it("never stops publication", () => {
    const draft = readyDraft({ dataSets: [], problem: "Buy Alexa." });
    expect(stops(draft)).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { parseEvaluation } from "../evaluation/input";
import { rankResponses } from "../evaluation/ranking";
import { evaluationOfFile, frozenResult } from "./ranking";
import { type EvaluationRecord, toReplayFile } from "./record";
import { assessmentSummary, letterOf, type SummaryFacts } from "./summary";

const scored = (agreed: number, ...individual: number[]) => ({
  agreed: { score: agreed, reason: `Why ${agreed}`, marked: null },
  individual: individual.map((score, place) => ({
    evaluator: `e${place + 1}`,
    score,
    reason: "Mine",
  })),
});

const RECORD: EvaluationRecord = {
  criteria: [
    { id: "id1", key: "c1", title: "How", weight: "60", minimum: 2 },
    { id: "id2", key: "c2", title: "When", weight: "10", minimum: null },
  ],
  priceWeight: "30",
  maximum: 5,
  descriptors: ["Nothing", "Little", "Some", "Enough", "Much", "All"],
  tieBreaks: ["quality"],
  places: 1,
  responses: [
    {
      id: "r1",
      label: "A",
      supplier: "Skerrow",
      price: "100.00",
      excluded: null,
      scores: new Map([
        ["id1", scored(5, 5, 4)],
        ["id2", scored(3)],
      ]),
    },
    {
      id: "r2",
      label: "B",
      supplier: "Marlpit",
      price: "80.00",
      excluded: null,
      scores: new Map([
        ["id1", scored(3)],
        ["id2", scored(5)],
      ]),
    },
    {
      id: "r3",
      label: "C",
      supplier: "Quillmoor",
      price: null,
      excluded: "It is on the debarment list",
      scores: new Map([["id1", { agreed: null, individual: [] }]]),
    },
    {
      id: "r4",
      label: "D",
      supplier: "Vale",
      price: "50.00",
      excluded: null,
      scores: new Map([
        ["id1", scored(1)],
        ["id2", scored(5)],
      ]),
    },
  ],
};

describe("the file of an evaluation", () => {
  const file = toReplayFile(RECORD);

  test("says what is on record, and nobody's name", () => {
    expect(file).toEqual({
      criteria: [
        { id: "c1", title: "How", weight: "60", maximum: "5", minimum: "2" },
        { id: "c2", title: "When", weight: "10", maximum: "5", minimum: null },
      ],
      price: { weight: "30" },
      tieBreaks: ["quality"],
      responses: [
        {
          id: "A",
          price: "100.00",
          excluded: null,
          scores: {
            c1: { agreed: "5", individual: { e1: "5", e2: "4" } },
            c2: { agreed: "3", individual: {} },
          },
        },
        {
          id: "B",
          price: "80.00",
          excluded: null,
          scores: { c1: { agreed: "3", individual: {} }, c2: { agreed: "5", individual: {} } },
        },
        { id: "C", price: null, excluded: "It is on the debarment list", scores: {} },
        {
          id: "D",
          price: "50.00",
          excluded: null,
          scores: { c1: { agreed: "1", individual: {} }, c2: { agreed: "5", individual: {} } },
        },
      ],
    });
  });

  test("says how many can win where it is more than one, and leaves a score empty that is not there", () => {
    expect(toReplayFile({ ...RECORD, places: 2 }).places).toBe(2);
    const [first] = RECORD.responses;
    if (!first) throw new Error("There is a first response.");
    const without = { ...RECORD, responses: [{ ...first, scores: new Map() }] };
    expect(toReplayFile(without).responses[0]?.scores).toEqual({
      c1: { agreed: null, individual: {} },
      c2: { agreed: null, individual: {} },
    });
  });

  test("is frozen with the ranking that was decided on", () => {
    const frozen = frozenResult(evaluationOfFile(file)).ranking;
    expect(frozen.map(({ id, rank }) => [id, rank])).toEqual([
      ["A", 1],
      ["B", 2],
      ["C", null],
      ["D", null],
    ]);
    expect(frozen[0]?.points).toEqual({ c1: "60.00", c2: "6.00", price: "24.00" });
    expect(frozen[2]).toEqual({
      id: "C",
      rank: null,
      quality: null,
      price: null,
      total: null,
      points: null,
      excluded: "It is on the debarment list",
    });
  });

  test("that cannot be ranked is refused by its first problem", () => {
    const wrong = { ...file, price: { weight: "31" } };
    expect(parseEvaluation(wrong).ok).toBe(false);
    expect(() => evaluationOfFile(wrong)).toThrow(
      "This evaluation cannot be ranked: criteria: The weights of the criteria and the price add up to 101. Make them 100.",
    );
  });
});

function partyNamed(name: string) {
  return { name, identifiers: ["GB-COH 01234567"], address: "2 Weir Yard", email: "a@example.org" };
}

describe("the letter to a supplier", () => {
  const facts: SummaryFacts = {
    challenge: { title: "Drains", reference: "2026-001", slug: "drains", body: "Northmere" },
    record: RECORD,
    ranking: rankResponses(evaluationOfFile(toReplayFile(RECORD))),
    winners: ["A"],
    tieBreakWords: ["Quality"],
    from: partyNamed("Northmere"),
    parties: new Map(RECORD.responses.map(({ label, supplier }) => [label, partyNamed(supplier)])),
    decided: { by: "Mara Quist", at: "2026-10-06T10:00:00.000Z" },
    inFull: "/challenges/drains/versions/2",
  };
  const howScored = {
    descriptors: [...RECORD.descriptors],
    priceFormula: "30 × lowest price of a response still in ÷ price",
    tieBreaks: ["Quality"],
  };

  test("that lost has its own scores and reasons beside those of the winner", () => {
    expect(assessmentSummary(facts, "B")).toEqual({
      challenge: facts.challenge,
      supplier: "Marlpit",
      label: "B",
      outcome: "lost",
      exclusionReason: null,
      rank: 2,
      ranked: 2,
      howScored,
      criteria: [
        {
          key: "c1",
          title: "How",
          weight: "60",
          maximum: 5,
          minimum: 2,
          score: 3,
          points: "36.00",
          reason: "Why 3",
          marked: null,
          winners: [{ score: 5, points: "60.00", reason: "Why 5", marked: null }],
        },
        {
          key: "c2",
          title: "When",
          weight: "10",
          maximum: 5,
          minimum: null,
          score: 5,
          points: "10.00",
          reason: "Why 5",
          marked: null,
          winners: [{ score: 3, points: "6.00", reason: "Why 3", marked: null }],
        },
      ],
      price: { weight: "30", offered: "80.00", points: "30.00" },
      totals: { quality: "46.00", price: "30.00", total: "76.00" },
      winning: 1,
      winners: [
        {
          name: "Skerrow",
          quality: "66.00",
          price: "24.00",
          total: "90.00",
          party: partyNamed("Skerrow"),
        },
      ],
      from: facts.from,
      to: partyNamed("Marlpit"),
      decided: facts.decided,
      inFull: facts.inFull,
    });
  });

  test("says of a score, its own or the winner’s, that it stands away from what was given alone", () => {
    const marked = { why: "above", confirmed: true } as const;
    const [first, second, ...rest] = RECORD.responses;
    if (!first || !second) throw new Error("There are four responses.");
    const agreed = { score: 5, reason: "Why 5", marked };
    const high = { ...first, scores: new Map([["id1", { agreed, individual: [] }]]) };
    const record = { ...RECORD, responses: [high, second, ...rest] };
    expect(assessmentSummary({ ...facts, record }, "A").criteria[0]?.marked).toEqual(marked);
    const lost = assessmentSummary({ ...facts, record }, "B").criteria[0];
    expect([lost?.marked, lost?.winners[0]?.marked]).toEqual([null, marked]);
  });

  test("that won has nothing of the others", () => {
    expect(assessmentSummary(facts, "A")).toMatchObject({
      outcome: "won",
      rank: 1,
      winning: 1,
      winners: [],
      criteria: [{ winners: [] }, { winners: [] }],
    });
  });

  test("that was excluded has the reason, and no points", () => {
    expect(assessmentSummary(facts, "C")).toMatchObject({
      outcome: "excluded",
      exclusionReason: "It is on the debarment list",
      rank: null,
      totals: null,
      criteria: [
        {
          score: null,
          points: null,
          reason: "",
          winners: [{ score: 5, points: "60.00", reason: "Why 5", marked: null }],
        },
        {
          score: null,
          points: null,
          reason: "",
          winners: [{ score: 3, points: "6.00", reason: "Why 3", marked: null }],
        },
      ],
      price: { weight: "30", offered: null, points: null },
    });
    expect(assessmentSummary(facts, "D")).toMatchObject({
      outcome: "excluded",
      exclusionReason: "1 of 5 for How, where the least is 2",
      criteria: [{ score: 1, points: null, reason: "Why 1", marked: null }, { score: 5 }],
    });
  });

  test("counts those that are ranked", () => {
    const ranking = facts.ranking.filter(({ id }) => id !== "D");
    expect(assessmentSummary({ ...facts, ranking }, "B").ranked).toBe(2);
  });

  test("says nothing of a price that does not count", () => {
    const free = { ...RECORD, priceWeight: "0.00" };
    expect(assessmentSummary({ ...facts, record: free }, "B").price).toBeNull();
  });

  test("names every winner where there are several", () => {
    const letter = assessmentSummary({ ...facts, winners: ["A", "B"] }, "D");
    expect(letter.winning).toBe(2);
    expect(letter.winners.map(({ name }) => name)).toEqual(["Skerrow", "Marlpit"]);
    expect(letter.criteria[0]?.winners).toEqual([
      { score: 5, points: "60.00", reason: "Why 5", marked: null },
      { score: 3, points: "36.00", reason: "Why 3", marked: null },
    ]);
  });

  test("is not drawn where the record and the ranking do not fit", () => {
    expect(() => assessmentSummary(facts, "X")).toThrow("There is no response X.");
    expect(() => assessmentSummary({ ...facts, ranking: [] }, "B")).toThrow(
      "Response B is not in the ranking.",
    );
    expect(() => assessmentSummary({ ...facts, winners: ["C"] }, "B")).toThrow(
      "Response C cannot have won: it was excluded.",
    );
  });

  test("from before there could be several winners is read as one of today", () => {
    const letter = assessmentSummary(facts, "B");
    expect(letterOf(letter)).toBe(letter);
    const { winning: _one, winners, ...earlier } = letter;
    const criteria = letter.criteria.map(({ winners: beside, ...one }) => ({
      ...one,
      winnerScore: beside[0]?.score ?? null,
      winnerPoints: beside[0]?.points ?? null,
    }));
    const silent = letter.criteria.map((one) => ({
      ...one,
      winners: one.winners.map(({ reason: _reason, marked: _marked, ...beside }) => beside),
    }));
    expect(letterOf({ ...earlier, criteria, winner: winners[0] })).toEqual({
      ...letter,
      criteria: silent,
    });
    const won = letterOf({ ...earlier, criteria, winner: null });
    expect(won).toMatchObject({ winning: 1, winners: [], criteria: [{ winners: [] }, {}] });
  });
});

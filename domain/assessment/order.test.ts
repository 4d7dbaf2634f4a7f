import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextPlaces, type Place } from "./order";

const LABELS = ["A", "B"];
const KEYS = ["c1", "c2"];

describe("where an evaluator goes next", () => {
  it("takes one response at a time, or one question across all", () => {
    expect(nextPlaces(LABELS, KEYS, { label: "A", key: "c1" })).toEqual({
      question: { label: "A", key: "c2" },
      response: { label: "B", key: "c1" },
    });
    expect(nextPlaces(LABELS, KEYS, { label: "A", key: "c2" })).toEqual({
      question: { label: "B", key: "c1" },
      response: { label: "B", key: "c2" },
    });
    expect(nextPlaces(LABELS, KEYS, { label: "B", key: "c2" })).toEqual({
      question: null,
      response: null,
    });
  });

  it("goes nowhere from an answer that is not there", () => {
    const nowhere = { question: null, response: null };
    expect(nextPlaces(LABELS, KEYS, { label: "A", key: "c9" })).toEqual(nowhere);
    expect(nextPlaces(LABELS, KEYS, { label: "C", key: "c1" })).toEqual(nowhere);
  });

  it("passes every answer once, either way", () => {
    const size = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(size, size, fc.constantFrom("question", "response"), (labels, keys, way) => {
        const [all, questions] = [names("R", labels), names("c", keys)];
        const seen = new Set<string>();
        let at: Place | null = { label: "R0", key: "c0" };
        while (at) {
          seen.add(`${at.label} ${at.key}`);
          at = nextPlaces(all, questions, at)[way as "question" | "response"];
        }
        expect(seen.size).toBe(labels * keys);
      }),
    );
  });
});

const names = (stem: string, count: number) =>
  Array.from({ length: count }, (_, place) => `${stem}${place}`);

import { expect, test } from "vitest";
import { type Answering, Watch } from "./answering";

const HOUR = 3_600_000;

function watched() {
  const reports: Answering[] = [];
  const clock = { now: 0 };
  const watch = new Watch(
    (answering) => reports.push(answering),
    () => clock.now,
  );
  return { reports, clock, watch };
}

test("who answers is told at first and at a change, and not at every search", () => {
  const { reports, clock, watch } = watched();
  watch.note(null);
  watch.note(null);
  clock.now = 1000;
  watch.note("Meilisearch does not answer");
  watch.note("Meilisearch does not answer");
  watch.note("the index of Meilisearch is behind");
  watch.note(null);
  expect(reports.map(({ engine, why }) => [engine, why])).toEqual([
    ["meilisearch", null],
    ["postgresql", "Meilisearch does not answer"],
    ["postgresql", "the index of Meilisearch is behind"],
    ["meilisearch", null],
  ]);
});

test("that PostgreSQL stands in is told every hour, with when it began", () => {
  const { reports, clock, watch } = watched();
  clock.now = 1000;
  watch.note("Meilisearch does not answer");
  for (const later of [HOUR / 2, HOUR + 1000, HOUR + 2000, 2 * HOUR + 1000]) {
    clock.now = later;
    watch.note("Meilisearch does not answer");
  }
  expect(reports.map(({ since }) => since)).toEqual(Array(3).fill("1970-01-01T00:00:01.000Z"));
});

test("what lasts by choice, or as it should, is told once", () => {
  for (const why of ["Meilisearch is not set", null] as const) {
    const { reports, clock, watch } = watched();
    watch.note(why);
    clock.now = 3 * HOUR;
    watch.note(why);
    expect(reports).toHaveLength(1);
  }
});

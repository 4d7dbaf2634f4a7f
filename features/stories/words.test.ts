import { expect, test } from "vitest";
import { periodWords, shortened, timeWords } from "./words";

test("a period names its year once where one year serves", () => {
  expect(periodWords("2025-01-01", "2025-06-30")).toBe("January to June 2025");
  expect(periodWords("2025-11-01", "2026-07-31")).toBe("November 2025 to July 2026");
  expect(periodWords("2025-11-01", "2025-11-30")).toBe("November 2025");
});

test("how long it took is known where both days are", () => {
  const study = { slug: "s", title: "t", startedOn: "2025-05-12", endedOn: "2026-07-31" };
  expect(timeWords(study)).toBe("14 months, May 2025 to July 2026");
  expect(timeWords({ ...study, endedOn: null })).toBeNull();
  expect(timeWords(null)).toBeNull();
});

test("what has to fit ends with a sentence, or with a word where there is none", () => {
  expect(shortened("It was quick. It was cheap. It was good.", 30)).toBe(
    "It was quick. It was cheap.",
  );
  expect(shortened("It was quick. It was cheap. It was good.", 27)).toBe(
    "It was quick. It was cheap.",
  );
  expect(shortened("one two three four five six seven", 20)).toBe("one two three four…");
  expect(shortened("Short.", 20)).toBe("Short.");
});

import { expect, test } from "vitest";
import { weakenedIn } from "./library";

const OUTCOMES = [
  { caseStudy: "Water meters read from the road", measure: "Visits", standing: "lapsed" as const },
  { caseStudy: "Flash floods", measure: "Warning", standing: "confirmed" as const },
  { caseStudy: "Flash floods", measure: "False alerts", standing: "disputed" as const },
];

test("names what an answer leans on that holds no more, and nothing else", () => {
  expect(weakenedIn("As in “water meters read from the road”, we …", OUTCOMES)).toEqual([
    { caseStudy: "Water meters read from the road", measure: "Visits", standing: "lapsed" },
  ]);
  expect(weakenedIn("As with Flash Floods", OUTCOMES).map(({ measure }) => measure)).toEqual([
    "False alerts",
  ]);
  expect(weakenedIn("We have done this before.", OUTCOMES)).toEqual([]);
});

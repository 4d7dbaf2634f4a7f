import { expect, test } from "vitest";
import { person, why } from "../actor.fixture";
import { canRank, pricesOpen } from "../assessment/agreement";
import { evaluation, PRICES_OPEN, response } from "../assessment/facts.fixture";
import { mayAddEvaluator } from "../assessment/panel-change";
import { mayUndoExclusion, undoReasonProblems } from "./undo-exclusion";

const returned = { recommendedById: "moderator", state: "returned", returned: [] } as const;
const facts = evaluation({
  state: "MODERATING",
  meeting: PRICES_OPEN,
  responses: [response("A"), response("B", { state: "EXCLUDED", agreed: 0 })],
  recommendation: returned,
});
const exclusion = { responseId: "B", state: "EXCLUDED", forPrice: false, refused: true } as const;

test("the lead undoes an exclusion of the check to which the approver said no", () => {
  expect(why(mayUndoExclusion(person("lead"), facts, exclusion))).toBe("yes");
  for (const who of ["approver", "moderator", "evaluator", "stranger"])
    expect(mayUndoExclusion(person(who), facts, exclusion).allowed).toBe(false);
  const not = (change: Partial<Parameters<typeof mayUndoExclusion>[2]>, other = facts) =>
    why(mayUndoExclusion(person("lead"), other, { ...exclusion, ...change }));
  expect(not({ refused: false })).toMatch(/has not said no/);
  expect(not({ forPrice: true })).toMatch(/for its price/);
  expect(not({ state: "COMPLIANT" })).toMatch(/is compliant/);
  expect(not({}, { ...facts, recommendation: { ...returned, state: "waiting" } })).toMatch(
    /has not said no/,
  );
  expect(not({}, { ...facts, state: "DECIDED" })).toMatch(/is decided/);
  expect(not({}, { ...facts, memberOf: ["Marlpit"] })).toMatch(/Marlpit/);
});

test("the reason has five words at least", () => {
  expect(undoReasonProblems("It was only overlooked then")).toEqual({});
  expect(undoReasonProblems("It was overlooked")).toHaveProperty("reason");
});

test("nothing is ranked before the panel has agreed on it, and nobody joins to score it", () => {
  const restored = { ...facts, responses: [response("A"), response("B", { agreed: 1 })] };
  expect(pricesOpen(restored)).toBe(true);
  expect(canRank(restored)).toBe(false);
  expect(canRank(facts)).toBe(true);
  const scoring = { ...restored, state: "EVALUATING" } as const;
  expect(why(mayAddEvaluator(person("lead"), scoring))).toMatch(/prices are known/);
});

import { expect, test } from "vitest";
import { mayTransition, transition } from "../lifecycle";
import { RESPONSE, type ResponseAction, type ResponseState } from "./states";

const STATES = Object.keys(RESPONSE.states) as ResponseState[];

test.each<[ResponseAction, ResponseState[], ResponseState]>([
  ["submit", ["DRAFT", "SUBMITTED", "WITHDRAWN"], "SUBMITTED"],
  ["withdraw", ["SUBMITTED"], "WITHDRAWN"],
  ["open", ["SUBMITTED"], "OPENED"],
  ["accept", ["OPENED", "EXCLUDED"], "COMPLIANT"],
  ["exclude", ["OPENED", "COMPLIANT", "EVALUATED"], "EXCLUDED"],
  ["evaluate", ["COMPLIANT"], "EVALUATED"],
  ["award", ["EVALUATED"], "AWARDED"],
  ["reject", ["EXCLUDED", "EVALUATED"], "NOT_AWARDED"],
])("to %s leads from %j to %s, and from nowhere else", (action, from, to) => {
  const allowed = STATES.filter((state) => mayTransition(RESPONSE, state, action).allowed);
  expect(allowed).toEqual(from);
  for (const state of allowed) expect(transition(RESPONSE, state, action)).toBe(to);
});

test("what was decided stays, and every state has words", () => {
  const ends = STATES.filter((state) => RESPONSE.states[state].terminal);
  expect(ends).toEqual(["AWARDED", "NOT_AWARDED"]);
  for (const { words } of Object.values(RESPONSE.states)) expect(words).toMatch(/^[A-Z]/);
  expect(mayTransition(RESPONSE, "AWARDED", "withdraw")).toMatchObject({
    reason: "This response is awarded.",
  });
});

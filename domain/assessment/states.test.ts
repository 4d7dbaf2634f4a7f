import { expect, test } from "vitest";
import { mayTransition, transition } from "../lifecycle";
import { ASSESSMENT, type AssessmentState } from "./states";

const STATES = Object.keys(ASSESSMENT.states) as AssessmentState[];

test("scores are given, submitted once, and given again after they were returned", () => {
  const from = (action: "score" | "submit" | "return") =>
    STATES.filter((state) => mayTransition(ASSESSMENT, state, action).allowed);
  expect(from("score")).toEqual(["SCORING", "RETURNED"]);
  expect(from("submit")).toEqual(["SCORING"]);
  expect(from("return")).toEqual(["SUBMITTED"]);
  expect(transition(ASSESSMENT, "RETURNED", "score")).toBe("SCORING");
  expect(transition(ASSESSMENT, "SCORING", "submit")).toBe("SUBMITTED");
  expect(transition(ASSESSMENT, "SUBMITTED", "return")).toBe("RETURNED");
  expect(mayTransition(ASSESSMENT, "SUBMITTED", "score")).toMatchObject({
    reason: "This assessment is submitted.",
  });
  expect(STATES.filter((state) => ASSESSMENT.states[state].terminal)).toEqual(["KEPT_FROM"]);
});

import { expect, test } from "vitest";
import { ANONYMOUS, OPERATOR, person, SYSTEM, why } from "../actor.fixture";
import { mayActFor, mayBecomeExample } from "./policy";

test("a person acts for an organisation by a membership of their own", () => {
  expect(why(mayActFor(person("somebody"), { userId: "somebody" }))).toBe("yes");
  for (const actor of [OPERATOR, ANONYMOUS, SYSTEM])
    expect(why(mayActFor(actor, { userId: "somebody" }))).toMatch(/do not belong/);
});

test("one becomes an example person in a trial installation, and nobody else there or elsewhere", () => {
  expect(why(mayBecomeExample(true, { example: true }))).toBe("yes");
  expect(why(mayBecomeExample(true, { example: false }))).toMatch(/example people/);
  expect(why(mayBecomeExample(false, { example: true }))).toMatch(/example people/);
});

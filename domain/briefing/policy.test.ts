import { expect, test } from "vitest";
import { ANONYMOUS, OPERATOR, person, SYSTEM, why } from "../actor.fixture";
import { mayVisit } from "./policy";

test("a visit is remembered for whoever makes it", () => {
  expect(why(mayVisit(person("somebody"), "somebody"))).toBe("yes");
  for (const actor of [OPERATOR, ANONYMOUS, SYSTEM])
    expect(why(mayVisit(actor, "somebody"))).toMatch(/somebody else’s/);
});

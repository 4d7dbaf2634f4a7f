import { expect, test } from "vitest";
import { ANONYMOUS, member, OPERATOR, person, SYSTEM, why } from "../actor.fixture";
import { mayChangeTaxonomy } from "./policy";

test("the taxonomy is changed by an operator", () => {
  expect(why(mayChangeTaxonomy(OPERATOR))).toBe("yes");
  const officer = member("body", "PUBLIC_BODY", ["ADMIN"]);
  for (const actor of [person("somebody"), officer, ANONYMOUS, SYSTEM])
    expect(why(mayChangeTaxonomy(actor))).toMatch(/Only an operator/);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Agreement,
  agreedBy,
  agreedVersion,
  agrees,
  bothAgree,
  edited,
  type Side,
} from "./agreement";

const START: Agreement = { version: 1, supplierAgreedVersion: null, bodyAgreedVersion: null };

type Step = Side | "edit";
const step = fc.constantFrom<Step>("supplier", "body", "edit");

function after(steps: readonly Step[]): Agreement {
  return steps.reduce<Agreement>(
    (agreement, one) => (one === "edit" ? edited(agreement) : agreedBy(agreement, one)),
    START,
  );
}

test("both agree if and only if each has agreed since the last edit", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const since = steps.slice(steps.lastIndexOf("edit") + 1);
      const expected = since.includes("supplier") && since.includes("body");
      expect(bothAgree(after(steps))).toBe(expected);
    }),
  );
});

test("a number is never given twice, also not that of a version that was dropped", () => {
  expect(edited({ ...START, version: 2 }, 4).version).toBe(5);
});

test("an edit takes back what its own author had agreed to as well", () => {
  const agreement = after(["supplier", "body", "edit"]);
  expect(agreement.version).toBe(2);
  expect(agrees(agreement, "supplier")).toBe(false);
  expect(agrees(agreement, "body")).toBe(false);
  expect(agreedVersion(agreement, "body"), "to what it had agreed stays known").toBe(1);
});

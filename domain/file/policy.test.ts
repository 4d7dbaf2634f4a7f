import { expect, test } from "vitest";
import { ANONYMOUS, OPERATOR, person, SYSTEM, why } from "../actor.fixture";
import { mayRemoveFile } from "./policy";

test("a file is removed by the platform, once nothing has it attached", () => {
  expect(why(mayRemoveFile(SYSTEM, { attached: false }))).toBe("yes");
  expect(why(mayRemoveFile(SYSTEM, { attached: true }))).toMatch(/still attached/);
  for (const actor of [OPERATOR, person("somebody"), ANONYMOUS])
    expect(why(mayRemoveFile(actor, { attached: false }))).toMatch(/by the platform/);
});

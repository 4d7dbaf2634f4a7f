import { describe, expect, test } from "vitest";
import { type HeldCode, judgeCode, plainCode, sayCode } from "./code";

const NOW = new Date("2026-11-30T10:00:00Z");
const code = (codeId: string, change: Partial<HeldCode> = {}): HeldCode => ({
  codeId,
  expiresAt: new Date(NOW.getTime() + 1),
  usedAt: null,
  triesLeft: 5,
  sharedTriesLeft: null,
  ...change,
});
const judge = (held: HeldCode[], right: string) => judgeCode(held, (id) => id === right, NOW);

describe("a try with a code", () => {
  test("is right with any that the browser holds, so that a new one ends none", () => {
    expect(judge([code("new"), code("old")], "old")).toMatchObject({
      answer: "right",
      codeId: "old",
    });
    expect(judge([code("new"), code("old")], "new")).toMatchObject({ codeId: "new" });
  });

  test("is wrong with another, and costs a try", () => {
    expect(judge([code("one")], "other")).toEqual({ answer: "wrong", codeId: null, left: 4 });
    expect(judge([code("one", { triesLeft: 1 })], "other")?.left).toBe(0);
  });

  test("comes to nothing without one", () => expect(judge([], "other")).toBeNull());

  test.each<[string, Partial<HeldCode>]>([
    ["used", { usedAt: NOW }],
    ["expired", { expiresAt: NOW }],
    ["tries", { triesLeft: 0 }],
    ["tries", { sharedTriesLeft: 0 }],
  ])("is told that the code is %s, also with the right digits", (answer, change) => {
    expect(judge([code("one", change)], "one")?.answer).toBe(answer);
  });

  test("with a shared code ends when all those who share it have had theirs", () => {
    expect(judge([code("one", { sharedTriesLeft: 2 })], "other")?.left).toBe(1);
  });
});

test("what is said of it says what to do", () => {
  expect(sayCode("wrong", 4)).toMatch(/4 tries left/);
  expect(sayCode("wrong", 1)).toMatch(/one try left/);
  expect(sayCode("wrong", 0)).toMatch(/Ask for a new code/);
  for (const answer of ["expired", "used", "tries"] as const)
    expect(sayCode(answer, 3)).toMatch(/Ask for a new/);
});

test.each([
  "402 913",
  "402-913",
  "402\u200b913",
  " 402\u00a0913\n",
  "４０２９１３",
  "402–913",
  "\ufeff402913",
])("%j is six digits", (typed) => expect(plainCode(typed)).toBe("402913"));

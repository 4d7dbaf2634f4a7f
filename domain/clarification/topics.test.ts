import { expect, test } from "vitest";
import { amendmentsOwed } from "./topics";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 25, hour));

test("an answer that changes what is asked for owes an amendment until a version follows", () => {
  const answers = [
    { changesNeed: true, answeredAt: at(9) },
    { changesNeed: false, answeredAt: at(10) },
    { changesNeed: true, answeredAt: null },
  ];
  expect(amendmentsOwed(answers, at(8))).toBe(1);
  expect(amendmentsOwed(answers, at(11))).toBe(0);
  expect(amendmentsOwed(answers, null)).toBe(1);
});

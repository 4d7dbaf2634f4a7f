import { expect, test } from "vitest";
import { contractProblems } from "./policy";

const CONTRACT = {
  valuePence: 8_000_000n,
  signedOn: "2026-11-20",
  startsOn: "2026-12-01",
  endsOn: "2027-05-31",
  indicators: [],
};
const fields = (change: Partial<typeof CONTRACT>) =>
  Object.keys(contractProblems({ ...CONTRACT, ...change }, "2026-11-18", "2026-11-25"));

test("is signed between the award and today, and ends after it starts", () => {
  expect(fields({})).toEqual([]);
  expect(fields({ signedOn: "2026-11-17" })).toEqual(["signedOn"]);
  expect(fields({ signedOn: "2026-11-26" })).toEqual(["signedOn"]);
  expect(fields({ endsOn: "2026-11-30" })).toEqual(["endsOn"]);
});

test("has three indicators above five million pounds, and none has to be below", () => {
  const three = Array.from({ length: 3 }, (_, place) => ({ name: `${place}`, target: "all" }));
  expect(fields({ valuePence: 500_000_001n })).toEqual(["indicator0"]);
  expect(
    contractProblems(
      { ...CONTRACT, valuePence: 500_000_001n, indicators: three },
      "2026-11-18",
      "2026-11-25",
    ),
  ).toEqual({});
  expect(fields({ valuePence: 500_000_000n })).toEqual([]);
});

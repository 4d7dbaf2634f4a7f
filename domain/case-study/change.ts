import { UNIT_PATTERNS } from "./figures";

/** What an outcome changed, told by its unit. */
export const CHANGES = ["time", "money", "share", "number"] as const;
export type Change = (typeof CHANGES)[number];

export const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  time: "Time",
  money: "Money",
  share: "A rate or a share",
  number: "A number of things",
};

/** "minutes" is time, "£ a year" money, "% of visits" a share; anything else is counted. */
export function changeOf(unit: string): Change {
  const kind = CHANGES.find(
    (change) => change !== "number" && new RegExp(UNIT_PATTERNS[change], "i").test(unit.trim()),
  );
  return kind ?? "number";
}

import { defineLifecycle } from "../lifecycle";

export type TechnologyState = "IN_USE" | "RETIRED";
type TechnologyAction = "edit" | "retire" | "restore";

/** An entry of the taxonomy is never deleted: what was tagged with it keeps it. */
export const TECHNOLOGY = defineLifecycle<TechnologyState, TechnologyAction>({
  name: "technology",
  states: { IN_USE: { words: "In use" }, RETIRED: { words: "Out of use" } },
  transitions: {
    edit: {
      from: ["IN_USE"],
      to: "IN_USE",
      otherwise: "Bring it back into use, then change it.",
    },
    retire: { from: ["IN_USE"], to: "RETIRED", otherwise: "There is nothing left to do." },
    restore: { from: ["RETIRED"], to: "IN_USE", otherwise: "There is nothing left to do." },
  },
});

export function technologyState(row: { retiredAt: Date | null }): TechnologyState {
  return row.retiredAt ? "RETIRED" : "IN_USE";
}

import { describe, expect, it } from "vitest";
import { CHALLENGE } from "@/domain/challenge/states";
import { statesWhere } from "@/domain/lifecycle";
import { hrefOf, readFilters, STAGES } from "./filters";

describe("the list's address", () => {
  it("carries the filters there and back", () => {
    const params = {
      state: ["open", "awarded"],
      technology: "sensing",
      region: ["TLD"],
      page: "3",
    };
    const { filters, page } = readFilters(params);
    expect(hrefOf(filters, page)).toBe(
      "/challenges?state=open&state=awarded&technology=sensing&region=TLD&page=3",
    );
  });

  it("leaves out what makes no sense", () => {
    const { filters, page } = readFilters({ state: "DRAFT", region: "Mars", page: "-1" });
    expect(hrefOf(filters, page)).toBe("/challenges");
  });

  it("has a filter for every public state", () => {
    const stages = statesWhere(CHALLENGE, "public").map((state) => CHALLENGE.states[state].stage);
    expect([...new Set(stages)].sort()).toEqual([...STAGES].sort());
  });
});

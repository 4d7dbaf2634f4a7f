import { describe, expect, it } from "vitest";
import { CHALLENGE, type ChallengeState, PUBLIC_STATES } from "@/domain/challenge/states";
import { hrefOf, readFilters, STAGES, stageOf } from "./filters";

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
    const stages = new Set(PUBLIC_STATES.map(stageOf));
    expect([...stages].sort()).toEqual(STAGES.map(({ value }) => value).sort());
    expect(PUBLIC_STATES.length).toBe(
      (Object.keys(CHALLENGE.states) as ChallengeState[]).length - 2,
    );
  });
});

import { describe, expect, it } from "vitest";
import { timeToAnswer } from "./hours";

describe("the time to answer", () => {
  it("is the median of what suppliers say", () => {
    expect(timeToAnswer([40, 8, 22])).toEqual({ median: 22, from: 3 });
    expect(timeToAnswer([10, 40, 20, 30])).toEqual({ median: 25, from: 4 });
  });

  it("is not told while it could point at somebody", () => {
    expect(timeToAnswer([8, 22])).toBeNull();
  });
});

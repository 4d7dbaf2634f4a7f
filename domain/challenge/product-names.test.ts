import { describe, expect, it } from "vitest";
import { namedProduct } from "./product-names";

describe("a product is named", () => {
  it.each([
    ["We want GateWatch 4 at every gate", "GateWatch 4"],
    ["Replace it with Tidemark 2.1 by May", "Tidemark 2.1"],
    ["GateWatch 4 is what the keepers know", "GateWatch 4"],
    ["It has to work with SureGate™ sensors", "SureGate™"],
    ["A dashboard in Power BI for the board", "Power BI"],
    ["Answers by ChatGPT, checked by a keeper", "ChatGPT"],
  ])("in “%s”", (text, name) => {
    expect(namedProduct(text)).toBe(name);
  });
});

describe("no product is named", () => {
  it.each([
    "Gate keepers at 41 tidal gates; 9,200 homes behind them",
    "A pilot in November 2026 found Phase 2 was too late",
    "All 41 gates. Every 12 hours. Some 300 homes.",
    "Procurement Act 2023, Section 54, Schedule 1",
    "Tell a keeper by 16:00 which gates to grease",
    "In Northmere 1,900 tenants report damp each winter",
    "In Brackenshire 6 in 10 were right",
    "They excel at this, and slack is not the word",
    "",
  ])("in “%s”", (text) => {
    expect(namedProduct(text)).toBeNull();
  });
});

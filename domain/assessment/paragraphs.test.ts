import { describe, expect, it } from "vitest";
import { answerParagraphs, withoutName } from "./paragraphs";

describe("an answer", () => {
  it("is cited by paragraphs, whatever ends its lines", () => {
    expect(answerParagraphs("One.\r\n\r\nTwo.\n  \nThree.\n")).toEqual(["One.", "Two.", "Three."]);
    expect(answerParagraphs("")).toEqual([]);
  });
  it("shows no name that is hidden, however it is spaced or written", () => {
    const text = "MARLPIT  Data\nCo-operative did it; Marlpits did not.";
    expect(withoutName(text, "Marlpit Data Co-operative")).toBe("█████ did it; Marlpits did not.");
    expect(withoutName(text, "  Marlpit   Data Co-operative ")).toBe(
      "█████ did it; Marlpits did not.",
    );
    expect(withoutName("A (B) c", "(B)")).toBe("A █████ c");
    expect(withoutName("Nothing", "")).toBe("Nothing");
  });
});

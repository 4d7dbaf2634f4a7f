import { describe, expect, it } from "vitest";
import { answerParagraphs } from "./paragraphs";

describe("an answer", () => {
  it("is cited by paragraphs, whatever ends its lines", () => {
    expect(answerParagraphs("One.\r\n\r\nTwo.\n  \nThree.\n")).toEqual(["One.", "Two.", "Three."]);
    expect(answerParagraphs("")).toEqual([]);
  });
});

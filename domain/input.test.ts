import { expect, test } from "vitest";
import { optionalText, text } from "./input";

test("the end of a line, which browsers send as two signs, counts as one and is kept as one", () => {
  expect(text("Say it", 11).parse("five\r\n\r\nfive\r\n")).toBe("five\n\nfive");
  expect(optionalText(11).parse("five\r\n\r\nfive")).toBe("five\n\nfive");
  expect(optionalText().parse(undefined)).toBe("");
});

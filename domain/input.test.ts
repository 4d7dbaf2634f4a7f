import { expect, test } from "vitest";
import { decimal, email, optionalText, pounds, text, wholeNumber } from "./input";

test("the end of a line, which browsers send as two signs, counts as one and is kept as one", () => {
  expect(text("Say it", 11).parse("five\r\n\r\nfive\r\n")).toBe("five\n\nfive");
  expect(optionalText(11).parse("five\r\n\r\nfive")).toBe("five\n\nfive");
  expect(optionalText().parse(undefined)).toBe("");
});

test.each([
  ["Name@Example.gov.uk", "name@example.gov.uk"],
  ["Ann Other <ann@example.gov.uk>", "ann@example.gov.uk"],
  ["ann@example.gov.uk;", "ann@example.gov.uk"],
  [" \u200bann@example.gov.uk\u00a0", "ann@example.gov.uk"],
  ["research&development@example.co.uk", "research&development@example.co.uk"],
  ["a/b@example.co.uk", "a/b@example.co.uk"],
  ["o'neill+post@example.co.uk", "o'neill+post@example.co.uk"],
])("%j is the address %s", (typed, address) => expect(email("?").parse(typed)).toBe(address));

test.each([
  "",
  "ann",
  "ann@",
  "@example.gov.uk",
  "ann@example",
  "a b@example.gov.uk",
  "ann@exa mple.uk",
  "ann@@example.uk",
])("%j is no address", (typed) =>
  expect(email("Give an address").safeParse(typed).success).toBe(false),
);

test("a number that nobody writes is not read", () => {
  const long = "1".repeat(1_000_000);
  for (const kind of [pounds("?"), wholeNumber("?", 0, 9), decimal("?")])
    expect(kind.safeParse(long).success).toBe(false);
});

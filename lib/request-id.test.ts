import { expect, test } from "vitest";
import { requestId } from "./request-id";

test("a plain and short id of a proxy in front is kept", () => {
  expect(requestId("req-2026.11_30")).toBe("req-2026.11_30");
});

test.each([
  ["none", null],
  ["a short one", "a"],
  ["a long one", "a".repeat(65)],
  ["one with a line break", "abcdefgh\nx: y"],
  ["one with signs", '{"level":"error"}'],
  ["an empty one", ""],
])("%s is replaced by one of ours, each time another", (_, given) => {
  expect(requestId(given)).toMatch(/^[0-9a-f-]{36}$/);
  expect(requestId(given)).not.toBe(requestId(given));
});

import { expect, test } from "vitest";
import { fieldId } from "./field-id";

test("a plain name is its own id", () => {
  expect(fieldId("reason")).toBe("reason");
});

test("dots and brackets are made safe", () => {
  expect(fieldId("criteria[0].weight")).toBe("criteria-0-weight");
  expect(fieldId("regions[]")).toBe("regions");
});

test("two forms on one page do not share an id", () => {
  expect(fieldId("reason", "withdraw")).not.toBe(fieldId("reason", "replace"));
});

test("a scope with spaces makes one id, and not several", () => {
  expect(fieldId("note", "signed 0192 a")).toBe("signed-0192-a-note");
});

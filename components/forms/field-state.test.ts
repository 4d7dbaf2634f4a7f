import { expect, test } from "vitest";
import { chosenValues, fieldState, textValue } from "./field-state";

test("a field finds its own error and is described by hint, then error", () => {
  const state = fieldState({
    name: "result",
    label: "Result",
    hint: "A number and its unit.",
    errors: { result: ["Give the unit"], end: ["Too early"] },
  });
  expect(state.error).toBe("Give the unit");
  expect(state.aria).toEqual({
    "aria-describedby": "result-hint result-error",
    "aria-invalid": true,
  });
});

test("a field without hint and error is described by nothing", () => {
  expect(fieldState({ name: "result", label: "Result" }).aria["aria-describedby"]).toBeUndefined();
});

test("what was typed wins over the default, even when it was cleared", () => {
  expect(textValue({ name: "title", values: { title: "New" } }, "Old")).toBe("New");
  expect(textValue({ name: "title", values: {} }, "Old")).toBe("");
  expect(textValue({ name: "title" }, "Old")).toBe("Old");
});

test("a group whose boxes were all cleared stays cleared", () => {
  expect(chosenValues({ name: "regions", values: {} }, ["wales"])).toEqual([]);
  expect(chosenValues({ name: "regions", values: { regions: "wales" } })).toEqual(["wales"]);
  expect(chosenValues({ name: "regions" }, ["wales"])).toEqual(["wales"]);
});

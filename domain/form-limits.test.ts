import { expect, test } from "vitest";
import { formProblem } from "./form-limits";

const fields = (count: number) =>
  Array.from({ length: count }, (_, place): [string, string] => [`field${place}`, ""]);

test.each(["email", "descriptor10", "claims[12].correctResult", "score-abc", "$ACTION_REF_1"])(
  "%s is a name of a field",
  (name) => expect(formProblem([[name, "x"]])).toBeNull(),
);

test.each([
  "roles[40000000]",
  "roles[100].x",
  "a[1][2]",
  "a.b.c",
  "a[1].b.c",
  "a[]",
  "",
  "__proto__",
  "a b",
  "1a",
  "a\u0000",
  "$other",
  "a".repeat(81),
])("%j is none", (name) => expect(formProblem([[name, "x"]])).toMatch(/a field that no form/));

test("a form has so many fields, and texts so long", () => {
  expect(formProblem(fields(500))).toBeNull();
  expect(formProblem(fields(501))).toMatch(/more fields/);
  const framework = fields(501).map(([, value]): [string, string] => ["$ACTION_1:0", value]);
  expect(formProblem(framework)).toMatch(/more fields/);
  expect(formProblem([["text", "x".repeat(250_000)]])).toBeNull();
  expect(formProblem([["text", "x".repeat(250_001)]])).toMatch(/longer than any/);
  expect(formProblem([["file", new Blob(["x".repeat(300_000)])]])).toBeNull();
});

test("nothing is looked at after what is wrong", () => {
  const form = function* (): Generator<[string, string]> {
    yield ["roles[40000000]", "x"];
    throw new Error("read on");
  };
  expect(formProblem(form())).toMatch(/no form/);
});

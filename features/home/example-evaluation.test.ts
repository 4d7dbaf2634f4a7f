import { expect, test } from "vitest";
import { exampleRows } from "./example-evaluation";

test("the example on the page comes out as the text beside it says", () => {
  const rows = exampleRows().map(({ response, line }) => [response, line.rank, line.total]);
  expect(rows).toEqual([
    ["B", 1, "80.00"],
    ["A", 2, "80.00"],
    ["C", 3, "75.56"],
    ["D", null, null],
  ]);
});

import { expect, test } from "vitest";
import { exampleRows } from "./example-evaluation";

test("the example on the page comes out as the text beside it says", () => {
  const rows = exampleRows().map(({ response, line }) => [
    response,
    line.rank,
    line.quality,
    line.price,
    line.total,
  ]);
  expect(rows).toEqual([
    ["A", 1, "48.00", "32.00", "80.00"],
    ["B", 2, "40.00", "40.00", "80.00"],
    ["C", 3, "40.00", "35.56", "75.56"],
    ["D", null, null, null, null],
  ]);
});

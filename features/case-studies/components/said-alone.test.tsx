import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SaidAlone } from "./said-alone";

const claim = {
  tells: [
    {
      measure: "Cost of a visit",
      baseline: "100",
      result: "28",
      unit: "£",
      higherIsBetter: false,
      method: "",
    },
  ],
};
const shown = (title: string, claims = [claim]) =>
  renderToStaticMarkup(<SaidAlone heading={{ title, summary: "Nobody waits." }} claims={claims} />);

test("says which figure of a heading none of the outcomes on the page says", () => {
  expect(shown("Visits for £28, down 72%")).toBe("");
  expect(shown("Visits down 97%")).toContain("Nothing on this page stands behind “97%”");
});

test("says it where the outcome is not public any more", () => {
  expect(shown("Visits for £28, down 72%", [])).toMatch(/behind “£28” and “72%”.*They are in/s);
});

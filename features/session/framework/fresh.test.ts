import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("every page of the operators asks for a proof of a short while ago", () => {
  const root = `${import.meta.dirname}/../../..`;
  const pages = globSync("app/operator/**/page.tsx", { cwd: root });
  expect(pages.length).toBeGreaterThan(5);
  const wrong = pages.filter(
    (page) => !readFileSync(`${root}/${page}`, "utf8").includes("await requireConfirmedOperator("),
  );
  expect(wrong).toEqual([]);
});

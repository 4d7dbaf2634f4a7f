import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { single } from "./search-params";

test("of what comes several times the first counts", async () => {
  const params = Promise.resolve({ q: ["flood", "fire"], page: "2", none: undefined, empty: [] });
  expect(await single(params)).toEqual({ q: "flood", page: "2" });
});

test("no page takes for one text what can come several times", () => {
  const pages = globSync("app/**/page.tsx", { cwd: `${import.meta.dirname}/..` });
  const wrong = pages.filter((page) => {
    const text = readFileSync(`${import.meta.dirname}/../${page}`, "utf8");
    return /Promise<\{[^}]*\?: string[;,\s}]/.test(text.replaceAll("string | string[]", "texts"));
  });
  expect(wrong, "read them with single() of lib/search-params").toEqual([]);
});

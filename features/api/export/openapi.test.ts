import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { apiDescription, CALLS } from "./openapi";

const ROOT = join(import.meta.dirname, "../../../app/api/v1");

/** "/stories/{slug}" for each route that there is. */
function routes(): string[] {
  return readdirSync(ROOT, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts"))
    .map((file) => `/${file.replace(/\/route\.ts$/, "").replaceAll(/\[(\w+)\]/g, "{$1}")}`)
    .filter((path) => path !== "/openapi.json");
}

test("every route of the API is described, and nothing that is not there", () => {
  expect(CALLS.map(({ path }) => path).sort()).toEqual(routes().sort());
});

test("every call says what it answers, and what it says when it cannot", () => {
  const { paths = {} } = apiDescription("https://proven.example");
  expect(Object.keys(paths).sort()).toEqual(CALLS.map(({ path }) => path).sort());
  for (const { path, params, query } of CALLS) {
    const responses = paths[path]?.get?.responses ?? {};
    expect(responses[200]).toBeDefined();
    expect(responses[404] !== undefined).toBe(params !== undefined);
    expect(responses[400] !== undefined).toBe(query !== undefined);
  }
});

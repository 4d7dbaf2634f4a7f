import { expect, test } from "vitest";
import { logFailure } from "./failure";
import { createLogger } from "./logger";

const AT = {
  kind: "page",
  route: "/suppliers/[slug]",
  method: "GET",
  request: "r-1234567",
} as const;

function logged(...errors: unknown[]): Record<string, unknown>[] {
  const lines: string[] = [];
  const log = createLogger("info", { write: (line) => lines.push(line) });
  for (const error of errors) logFailure(error, AT, log);
  return lines.map((line) => JSON.parse(line));
}

test("what failed is one line with the request, the place and the digest that the page shows", () => {
  const error = Object.assign(new Error("broken"), { digest: "2718281828" });
  expect(logged(error, error)).toMatchObject([
    { level: "error", ...AT, digest: "2718281828", err: { type: "Error", message: "broken" } },
  ]);
});

test("what is thrown and is no error is logged as well", () => {
  expect(logged("broken", null)).toMatchObject([
    { ...AT, err: "broken" },
    { ...AT, err: null },
  ]);
});

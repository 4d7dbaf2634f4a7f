import { globSync, readFileSync } from "node:fs";
import { notFound, redirect } from "next/navigation";
import { describe, expect, test } from "vitest";
import { answering } from "./route";

const params = Promise.resolve({ slug: "tally-ho" });

describe("a route", () => {
  test("that fails answers with the request's id, and with nothing of what failed", async () => {
    const fails = answering((_request: Request, _context: { params: typeof params }) => {
      throw new Error("no such table: secrets");
    });
    const headers = { "x-request-id": "r-1234567" };
    const request = new Request("http://localhost/api/v1/suppliers/tally-ho", { headers });
    const answer = await fails(request, { params });
    expect(answer.status).toBe(500);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const body = await answer.json();
    expect(body).toMatchObject({ status: 500, reference: "r-1234567" });
    expect(body.detail).toContain("r-1234567");
    expect(JSON.stringify(body)).not.toContain("secrets");
  });

  test("that leads elsewhere, or says that there is nothing, does so", async () => {
    await expect(answering(() => redirect("/elsewhere"))()).rejects.toThrow("NEXT_REDIRECT");
    await expect(answering(() => notFound())()).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
  });

  /** next-auth catches what fails by itself; the two checks of health have nothing that fails. */
  const others = /^app\/(api\/auth|health)\//;
  const files = globSync("app/**/route.ts").filter((file) => !others.test(file));

  test.each(files)("%s answers in this way", (file) => {
    const handlers = readFileSync(file, "utf8").match(/^export .*\b(GET|POST|PUT|DELETE)\b.*$/gm);
    expect(handlers?.length).toBeGreaterThan(0);
    for (const handler of handlers ?? []) expect(handler).toContain("= answering(");
  });
});

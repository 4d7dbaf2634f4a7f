import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { expect } from "./support/expect";
import { ownerUrl, site } from "./support/installation";
import { test } from "./support/people";

type Line = Record<string, unknown>;

/** What the web server has written until now. Every line of it is JSON. */
function logged(): Line[] {
  const text = readFileSync(join(site().data, "logs", "web.log"), "utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Takes a table away while `work` lasts: what reads it fails as it does when a database is broken. */
async function withoutEngagements(work: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: ownerUrl() });
  await client.connect();
  await client.query('ALTER TABLE "Engagement" RENAME TO "Elsewhere"');
  try {
    await work();
  } finally {
    await client.query('ALTER TABLE "Elsewhere" RENAME TO "Engagement"');
    await client.end();
  }
}

test("what fails is one line of the log, and whoever saw it has the reference that finds it", async ({
  page,
  javaScriptEnabled,
}) => {
  const before = logged().length;
  const failed = () =>
    logged()
      .slice(before)
      .filter(({ level }) => level === "error");
  const asked: unknown[] = [];

  await withoutEngagements(async () => {
    const answer = await page.request.get("/engagements?q=ada@example.org");
    expect(answer.status()).toBe(500);
    asked.push(answer.headers()["x-request-id"]);
    expect(failed().at(-1)).toMatchObject({
      kind: "page",
      route: "/engagements",
      request: asked[0],
    });

    // Without JavaScript the framework leaves this page blank: the id is in the answer's header alone.
    if (javaScriptEnabled) {
      await page.goto("/engagements");
      const line = failed().at(-1);
      asked.push(line?.request);
      await expect(page.getByText(String(line?.digest))).toBeVisible();
    }

    const api = await page.request.get("/api/v1/challenges");
    expect(api.status()).toBe(500);
    const { reference } = await api.json();
    expect(reference).toBe(api.headers()["x-request-id"]);
    asked.push(reference);
  });

  // What the framework prints of it by itself would be logged a second later.
  await sleep(1_500);
  expect(failed().map(({ request }) => request)).toEqual(asked);
  expect(JSON.stringify(logged().slice(before))).not.toContain("ada@");
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { opensEveryPage, type Readers } from "./every-page";
import { layLargest, MOST_CLAIMS } from "./largest-fixture";

let readers: Readers;

beforeAll(async () => {
  readers = await layLargest();
}, 600_000);

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

test("what was laid is as long as it may be", async () => {
  const [study] = await database().caseStudy.findMany({ include: { claims: true } });
  expect(study?.problem).toHaveLength(10_000);
  expect(study?.claims).toHaveLength(MOST_CLAIMS);
});

opensEveryPage(() => readers);

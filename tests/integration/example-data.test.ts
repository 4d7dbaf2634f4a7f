import { afterAll, beforeAll, expect, it } from "vitest";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { layExampleData } from "@/prisma/example-data";

beforeAll(() => layExampleData());

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

it("fills an empty database", async () => {
  expect(await database().organisation.count()).toBe(18);
});

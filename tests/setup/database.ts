/** Runs before each integration test file: gives it a database and a search index of its own. */
import { beforeAll, inject } from "vitest";
import { clearSearch, newDatabase } from "./context";

Object.assign(process.env, inject("services"));

beforeAll(async () => {
  process.env.DATABASE_URL = await newDatabase();
  await clearSearch();
});

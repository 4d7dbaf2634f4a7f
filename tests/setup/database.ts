/** Runs before each integration test file: gives it a database, a mailbox and a folder of its own. */
import { afterAll, beforeAll, inject } from "vitest";
import { clearSearch, newDatabase, newMailbox } from "./context";

Object.assign(process.env, inject("services"));

let endMailbox: () => Promise<void>;

beforeAll(async () => {
  process.env.DATABASE_URL = await newDatabase();
  endMailbox = await newMailbox();
  await clearSearch();
});

afterAll(() => endMailbox());

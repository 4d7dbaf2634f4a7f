import { afterAll, expect, test } from "vitest";
import type { Actor } from "@/domain/actor";
import { ALLOWED } from "@/domain/verdict";
import { command } from "@/lib/command";
import { database, disconnect, lockRow } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { layOrganisation } from "../setup/lay";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const SYSTEM: Actor = { kind: "system", as: "test" };

interface Input {
  first: string;
  second: string;
  name: string;
  /** Resolves once both have locked their first row. */
  met: () => Promise<void>;
}

/** Locks two rows in the order given: two of them in opposite orders wait for each other. */
const renameBoth = command({
  name: "test.renameBoth",
  async load(tx, { first, second, met }: Input) {
    await lockRow(tx, "Organisation", first);
    await met();
    await lockRow(tx, "Organisation", second);
    return { first, second };
  },
  subject: ({ first }) => ({ type: "organisation", id: first }),
  policy: () => ALLOWED,
  decide: (_loaded, { name }) => ({ change: name }),
  async save(tx, name, { first, second }) {
    await tx.organisation.updateMany({ where: { id: { in: [first, second] } }, data: { name } });
  },
});

test("of two commands that wait for each other both are carried out, one after the other", async () => {
  const [one, other] = [
    await layOrganisation("One", "SUPPLIER"),
    await layOrganisation("Other", "SUPPLIER"),
  ];
  let waiting = 0;
  let meet = () => {};
  const both = new Promise<void>((resolve) => {
    meet = resolve;
  });
  const met = () => {
    waiting += 1;
    if (waiting === 2) meet();
    return both;
  };
  const outcomes = await Promise.all([
    renameBoth(SYSTEM, { first: one.id, second: other.id, name: "Forward", met }),
    renameBoth(SYSTEM, { first: other.id, second: one.id, name: "Back", met }),
  ]);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
  expect(waiting, "one of them started anew").toBe(3);
  const rows = await database().organisation.findMany({
    where: { id: { in: [one.id, other.id] } },
  });
  expect(new Set(rows.map(({ name }) => name)).size).toBe(1);
  const events = await database().auditEvent.count({ where: { command: "test.renameBoth" } });
  expect(events).toBe(2);
});

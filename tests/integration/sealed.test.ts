import { afterAll, expect, test } from "vitest";
import { saveAnswer, saveDeclarations, savePrice } from "@/features/responses/commands/draft";
import { beginOpening, openResponses } from "@/features/responses/commands/opening";
import { submitResponse } from "@/features/responses/commands/submission";
import { Prisma } from "@/generated/prisma/client";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { lock, newSealKey, seal, unlock, unseal } from "@/lib/seal";
import { close, layDraft, layOpen } from "./response-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const bytes = (words: string) => new TextEncoder().encode(words);
const MARKER = "heliotrope-quartz-nine";
/** 77,123,456.78: no other row holds it. */
const PRICE = 7_712_345_678n;

/** The tables, of every schema, in which some row holds the words, in any column, in bytes as well. */
async function tablesWith(words: string): Promise<string[]> {
  const tables = await database().$queryRaw<{ schema: string; name: string }[]>`
    SELECT schemaname AS schema, tablename AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2`;
  const hex = Buffer.from(words).toString("hex");
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const [row] = await database().$queryRaw<{ holds: boolean }[]>`
      SELECT EXISTS (SELECT FROM ${Prisma.raw(`"${schema}"."${name}"`)} one
                      WHERE strpos(one::text, ${words}) > 0 OR strpos(one::text, ${hex}) > 0) AS holds`;
    if (row?.holds) found.push(name);
  }
  return found;
}

test("before the opening no row of the database holds a word or the price of a response", async () => {
  const open = await layOpen();
  const { person, responseId } = await layDraft(open, `Submitted ${MARKER}.`);
  await savePrice(person, { responseId, price: PRICE });
  const interests = `My cousin ${MARKER}`;
  const declared = { responseId, aiUsed: "yes", aiDetail: MARKER, interests, hours: null } as const;
  await saveDeclarations(person, declared);
  await submitResponse(person, { responseId });
  const later = { responseId, criterionId: open.criterionId, was: `Submitted ${MARKER}.` };
  await saveAnswer(person, { ...later, text: `Draft ${MARKER}` });
  expect(await tablesWith(MARKER)).toEqual([]);
  expect(await tablesWith("77123456.78")).toEqual([]);

  await close(open);
  await beginOpening(open.lead, { challengeId: open.challengeId });
  expect(await tablesWith(MARKER)).toEqual([]);
  await openResponses(open.approver, { challengeId: open.challengeId });
  expect(await tablesWith(MARKER)).toEqual(["Answer", "Response"]);
  expect(await tablesWith("77123456.78")).toEqual(["Response"]);
});

test("a box does not tell how much is in it, and opens with its own key alone", async () => {
  const [one, other] = [await newSealKey(), await newSealKey()];
  const [short, long] = [bytes("a"), bytes("a".repeat(20_000))];
  const sealed = await seal(one.recipient, long);
  expect(sealed).toHaveLength((await seal(one.recipient, short)).length);
  expect(await unseal(one.identity, sealed)).toEqual(long);
  await expect(unseal(other.identity, sealed)).rejects.toThrow();
  expect(await lock(long)).toHaveLength((await lock(short)).length);
  const spoilt = await lock(long);
  spoilt[spoilt.length - 1] = (spoilt.at(-1) ?? 0) ^ 1;
  await expect(unlock(spoilt)).rejects.toThrow();
});

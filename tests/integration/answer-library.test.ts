import { afterAll, expect, test } from "vitest";
import { startResponse } from "@/features/responses/commands/draft";
import { beginOpening, openResponses } from "@/features/responses/commands/opening";
import { submitResponse } from "@/features/responses/commands/submission";
import { ownResponse } from "@/features/responses/loaders";
import { earlierAnswers } from "@/features/responses/queries/library";
import { disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { close, layDraft, layOpen, QUESTION } from "./response-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

async function opened(text: string) {
  const open = await layOpen();
  const laid = await layDraft(open, text);
  await submitResponse(laid.person, { responseId: laid.responseId });
  return {
    ...laid,
    async openIt() {
      await close(open);
      await beginOpening(open.lead, { challengeId: open.challengeId });
      await openResponses(open.approver, { challengeId: open.challengeId });
    },
  };
}

async function begin(person: Parameters<typeof startResponse>[0]) {
  const { challengeId } = await layOpen();
  const begun = await startResponse(person, { challengeId });
  if (!begun.ok || person.kind !== "person") throw new Error("It did not start.");
  const own = await ownResponse(person, begun.result.responseId);
  if (!own) throw new Error("There is no response.");
  return own;
}

test("a supplier finds its own earlier answers, and nobody else's", async () => {
  const mine = await opened("We listen at the wall.");
  const theirs = await opened("We photograph the wall.");
  const own = await begin(mine.person);
  expect(await earlierAnswers(own), "what is sealed is not among them").toEqual([]);
  await mine.openIt();
  await theirs.openIt();
  expect(await earlierAnswers(own)).toMatchObject([
    { question: QUESTION, text: "We listen at the wall.", state: "OPENED", weakened: [] },
  ]);
  expect(await earlierAnswers(await begin(theirs.person))).toMatchObject([
    { text: "We photograph the wall." },
  ]);
});

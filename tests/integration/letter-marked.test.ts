import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, expect, test } from "vitest";
import { letterDocument } from "@/features/dossier/export/letter";
import { recommend, sendSummaries } from "@/features/evaluation/commands";
import { Letter } from "@/features/evaluation/components/letter";
import { ownLetter } from "@/features/evaluation/loaders/letters";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { approveAll, done, layOpened, layPerson, type Stage, toAgreed } from "./evaluation-fixture";
import { lastLetterTo } from "./mailed";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const LOWER = "This score is lower than any evaluator gave alone.";
const HIGHER = "This score is higher than any evaluator gave alone.";
const CONFIRMED =
  "It counts because each evaluator on the panel who had given another score confirmed it.";

/** The letter to a response as its supplier reads it: on the page, as a document, and what the mail says. */
async function readBy(stage: Stage, label: string) {
  const supplier = stage.suppliers.get(label);
  const responseId = stage.responses.get(label) ?? "";
  if (!supplier) throw new Error(`There is no supplier ${label}`);
  const admin = await database().membership.findFirstOrThrow({
    where: { organisationId: supplier.id },
    include: { user: true },
  });
  const reader = await layPerson(supplier, "EDITOR");
  const letter = await ownLetter(reader, responseId);
  if (!letter) throw new Error("No letter was sent");
  return {
    page: renderToStaticMarkup(createElement(Letter, { content: letter.content })),
    document: JSON.stringify(letterDocument(letter.content, letter.sentAt).blocks),
    mail: await lastLetterTo(admin.user.email),
  };
}

test("a letter says in plain words where a score stands outside what was given alone, and that it was confirmed", async () => {
  const stage = await layOpened();
  const { challengeId, moderator, approver, lead } = stage;
  await toAgreed(stage, ({ label, key, agreed, individual }) => {
    if (label === "B" && key === "understanding") return Math.min(...individual) - 1;
    if (label === "C" && key === "social") return Math.max(...individual) + 1;
    return agreed;
  });
  done(await recommend(moderator, { challengeId, reason: "First by quality" }));
  done(await approveAll(approver, { challengeId }));
  done(await sendSummaries(lead, { challengeId }));

  const loser = await readBy(stage, "B");
  for (const text of [loser.page, loser.document]) {
    expect(text.split(LOWER), "its own").toHaveLength(2);
    expect(text.split(HIGHER), "the winner’s").toHaveLength(2);
    expect(text.split(CONFIRMED)).toHaveLength(3);
  }
  expect(loser.mail).toMatch(/1 score of your response is outside what the evaluators gave alone/);
  const other = await readBy(stage, "A");
  for (const text of [other.page, other.document]) expect(text).not.toContain(LOWER);
  expect(other.mail).not.toMatch(/outside what the evaluators gave/);
});

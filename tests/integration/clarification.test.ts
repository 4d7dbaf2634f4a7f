import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  answerClarification,
  askClarification,
  rejectClarification,
} from "@/features/clarifications/commands";
import { clarificationsFor, publicClarifications } from "@/features/clarifications/loaders";
import { disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { closeNow, done, makePublished, makeTeam, type Team } from "./challenge-fixture";
import { makeSupplier } from "./supplier-fixture";

let team: Team;

beforeAll(async () => {
  team = await makeTeam();
});

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

async function ask(question: string) {
  const { id, slug } = await makePublished(team);
  const { actor } = await makeSupplier("Skerrow Sensing Ltd");
  const clarification = done(await askClarification(actor, { slug, question }));
  return { id, slug, actor, clarification };
}

describe("a clarification", () => {
  test("is asked in private, and answered to everybody without naming the asker", async () => {
    const { id, actor, clarification } = await ask("Skerrow Sensing asks: are sensors needed?");
    expect(await publicClarifications(id)).toMatchObject({ answered: [], waiting: 1 });
    const naming = { id: clarification, publicQuestion: "Skerrow Sensing asks", answer: "No." };
    expect(await answerClarification(team.lead, naming)).toMatchObject({
      ok: false,
      errors: { publicQuestion: [/names who asked/] },
    });
    const clean = { id: clarification, publicQuestion: "Are sensors needed?", answer: "No." };
    done(await answerClarification(team.lead, clean));
    const { answered, waiting } = await publicClarifications(id);
    expect(answered).toMatchObject([{ publicQuestion: "Are sensors needed?", answer: "No." }]);
    expect(waiting).toBe(0);
    expect(JSON.stringify(answered)).not.toContain(actor.userId);
    expect(JSON.stringify(answered)).not.toContain("Skerrow");
  });

  test("is read in full by its own supplier and the buyer, and by no other supplier", async () => {
    const { id, actor } = await ask("Is there a site visit?");
    const { actor: rival } = await makeSupplier("Wrenfold Systems");
    expect(await clarificationsFor(actor, id)).toHaveLength(1);
    expect(await clarificationsFor(team.lead, id)).toHaveLength(1);
    expect(await clarificationsFor(rival, id)).toHaveLength(0);
    expect(await clarificationsFor(team.evaluator, id)).toHaveLength(0);
  });

  test("is rejected with a reason that only its asker reads", async () => {
    const { id, actor, clarification } = await ask("Who else has asked?");
    const reason = "We tell nobody who takes part.";
    done(await rejectClarification(team.lead, { id: clarification, reason }));
    expect(await clarificationsFor(actor, id)).toMatchObject([{ state: "REJECTED", reason }]);
    expect((await publicClarifications(id)).answered).toEqual([]);
    const late = { id: clarification, publicQuestion: "Who?", answer: "Nobody." };
    expect((await answerClarification(team.lead, late)).ok).toBe(false);
  });

  test("is not asked by the buyer, nor once questions have closed", async () => {
    const { id, slug } = await makePublished(team);
    const { actor } = await makeSupplier("Quillmoor");
    expect((await askClarification(team.lead, { slug, question: "Us?" })).ok).toBe(false);
    await closeNow(id);
    expect((await askClarification(actor, { slug, question: "Late?" })).ok).toBe(false);
  });
});

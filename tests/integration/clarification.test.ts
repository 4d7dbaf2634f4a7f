import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  answerClarification,
  askClarification,
  correctAnswer,
  rejectClarification,
} from "@/features/clarifications/commands";
import {
  clarificationsFor,
  clarificationWork,
  publicClarifications,
} from "@/features/clarifications/loaders";
import { disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { closeNow, done, makePublished, makeTeam, type Team } from "./challenge-fixture";
import { reasonOf } from "./evaluation-fixture";
import { mailedTo } from "./mailed";
import { arrange, makeSupplier } from "./supplier-fixture";

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

const PLAIN = { answer: "No.", topic: "OTHER" as const, changesNeed: false };

describe("a clarification", () => {
  test("is asked in private, and answered to everybody without naming the asker", async () => {
    const { id, actor, clarification } = await ask("Skerrow Sensing asks: are sensors needed?");
    expect(await publicClarifications(id)).toMatchObject({ answered: [], waiting: 1 });
    const naming = { ...PLAIN, id: clarification, publicQuestion: "Skerrow Sensing asks" };
    expect(await answerClarification(team.lead, naming)).toMatchObject({
      ok: false,
      errors: { publicQuestion: [expect.stringMatching(/names who asked/)] },
    });
    const meant = { ...naming, answer: "Skerrow sensing is a verb here.", otherMeaning: false };
    expect(await answerClarification(team.lead, meant)).toMatchObject({ ok: false });
    const clean = { ...PLAIN, id: clarification, publicQuestion: "Are sensors needed?" };
    done(await answerClarification(team.lead, clean));
    const { answered, waiting } = await publicClarifications(id);
    expect(answered).toMatchObject([{ publicQuestion: "Are sensors needed?", answer: "No." }]);
    expect(waiting).toBe(0);
    expect(JSON.stringify(answered)).not.toContain(actor.userId);
    expect(JSON.stringify(answered)).not.toContain("Skerrow");
  });

  test("of a supplier whose name is a word can be answered with that word", async () => {
    const { id, slug } = await makePublished(team);
    const { actor } = await makeSupplier("Water Ltd");
    const asked = done(await askClarification(actor, { slug, question: "Which water?" }));
    const answer = { ...PLAIN, id: asked, publicQuestion: "Which water?", answer: "The sea." };
    expect(await answerClarification(team.lead, answer)).toMatchObject({
      errors: { publicQuestion: [expect.stringMatching(/“water”/)] },
    });
    done(await answerClarification(team.lead, { ...answer, otherMeaning: true }));
    expect((await publicClarifications(id)).answered).toHaveLength(1);
  });

  test("that names its asker by the first word of the name, in the answer alone, asks first", async () => {
    const { clarification } = await ask("Is there a hand-over?");
    const answer = { ...PLAIN, id: clarification, publicQuestion: "Is there a hand-over?" };
    const naming = { ...answer, answer: "Yes, and Skerrow must support them." };
    expect(await answerClarification(team.lead, naming)).toMatchObject({
      errors: { answer: [expect.stringMatching(/“Skerrow”/)] },
    });
    done(await answerClarification(team.lead, { ...naming, otherMeaning: true }));
  });

  test("answered by mistake is corrected in public by a new answer, once, and everybody is told", async () => {
    const { id, actor, clarification } = await ask("Is travel paid?");
    const answer = { ...PLAIN, id: clarification, publicQuestion: "Is travel paid?" };
    expect(reasonOf(await correctAnswer(team.lead, answer))).toMatch(/no answer to correct/);
    done(await answerClarification(team.lead, answer));
    expect(await correctAnswer(team.lead, answer)).toMatchObject({
      errors: { answer: [expect.stringMatching(/says now/)] },
    });
    expect(await correctAnswer(team.lead, { ...answer, answer: "Skerrow pays." })).toMatchObject({
      errors: { answer: [expect.stringMatching(/names who asked/)] },
    });
    expect((await correctAnswer(actor, { ...answer, answer: "Yes." })).ok).toBe(false);
    done(await correctAnswer(team.lead, { ...answer, answer: "Yes, twice a month." }));
    const { answered } = await publicClarifications(id);
    const [newer, older] = answered;
    expect(newer).toMatchObject({
      answer: "Yes, twice a month.",
      corrects: { id: clarification },
      correctedBy: null,
    });
    expect(older).toMatchObject({ answer: "No.", correctedBy: { id: newer?.id } });
    expect(await mailedTo(actor.email)).toContainEqual(
      expect.stringMatching(/^An answer was corrected/),
    );
    expect(reasonOf(await correctAnswer(team.lead, { ...answer, answer: "No!" }))).toMatch(
      /was corrected/,
    );
    await expect(
      arrange((tx) =>
        tx.clarification.update({ where: { id: clarification }, data: { answer: "Yes." } }),
      ),
    ).rejects.toThrow(/kept/);
    const again = { ...answer, id: newer?.id ?? "", answer: "Yes, once a month." };
    await closeNow(id);
    expect(reasonOf(await correctAnswer(team.lead, again))).toMatch(/not open any more/);
  });

  test("is read in full by its own supplier and the buyer, and by no other supplier", async () => {
    const { id, actor } = await ask("Is there a site visit?");
    const { actor: rival } = await makeSupplier("Wrenfold Systems");
    expect(await clarificationsFor(actor, id)).toHaveLength(1);
    expect(await clarificationsFor(team.lead, id)).toHaveLength(1);
    expect(await clarificationsFor(rival, id)).toHaveLength(0);
    expect(await clarificationsFor(team.evaluator, id)).toHaveLength(0);
  });

  test("owes an amendment where its answer changes what is asked for, until a version follows", async () => {
    const { id, clarification } = await ask("May it be a telephone call?");
    const changing = { ...PLAIN, id: clarification, publicQuestion: "A call?", changesNeed: true };
    done(await answerClarification(team.lead, { ...changing, topic: "NEED" }));
    expect(await clarificationWork(id)).toEqual({ waiting: 0, owed: 1 });
    const version = { challengeId: id, number: 2, content: { criteria: [] } };
    const publishedAt = new Date(Date.now() + 1000);
    await arrange((tx) => tx.challengeVersion.create({ data: { ...version, publishedAt } }));
    expect(await clarificationWork(id)).toEqual({ waiting: 0, owed: 0 });
  });

  test("is rejected with a reason that only its asker reads", async () => {
    const { id, actor, clarification } = await ask("Who else has asked?");
    const reason = "We tell nobody who takes part.";
    done(await rejectClarification(team.lead, { id: clarification, reason }));
    expect(await clarificationsFor(actor, id)).toMatchObject([{ state: "REJECTED", reason }]);
    expect((await publicClarifications(id)).answered).toEqual([]);
    const late = { ...PLAIN, id: clarification, publicQuestion: "Who?" };
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

import { v7 as newId } from "uuid";
import type { Person } from "@/domain/actor";
import { answerDays } from "@/domain/decision/price-question";
import { londonDay } from "@/domain/timetable/london";
import {
  addEvaluator,
  agreeSame,
  agreeScore,
  answerConcern,
  askAboutPrice,
  checkResponse,
  closeMeeting,
  decideInterest,
  decideLookAgain,
  decideOnPrice,
  decideReplacement,
  declare,
  endClaim,
  endPart,
  explainPrice,
  openPrices,
  proposeLookAgain,
  proposeReplacement,
  publishAwardNotice,
  raiseConcern,
  recognise,
  recommend,
  recordClaim,
  releaseLetter,
  returnLetter,
  returnRecommendation,
  returnScores,
  saveScore,
  scoreCalibration,
  sendSummaries,
  startEvaluation,
  startModeration,
  submitScores,
  writeCalibration,
  writeLetterNote,
} from "@/features/evaluation/commands";
import type { Outcome } from "@/lib/command";
import { database, databaseTime } from "@/lib/database";
import {
  approveAll,
  confirmAll,
  declareNone,
  given,
  layOpened,
  layPerson,
  type Stage,
  target,
  write,
} from "./evaluation-fixture";

/** An evaluation under way, and the book of every value that a command has written in it. */
export interface Run {
  stage: Stage;
  book: Set<string>;
}

/** A challenge that has just been opened: whoever leads, approves and moderates has declared, and no evaluator. */
export async function begin(): Promise<Run> {
  const stage = await layOpened();
  await declareNone(stage, stage.lead, stage.approver, stage.moderator);
  return { stage, book: new Set() };
}

let counter = 0;

/** Words that stand nowhere else, so that whoever finds them has found what this step wrote. */
function unlike(what: string): string {
  counter += 1;
  return `${what}, said for the ${String(counter).padStart(6, "0")}th time in this run and never before it`;
}

/** Takes a step whose words go into the book if it is taken; whoever is refused wrote nothing. */
async function said(
  { book }: Run,
  what: string,
  step: (words: string) => Promise<Outcome<unknown>>,
): Promise<void> {
  const words = unlike(what);
  if ((await step(words)).ok) book.add(words);
}

const pick = <One>(list: readonly One[], place: number): One => {
  const found = list[place % list.length];
  if (found === undefined) throw new Error("There is nothing to choose from");
  return found;
};

const LABELS = ["A", "B", "C", "D", "E"];
const answerAt = (place: number) => pick(given(), place);
const team = ({ stage }: Run) => [...stage.evaluators, stage.lead, stage.approver, stage.moderator];
const idAt = ({ stage }: Run, place: number) => stage.responses.get(pick(LABELS, place)) ?? "";

type Take = (run: Run, place: number) => Promise<unknown>;

/** What somebody can do in an evaluation, by the command that they would use. */
export const STEPS = {
  declare: (run, place) =>
    said(run, "My sister works there", (declaration) =>
      declare(pick(team(run), place), {
        challengeId: run.stage.challengeId,
        conflict: place % 11 === 0 ? "BARRED" : "MANAGEABLE",
        declaration,
      }),
    ),

  async decideInterest(run, place) {
    const { challengeId, lead, approver, suppliers } = run.stage;
    const waiting = await database().declaration.findFirst({
      where: { challengeId, decidedAt: null, conflict: "MANAGEABLE" },
    });
    if (!waiting) return;
    const keptFrom = place % 2 === 0 ? [] : [suppliers.get(pick(LABELS, place))?.id ?? ""];
    await said(run, "Another reads it as well", (measures) =>
      decideInterest(waiting.userId === lead.userId ? approver : lead, {
        challengeId,
        declarationId: waiting.id,
        decision: place % 9 === 0 ? "bar" : "accept",
        measures,
        keptFrom,
      }),
    );
  },

  recognise: (run, place) =>
    said(run, "I read this plan there", (says) =>
      recognise(pick(run.stage.evaluators, place), {
        challengeId: run.stage.challengeId,
        responseId: idAt(run, place),
        says,
      }),
    ),

  check: (run, place) =>
    said(run, "No insurance", (reason) =>
      checkResponse(run.stage.lead, {
        challengeId: run.stage.challengeId,
        responseId: idAt(run, place),
        ...(place % 3 === 0
          ? { outcome: "excluded", ground: "CONDITIONS" }
          : { outcome: "compliant" }),
        reason,
      }),
    ),

  writeCalibration: (run, place) =>
    said(run, "We would ring each warden", (text) =>
      writeCalibration(run.stage.moderator, {
        challengeId: run.stage.challengeId,
        criterionId: pick([...run.stage.criteria.values()], place),
        text,
      }),
    ),

  scoreCalibration: (run, place) =>
    said(run, "It says what", (reason) =>
      scoreCalibration(pick(run.stage.evaluators, place), {
        challengeId: run.stage.challengeId,
        score: place % 6,
        reason,
      }),
    ),

  // A score that was not submitted is its evaluator's own, and is in no record.
  async score({ stage }, place) {
    const { label, key } = answerAt(place);
    await saveScore(pick(stage.evaluators, place), {
      ...target(stage, label, key),
      score: place % 6,
      reason: unlike("It says how"),
      cited: [],
    });
  },

  async submit({ stage, book }, place) {
    const { challengeId } = stage;
    const who = pick(stage.evaluators, place);
    if (!(await submitScores(who, { challengeId })).ok) return;
    const scores = await database().score.findMany({
      where: { assessment: { state: "SUBMITTED", part: { challengeId, userId: who.userId } } },
    });
    for (const { reason } of scores) book.add(reason);
  },

  async returnScores(run, place) {
    const { challengeId, moderator } = run.stage;
    const all = await database().assessment.findMany({
      where: { part: { challengeId }, state: "SUBMITTED" },
      orderBy: { id: "asc" },
    });
    if (all.length === 0) return;
    await said(run, "Say why", (reason) =>
      returnScores(moderator, { challengeId, assessmentId: pick(all, place).id, reason }),
    );
  },

  agree: (run, place) => {
    const { label, key } = answerAt(place);
    return said(run, "Agreed", (reason) =>
      agreeScore(run.stage.moderator, {
        ...target(run.stage, label, key),
        score: place % 6,
        reason,
      }),
    );
  },

  agreeSame: ({ stage }) => agreeSame(stage.moderator, stage),

  confirm: ({ stage }) => confirmAll(stage),

  async closeMeeting(run) {
    const { challengeId, moderator, evaluators } = run.stage;
    const present = [moderator, ...evaluators].map(({ userId }) => userId);
    await said(run, "We read each again", (minutes) =>
      closeMeeting(moderator, { challengeId, present, minutes }),
    );
  },

  openPrices: ({ stage }) => openPrices(stage.lead, stage),

  async askAboutPrice(run, place) {
    const { first } = answerDays(londonDay(await databaseTime(database())));
    await said(run, "Who lights the lamps", (asks) =>
      askAboutPrice(run.stage.lead, {
        challengeId: run.stage.challengeId,
        responseId: idAt(run, place),
        asks,
        answerOn: first,
      }),
    );
  },

  async explainPrice(run, place) {
    const supplier = run.stage.suppliers.get(pick(LABELS, place));
    if (!supplier) return;
    const editor = await layPerson(supplier, "EDITOR");
    await said(run, "The wardens do", (answer) =>
      explainPrice(editor, { responseId: idAt(run, place), answer }),
    );
  },

  decideOnPrice: (run, place) =>
    said(run, "It shows or it does not show how it would do the work", (reason) =>
      decideOnPrice(run.stage.lead, {
        challengeId: run.stage.challengeId,
        responseId: idAt(run, place),
        stands: place % 2 === 0,
        reason,
      }),
    ),

  recommend: (run) =>
    said(run, "First by quality", (reason) =>
      recommend(run.stage.moderator, { challengeId: run.stage.challengeId, reason }),
    ),

  returnIt: (run, place) => {
    const { label, key } = answerAt(place);
    return said(run, "Read it again", (reason) =>
      returnRecommendation(run.stage.approver, {
        challengeId: run.stage.challengeId,
        reason,
        scores: [`${label}/${key}`],
      }),
    );
  },

  approve: ({ stage }) => approveAll(stage.approver, stage),

  lookAgain: (run, place) => {
    const { label, key } = answerAt(place);
    return said(run, "It was scored on another page", (reason) =>
      proposeLookAgain(run.stage.lead, {
        challengeId: run.stage.challengeId,
        reason,
        scores: [`${label}/${key}`],
      }),
    );
  },

  async decideLookAgain(run, place) {
    const { challengeId, approver } = run.stage;
    const waiting = await proposalOf(run, "LOOK_AGAIN");
    if (!waiting) return;
    const about = { challengeId, proposalId: waiting.id };
    if (place % 3 > 0)
      return decideLookAgain(approver, { ...about, decision: "approve", reason: "" });
    await said(run, "The page is theirs", (reason) =>
      decideLookAgain(approver, { ...about, decision: "return", reason }),
    );
  },

  async replace(run) {
    const { challengeId, body, lead, moderator } = run.stage;
    const next = await layPerson(body, "REFERENCE");
    const part = await database().challengePart.findFirstOrThrow({
      where: { challengeId, userId: moderator.userId, part: "MODERATOR" },
    });
    await said(run, "On leave", (reason) =>
      proposeReplacement(lead, { challengeId, partId: part.id, email: next.email, reason }),
    );
  },

  async decideReplacement(run, place) {
    const { challengeId, approver } = run.stage;
    const waiting = await proposalOf(run, "REPLACEMENT");
    if (!waiting) return;
    const about = { challengeId, proposalId: waiting.id };
    if (place % 3 === 0) {
      await said(run, "Back on Monday", (reason) =>
        decideReplacement(approver, { ...about, decision: "return", reason }),
      );
    } else await decideReplacement(approver, { ...about, decision: "approve", reason: "" });
    run.stage.moderator = await moderatorOf(run);
  },

  async leave(run, place) {
    const { challengeId, evaluators, lead } = run.stage;
    const { userId } = pick(evaluators, place);
    const part = await database().challengePart.findFirst({
      where: { challengeId, userId, part: "EVALUATOR", endedAt: null },
    });
    if (!part) return;
    await said(run, "Left the department", (reason) =>
      endPart(lead, { challengeId, partId: part.id, reason, email: null }),
    );
  },

  async join({ stage }) {
    const next = await layPerson(stage.body, "REFERENCE");
    const { challengeId, lead } = stage;
    if ((await addEvaluator(lead, { challengeId, email: next.email })).ok)
      stage.evaluators = [...stage.evaluators, next];
  },

  async returnLetter(run, place) {
    const { challengeId, lead, approver } = run.stage;
    const about = { challengeId, responseId: idAt(run, place) };
    const note = unlike("Page 4 is meant");
    if (!(await writeLetterNote(lead, { ...about, note })).ok) return;
    await said(run, "It names another page", async (reason) => {
      const outcome = await returnLetter(approver, { ...about, reason });
      if (outcome.ok) run.book.add(note);
      return outcome;
    });
  },

  async sendSummaries(run) {
    const { challengeId, lead, approver } = run.stage;
    const held = await database().letterReturn.findMany({
      where: { response: { challengeId }, releasedAt: null },
    });
    for (const { id: returnId } of held) await releaseLetter(approver, { challengeId, returnId });
    const notes = await database().response.findMany({ where: { challengeId } });
    if (!(await sendSummaries(lead, { challengeId })).ok) return;
    for (const { letterNote } of notes) if (letterNote !== "") run.book.add(letterNote);
  },

  publishAwardNotice: ({ stage }) => publishAwardNotice(stage.lead, stage),

  async concern(run, place) {
    const supplier = run.stage.suppliers.get(pick(LABELS, place));
    if (!supplier) return;
    const editor = await layPerson(supplier, "EDITOR");
    await said(run, "Question 2 was misread", (says) =>
      raiseConcern(editor, { responseId: idAt(run, place), says }),
    );
  },

  async answerConcern(run) {
    const { challengeId, lead } = run.stage;
    const open = await database().concern.findFirst({ where: { challengeId, answeredAt: null } });
    if (!open) return;
    await said(run, "It was read as it stands", (answer) =>
      answerConcern(lead, { concernId: open.id, answer }),
    );
  },

  claim: (run) =>
    said(run, "Supplier B, High Court", (says) =>
      recordClaim(run.stage.lead, { challengeId: run.stage.challengeId, says }),
    ),

  async endClaim(run) {
    const { challengeId, approver } = run.stage;
    const open = await database().claimEvent.findFirst({
      where: { challengeId, kind: "ISSUED", endedBy: null },
    });
    if (!open) return;
    await said(run, "Withdrawn", (reason) =>
      endClaim(approver, { challengeId, claimId: open.id, reason }),
    );
  },

  forward,
} satisfies Record<string, Take>;

export type Step = keyof typeof STEPS;

async function proposalOf({ stage: { challengeId } }: Run, kind: "LOOK_AGAIN" | "REPLACEMENT") {
  return database().proposal.findFirst({ where: { challengeId, kind, state: "WAITING" } });
}

/** Whoever moderates now, as they sign in. */
async function moderatorOf({ stage }: Run): Promise<Person> {
  const { user } = await database().challengePart.findFirstOrThrow({
    where: { challengeId: stage.challengeId, part: "MODERATOR", endedAt: null },
    include: { user: true },
  });
  if (user.id === stage.moderator.userId) return stage.moderator;
  return { ...stage.moderator, userId: user.id, name: user.name, email: user.email };
}

/** Whatever leads on from the state that it is in, by everybody who is asked for it. */
async function forward(run: Run): Promise<void> {
  const { stage } = run;
  const { challengeId, lead, evaluators } = stage;
  const { state } = await database().challenge.findUniqueOrThrow({ where: { id: challengeId } });
  await STEPS.decideInterest(run, 2);
  for (const person of team(run))
    await declare(person, { challengeId, conflict: "NONE", declaration: "" });
  if (state === "OPENED") {
    const unchecked = { challengeId, state: "OPENED" } as const;
    for (const { id } of await database().response.findMany({ where: unchecked })) {
      const check = { challengeId, responseId: id, outcome: "compliant", reason: "" } as const;
      await checkResponse(lead, check);
    }
    await startEvaluation(lead, { challengeId });
  } else if (state === "EVALUATING") {
    if ((await startModeration(stage.moderator, { challengeId })).ok) return;
    for (const place of evaluators.keys()) await STEPS.scoreCalibration(run, place);
    await scoreTheRest(run);
    for (const place of evaluators.keys()) await STEPS.submit(run, place);
  } else if (state === "MODERATING") await onToTheDecision(run);
  else if (state === "DECIDED") {
    await STEPS.sendSummaries(run);
    await publishAwardNotice(lead, { challengeId });
  }
}

/** The next of what leads from the panel's meeting to the decision. */
async function onToTheDecision(run: Run): Promise<void> {
  const { challengeId, lead, approver } = run.stage;
  if ((await approveAll(approver, { challengeId })).ok) return;
  const opened = await database().panelMeeting.count({
    where: { challengeId, openedAt: { not: null } },
  });
  await agreeTheRest(run);
  await confirmAll(run.stage);
  if (opened > 0) return STEPS.recommend(run);
  await STEPS.closeMeeting(run);
  await openPrices(lead, { challengeId });
}

/** Lays what evaluators still owe, in one write: sixty commands more would try nothing else. */
async function scoreTheRest({ stage }: Run): Promise<void> {
  const { challengeId } = stage;
  const open = await database().assessment.findMany({
    where: { part: { challengeId }, state: { in: ["SCORING", "RETURNED"] } },
    include: { scores: true },
  });
  const savedAt = await databaseTime(database());
  await write((tx) =>
    tx.score.createMany({
      data: open.flatMap(({ id: assessmentId, scores }) =>
        [...stage.criteria.values()]
          .filter((criterionId) => scores.every((one) => one.criterionId !== criterionId))
          .map((criterionId) => ({
            assessmentId,
            criterionId,
            score: 3,
            reason: unlike("It says how"),
            cited: [],
            savedAt,
          })),
      ),
    }),
  );
}

/** Lays what the moderator still owes, in one write. */
async function agreeTheRest({ stage }: Run): Promise<void> {
  const { challengeId, moderator } = stage;
  const responses = await database().response.findMany({
    where: { challengeId, state: "COMPLIANT" },
    include: { agreedScores: true },
  });
  const agreedAt = await databaseTime(database());
  await write((tx) =>
    tx.agreedScore.createMany({
      data: responses.flatMap(({ id: responseId, label, agreedScores }) =>
        [...stage.criteria.values()]
          .filter((criterionId) => agreedScores.every((one) => one.criterionId !== criterionId))
          .map((criterionId, place) => ({
            id: newId(),
            responseId,
            criterionId,
            // No two responses end with the same points.
            score: LABELS.indexOf(label ?? "") === place ? 4 : 3,
            reason: unlike("Agreed"),
            agreedById: moderator.userId,
            agreedAt,
          })),
      ),
    }),
  );
}

import { afterAll, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import { evaluationOfFile } from "@/domain/decision/ranking";
import { replay, replayContent } from "@/domain/evaluation/replay";
import { londonDay } from "@/domain/timetable/london";
import { standstillEnd } from "@/domain/timetable/standstill";
import { addWorkingDays } from "@/domain/timetable/working-days";
import { noticesOf, noticeText } from "@/features/challenges/loaders/notices";
import { dossierOf } from "@/features/dossier/loaders";
import {
  agreeScore,
  award,
  decideLookAgain,
  endClaim,
  proposeLookAgain,
  publishAwardNotice,
  raiseConcern,
  recommend,
  recordClaim,
  releaseLetter,
  returnLetter,
  sendSummaries,
  writeLetterNote,
} from "@/features/evaluation/commands";
import { ownLetter } from "@/features/evaluation/loaders/letters";
import { loadExport } from "@/features/evaluation/loaders/ranking";
import { findEvaluation } from "@/features/evaluation/queries";
import { decisionSteps, scoringSteps } from "@/features/evaluation/views/steps";
import { setDetails } from "@/features/memberships/commands/details";
import { ownResponse } from "@/features/responses/loaders";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  approveAll,
  confirmAll,
  done,
  layPerson,
  reasonOf,
  type Stage,
  states,
  toDecided,
  toStandstill,
  write,
} from "./evaluation-fixture";
import { mailedTo } from "./mailed";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

let stage: Stage;
let challengeId: string;
let loser: Person;

async function on(made: Stage): Promise<void> {
  stage = made;
  challengeId = stage.challengeId;
  const supplier = stage.suppliers.get("B");
  if (!supplier) throw new Error("There is no supplier B");
  loser = await layPerson(supplier, "EDITOR");
}

const idOf = (label: string) => stage.responses.get(label) ?? "";
const row = () => database().challenge.findUniqueOrThrow({ where: { id: challengeId } });
const WHY = "Response B was scored on a page that is not its own.";
const propose = (who: Person, scores = ["B/approach"]) =>
  proposeLookAgain(who, { challengeId, reason: WHY, scores });
async function decide(who: Person, decision: "approve" | "return", reason = "") {
  const { id: proposalId } = await database().proposal.findFirstOrThrow({
    where: { challengeId, kind: "LOOK_AGAIN", state: "WAITING" },
  });
  return decideLookAgain(who, { challengeId, proposalId, decision, reason });
}
const letEnd = () =>
  write((tx) =>
    tx.challenge.update({
      where: { id: challengeId },
      data: { standstillEndsOn: new Date("2026-01-05") },
    }),
  );
const waitingConcern = () =>
  raiseConcern(loser, { responseId: idOf("B"), says: "Question 2 is not ours." });

/** The record, as a person opens it. */
async function recordOf(person: Person) {
  const found = await findEvaluation(database(), person, challengeId);
  if (!found) throw new Error("There is no evaluation");
  const now = await databaseTime(database());
  return dossierOf({ ...found, person, now, parts: [], youAre: "" });
}

/** The panel agrees on the returned score anew, and the approver decides again. */
async function decideAnew(score: number): Promise<void> {
  const criterionId = stage.criteria.get("approach") ?? "";
  const reason = `${score} for what page 4 says, which the panel had not read before the decision`;
  done(
    await agreeScore(stage.moderator, {
      challengeId,
      responseId: idOf("B"),
      criterionId,
      score,
      reason,
    }),
  );
  await confirmAll(stage);
  done(await recommend(stage.moderator, { challengeId, reason: "As the panel agreed anew." }));
  done(await approveAll(stage.approver, { challengeId }));
}

test("the lead proposes to look again, and the decision stands until the approver agrees", async () => {
  await on(await toStandstill());
  const short = await proposeLookAgain(stage.lead, { challengeId, reason: "No.", scores: [] });
  expect(JSON.stringify(short)).toMatch(/5 words/);
  expect((await propose(stage.moderator)).ok).toBe(false);
  done(await propose(stage.lead));
  expect((await row()).state).toBe("STANDSTILL");
  expect(await mailedTo(stage.approver.email)).toContainEqual(
    expect.stringMatching(/look at the decision again/),
  );
  expect(reasonOf(await propose(stage.lead))).toMatch(/waits/);
  expect((await decide(stage.lead, "approve")).ok).toBe(false);
  done(await decide(stage.approver, "return", "The page is theirs."));
  expect((await row()).state).toBe("STANDSTILL");
  expect(await mailedTo(stage.lead.email)).toContainEqual(
    expect.stringMatching(/the decision stands/),
  );
});

test("what was decided is open again, and a new decision makes new letters and a new standstill", async () => {
  await on(await toStandstill());
  done(await waitingConcern());
  const before = await row();
  const letters = () =>
    database().assessmentSummary.findMany({ where: { response: { challengeId } } });
  const [first] = await database().recommendation.findMany({ where: { challengeId } });
  const published = (await loadExport(stage.lead, challengeId))?.text ?? "";
  expect(published, "nothing was sent back").not.toContain("earlier");
  const qualityBefore = replay(evaluationOfFile(JSON.parse(published))).ranking.find(
    ({ id }) => id === "B",
  )?.quality;
  done(await propose(stage.lead));
  done(await decide(stage.approver, "approve"));

  expect(await row()).toMatchObject({
    state: "MODERATING",
    decidedAt: null,
    awardNoticeAt: null,
    standstillEndsOn: null,
    standstillPausedOn: null,
  });
  expect(new Set(Object.values(await states(stage)))).toEqual(new Set(["COMPLIANT"]));
  for (const who of [stage.lead, stage.approver]) {
    expect((await recordOf(who)).dossier?.recommendations).toMatchObject([
      { approvedBy: stage.approver.name, returnReason: WHY },
    ]);
  }
  expect((await recordOf(stage.moderator)).verdict.allowed).toBe(false);
  const concern = await database().concern.findFirstOrThrow({ where: { challengeId } });
  expect(concern).toMatchObject({ answer: WHY, answeredById: stage.lead.userId });
  const notices = await noticesOf(challengeId);
  const last = await noticeText(challengeId, notices.length);
  expect(JSON.stringify(last?.parts)).toMatch(/looks at its decision again/);
  expect(await mailedTo(loser.email)).toContainEqual(
    expect.stringMatching(/^The decision is looked at again/),
  );
  const held = await ownLetter(loser, idOf("B"));
  expect(held?.withdrawnAt).not.toBeNull();
  expect((await ownResponse(loser, idOf("B")))?.state).toBe("OPENED");

  // Only what was named can be agreed anew, and the pages say so.
  const open = await findEvaluation(database(), stage.lead, challengeId);
  if (!open) throw new Error("The lead reads it");
  const steps = { ...open, person: stage.lead, now: new Date(), parts: [], youAre: "" };
  expect(scoringSteps(steps).at(-1)).toMatchObject({ says: expect.stringMatching(/^1 score was/) });
  expect(decisionSteps(steps)).toContainEqual(
    expect.objectContaining({ key: "recommend", says: "The decision is looked at again" }),
  );
  const other = await agreeScore(stage.moderator, {
    challengeId,
    responseId: idOf("A"),
    criterionId: stage.criteria.get("approach") ?? "",
    score: 5,
    reason: "For nothing that anybody has read before, and because of the price",
  });
  expect(reasonOf(other)).toMatch(/agreed scores stand/);
  await decideAnew(3);
  expect(await letters(), "the earlier ones").toHaveLength(5);
  done(await sendSummaries(stage.lead, { challengeId }));
  expect(await letters()).toHaveLength(10);
  done(await publishAwardNotice(stage.lead, { challengeId }));
  const today = londonDay(await databaseTime(database()));
  expect((await row()).standstillEndsOn?.toISOString().slice(0, 10)).toBe(standstillEnd(today));
  const again = await ownLetter(loser, idOf("B"));
  expect(again).toMatchObject({ withdrawnAt: null, earlier: [{ sentAt: held?.sentAt }] });
  // In the new standstill its next concern is the first again, and pauses.
  done(await waitingConcern());
  expect((await row()).standstillPausedOn).not.toBeNull();

  const found = await findEvaluation(database(), stage.lead, challengeId);
  if (!found) throw new Error("The lead reads it");
  // Whoever replays the exported file sees the ranking before and the one after.
  const text = (await loadExport(stage.lead, challengeId))?.text ?? "";
  const replayed = replayContent(JSON.parse(text));
  if (!replayed.ok) throw new Error(JSON.stringify(replayed.problems));
  const { ranking, earlier } = replayed.replay;
  const ofB = (lines = ranking) => lines.find(({ id }) => id === "B")?.quality;
  expect(earlier).toMatchObject([{ reason: WHY, scores: ["B/approach"] }]);
  expect(earlier?.[0]?.approvedAt).toBe(first?.approvedAt?.toISOString());
  expect(ofB(earlier?.[0]?.ranking)).not.toBe(ofB());
  expect(ofB(earlier?.[0]?.ranking)).toBe(qualityBefore);
  const now = await databaseTime(database());
  const { dossier } = await dossierOf({
    ...found,
    person: stage.lead,
    now,
    parts: ["LEAD"],
    youAre: "Lead",
  });
  expect(dossier?.recommendations).toMatchObject([
    { approvedAt: first?.approvedAt, returnReason: WHY, returnedScores: ["B/approach"] },
    { returnedAt: null },
  ]);
  expect(dossier?.letters).toHaveLength(10);
  expect(dossier?.proposals).toMatchObject([{ kind: "LOOK_AGAIN", state: "APPROVED" }]);
  expect(before.decidedAt).toEqual(first?.approvedAt);
});

test("a response excluded for a score under the least is open again, and what was excluded before stays out", async () => {
  const made = await toStandstill();
  await on(made);
  await write(async (tx) => {
    // As if the panel had given less than the least.
    await tx.response.update({
      where: { id: idOf("D") },
      data: { state: "EXCLUDED", exclusionReason: "1 of 5, where the least is 2" },
    });
  });
  done(await propose(stage.lead));
  done(await decide(stage.approver, "approve"));
  expect(await states(stage)).toMatchObject({ D: "COMPLIANT" });
  const response = await database().response.findUniqueOrThrow({ where: { id: idOf("D") } });
  expect(response.exclusionReason).toBeNull();
});

test("nothing is awarded while it waits, and nothing is looked at again once it is awarded", async () => {
  await on(await toStandstill());
  done(await propose(stage.lead));
  await letEnd();
  expect(reasonOf(await award(stage.lead, { challengeId }))).toMatch(/look at the decision again/);
  done(await decide(stage.approver, "return", "The page is theirs."));
  done(await award(stage.lead, { challengeId }));
  expect(reasonOf(await propose(stage.lead))).toMatch(/is awarded/);
});

test("a decision that holds is not returned, and one that was sent back stays so", async () => {
  await on(await toStandstill());
  done(await propose(stage.lead));
  done(await decide(stage.approver, "approve"));
  const [recommendation] = await database().recommendation.findMany({ where: { challengeId } });
  await expect(
    write((tx) =>
      tx.recommendation.update({
        where: { id: recommendation?.id ?? "" },
        data: { returnReason: "Another" },
      }),
    ),
  ).rejects.toThrow(/sent back stays/);
});

test("a claim suspends standstill and award until a second person writes down that it has ended", async () => {
  await on(await toStandstill());
  done(await recordClaim(stage.lead, { challengeId, says: "Supplier B, High Court, today." }));
  expect((await row()).standstillPausedOn).not.toBeNull();
  expect(await mailedTo(loser.email)).toContainEqual(expect.stringMatching(/^A claim was issued/));
  await letEnd();
  expect(reasonOf(await award(stage.lead, { challengeId }))).toMatch(/claim/);
  const { id: claimId } = await database().claimEvent.findFirstOrThrow({ where: { challengeId } });
  const end = (who: Person) => endClaim(who, { challengeId, claimId, reason: "Withdrawn." });
  expect(reasonOf(await end(stage.lead))).toMatch(/somebody else/);
  expect((await end(stage.moderator)).ok).toBe(false);
  done(await end(stage.approver));
  expect(reasonOf(await end(stage.approver))).toMatch(/has ended/);
  const after = await row();
  const today = londonDay(await databaseTime(database()));
  expect(after.standstillPausedOn).toBeNull();
  // The fixture let its last day pass: one working day is left at least.
  expect(after.standstillEndsOn?.toISOString().slice(0, 10)).toBe(addWorkingDays(today, 1));
  await expect(
    write((tx) => tx.claimEvent.update({ where: { id: claimId }, data: { says: "Nothing" } })),
  ).rejects.toThrow(/kept/);
});

test("with a claim and a concern the standstill goes on after the last of them", async () => {
  await on(await toStandstill());
  done(await waitingConcern());
  done(await recordClaim(stage.approver, { challengeId, says: "Supplier B, High Court." }));
  const claim = await database().claimEvent.findFirstOrThrow({ where: { challengeId } });
  done(await endClaim(stage.lead, { challengeId, claimId: claim.id, reason: "Struck out." }));
  expect((await row()).standstillPausedOn, "the concern waits").not.toBeNull();
});

test("a claim outlasts a new decision: its standstill does not run, and nothing is awarded", async () => {
  await on(await toStandstill());
  done(await recordClaim(stage.lead, { challengeId, says: "Supplier B, High Court." }));
  done(await propose(stage.lead));
  done(await decide(stage.approver, "approve"));
  await decideAnew(4);
  done(await sendSummaries(stage.lead, { challengeId }));
  done(await publishAwardNotice(stage.lead, { challengeId }));
  expect((await row()).standstillPausedOn).not.toBeNull();
  await letEnd();
  expect(reasonOf(await award(stage.lead, { challengeId }))).toMatch(/claim/);
});

test("the approver returns a letter, and none goes out before they release it", async () => {
  await on(await toDecided());
  const responseId = idOf("B");
  const back = (who: Person) =>
    returnLetter(who, { challengeId, responseId, reason: "It names another page." });
  expect((await back(stage.lead)).ok).toBe(false);
  done(await back(stage.approver));
  expect(JSON.stringify(await back(stage.approver))).toMatch(/already/);
  expect(await mailedTo(stage.lead.email)).toContainEqual(
    expect.stringMatching(/a letter came back/),
  );
  expect(reasonOf(await sendSummaries(stage.lead, { challengeId }))).toMatch(/returned 1 letter/);
  done(await writeLetterNote(stage.lead, { challengeId, responseId, note: "Page 4 is meant." }));
  expect((await sendSummaries(stage.lead, { challengeId })).ok, "still not").toBe(false);
  const { id: returnId } = await database().letterReturn.findFirstOrThrow({
    where: { responseId },
  });
  expect((await releaseLetter(stage.lead, { challengeId, returnId })).ok).toBe(false);
  done(await releaseLetter(stage.approver, { challengeId, returnId }));
  expect(reasonOf(await releaseLetter(stage.approver, { challengeId, returnId }))).toMatch(
    /released/,
  );
  done(await sendSummaries(stage.lead, { challengeId }));
  expect(reasonOf(await back(stage.approver))).toMatch(/No letter waits/);
});

test("a letter names whoever the regulations ask it to name, and the winner’s reasons", async () => {
  await on(await toDecided());
  const supplier = stage.suppliers.get("B");
  await write(async (tx) => {
    await tx.supplierProfile.create({
      data: {
        organisationId: supplier?.id ?? "",
        address: "2 Weir Yard",
        contactEmail: "b@example.org",
      },
    });
    await tx.identifier.create({
      data: { organisationId: supplier?.id ?? "", scheme: "GB-COH", value: "01234999" },
    });
  });
  const administrator = await layPerson(stage.body, "ADMIN");
  const details = {
    organisationId: stage.body.id,
    ppon: "PABC-1234-DEFG",
    address: "1 Quay Street",
  };
  expect((await setDetails(stage.lead, details)).ok).toBe(false);
  done(await setDetails(administrator, details));
  const second = await layPerson(stage.suppliers.get("C") ?? stage.body, "ADMIN");
  expect((await setDetails(second, details)).ok).toBe(false);
  done(await sendSummaries(stage.lead, { challengeId }));
  done(await setDetails(administrator, { ...details, address: "2 New Street" }));
  const letter = (await ownLetter(loser, idOf("B")))?.content;
  expect(letter).toMatchObject({
    from: {
      name: stage.body.name,
      email: stage.lead.email,
      identifiers: ["GB-PPON PABC-1234-DEFG"],
      address: "1 Quay Street",
    },
    to: {
      name: supplier?.name,
      identifiers: ["GB-COH 01234999"],
      address: "2 Weir Yard",
      email: "b@example.org",
    },
    decided: { at: (await row()).decidedAt?.toISOString() },
    inFull: expect.stringMatching(/^\/challenges\/.*\/versions\/1$/),
    winners: [{ party: { name: stage.suppliers.get("C")?.name } }],
  });
  for (const criterion of letter?.criteria ?? [])
    expect(criterion.winners[0]?.reason).toMatch(/^Agreed for C on/);
});

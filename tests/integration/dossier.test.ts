import { strFromU8, unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import { partsOf } from "@/domain/assessment/policy";
import { parseEvaluation } from "@/domain/evaluation/input";
import { replay } from "@/domain/evaluation/replay";
import { proposeCancellation } from "@/features/challenges/commands";
import { decideContract, recordContract } from "@/features/contracts/commands";
import { drawnFile, isRecordFile } from "@/features/dossier/export/drawn";
import { dossierFile } from "@/features/dossier/export/json";
import { dossierOf } from "@/features/dossier/loaders";
import { decisionEntries } from "@/features/dossier/views";
import {
  award,
  endClaim,
  publishAwardNotice,
  raiseConcern,
  recordClaim,
  releaseLetter,
  returnLetter,
  sendSummaries,
} from "@/features/evaluation/commands";
import { readResponse } from "@/features/evaluation/loaders";
import type { EvaluationPage } from "@/features/evaluation/loaders/page";
import { findEvaluation } from "@/features/evaluation/queries";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { byTwo } from "./by-two";
import {
  done,
  layOpened,
  layPerson,
  MARKER,
  type Stage,
  scoreAll,
  signedWith,
  toAgreed,
  toDecided,
  toScoring,
  toStandstill,
  write,
} from "./evaluation-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

/** The page of an evaluation as a person opens it. */
async function pageOf({ challengeId }: Stage, person: Person): Promise<EvaluationPage> {
  const found = await findEvaluation(database(), person, challengeId);
  if (!found) throw new Error("There is no such evaluation.");
  const now = await databaseTime(database());
  return { ...found, person, now, parts: partsOf(person, found.facts), youAre: "" };
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const open = async (stage: Stage, person: Person) => dossierOf(await pageOf(stage, person));

test("the record holds what explains the decision, and its ranking can be replayed from it", async () => {
  const stage = await toStandstill();
  const { dossier } = await open(stage, stage.lead);
  if (!dossier) throw new Error("There is no record.");
  const { text } = dossierFile(dossier);
  expect(text).toContain(MARKER);
  expect(text).toContain("Agreed for B on understanding");
  expect(text).toContain("B on understanding, evaluator 1");
  expect(dossier.letters).toHaveLength(5);
  expect(dossier.recommendations).toMatchObject([{ winners: ["C"], reason: "First by quality" }]);
  expect(dossier.audit.map(({ command }) => command)).toContain("evaluation.publishAwardNotice");
  const kept = JSON.parse(text);
  const parsed = parseEvaluation(kept.recommendations[0].input);
  if (!parsed.ok) throw new Error("The input cannot be read.");
  expect(replay(parsed.evaluation).ranking[0]).toMatchObject({ id: "C", rank: 1 });
});

test("all of it is one archive: report, scores, responses with their receipts, letters and notices", async () => {
  const stage = await toStandstill();
  const page = await pageOf(stage, stage.lead);
  const { dossier } = await dossierOf(page);
  if (!dossier) throw new Error("There is no record.");
  const drawn = await drawnFile(page, dossier, "record.zip");
  expect(drawn?.headers.get("content-disposition")).toContain(dossier.challenge.reference);
  const files = unzipSync(new Uint8Array((await drawn?.arrayBuffer()) ?? new ArrayBuffer()));
  const names = Object.keys(files);
  for (const name of ["record.pdf", "record.docx", "record.json", "scores.xlsx"])
    expect(names).toContain(name);
  for (const { label, submissions } of dossier.responses) {
    expect(names).toContain(`responses/${label}/response.pdf`);
    for (const { number, sha256 } of submissions) {
      const receipt = strFromU8(
        files[`responses/${label}/receipt-${number}.json`] ?? new Uint8Array(),
      );
      expect(JSON.parse(receipt)).toMatchObject({ number, sha256 });
    }
  }
  expect(names.filter((name) => /^letters\/.*\.pdf$/.test(name))).toHaveLength(
    dossier.letters.length,
  );
  expect(names.filter((name) => name.startsWith("notices/"))).toHaveLength(dossier.releases.length);
  expect(strFromU8(files["record.json"] ?? new Uint8Array())).toBe(dossierFile(dossier).text);
  // Every reason that was given stands in the report too.
  const report = strFromU8(
    unzipSync(files["record.docx"] ?? new Uint8Array())["word/document.xml"] ?? new Uint8Array(),
  );
  for (const { individual } of dossier.scores)
    for (const { reason } of individual) expect(report).toContain(escaped(reason));
});

test("who draws it is noted and shown; whoever may not read it draws nothing", async () => {
  const stage = await toStandstill();
  const page = await pageOf(stage, stage.lead);
  const { dossier } = await dossierOf(page);
  if (!dossier) throw new Error("There is no record.");
  expect((await drawnFile(page, dossier, "record.pdf"))?.headers.get("content-type")).toBe(
    "application/pdf",
  );
  expect((await drawnFile(page, dossier, "scores.xlsx"))?.status).toBe(200);
  const other = await pageOf(stage, stage.evaluators[0] ?? stage.moderator);
  expect(await drawnFile(other, dossier, "record.zip")).toBeNull();
  const again = (await open(stage, stage.lead)).dossier;
  expect(again?.drawings.map(({ by, file }) => ({ by, file }))).toEqual([
    { by: stage.lead.name, file: "scores.xlsx" },
    { by: stage.lead.name, file: "record.pdf" },
  ]);
  expect(again && dossierFile(again)).toEqual(dossierFile(dossier));
});

test("the same record makes the same file, whenever it is drawn", async () => {
  const stage = await toDecided();
  const [one, other] = [await open(stage, stage.lead), await open(stage, stage.approver)];
  if (!one.dossier || !other.dossier) throw new Error("There is no record.");
  expect(dossierFile(one.dossier)).toEqual(dossierFile(other.dossier));
});

test("it is for the lead and the approver, and not before the decision", async () => {
  const stage = await layOpened();
  await toAgreed(stage);
  expect((await open(stage, stage.lead)).verdict).toMatchObject({
    reason: "The decision has not been made.",
  });
  const decided = await toDecided();
  for (const person of [decided.moderator, ...decided.evaluators]) {
    expect((await open(decided, person)).dossier).toBeNull();
  }
});

test("who read what, and when first, is in it", async () => {
  const stage = await layOpened();
  await toScoring(stage);
  const [evaluator] = stage.evaluators as [Person, ...Person[]];
  const page = await pageOf(stage, evaluator);
  await readResponse(page, "A");
  await readResponse(page, "A");
  await readResponse(page, "B");
  const readings = await database().reading.findMany({ where: { userId: evaluator.userId } });
  expect(readings).toHaveLength(2);
  const noted = await database().auditEvent.count({
    where: { command: "evaluation.noteReading", subjectId: stage.challengeId },
  });
  expect(noted, "the second look at A is no first one").toBe(2);
});

test("a challenge cancelled before the panel agreed keeps prices and hidden names closed", async () => {
  const stage = await layOpened({ namesHidden: true });
  await toScoring(stage);
  await scoreAll(stage, 0);
  const { challengeId: id, lead, approver } = stage;
  const reason = "The money is needed elsewhere.";
  done(await byTwo(proposeCancellation(lead, { id, reason }), id, approver));
  const { dossier } = await open(stage, lead);
  if (!dossier) throw new Error("There is no record.");
  expect(dossier.responses.map(({ price, supplier }) => ({ price, supplier }))).toEqual(
    Array.from({ length: 5 }, () => ({ price: null, supplier: null })),
  );
  const individual = dossier.scores.flatMap((one) => one.individual);
  expect(individual, "what was never submitted is the evaluator's own").toEqual([]);
  const { text } = dossierFile(dossier);
  for (const { name } of stage.suppliers.values()) expect(text).not.toContain(name);
});

test("people of suppliers are not named in what was done", async () => {
  const stage = await toStandstill();
  const supplier = stage.suppliers.get("B");
  if (!supplier) throw new Error("There is no supplier B.");
  const loser = await layPerson(supplier, "EDITOR");
  const responseId = stage.responses.get("B") ?? "";
  done(await raiseConcern(loser, { responseId, says: "Question 2 was misread." }));
  const { dossier } = await open(stage, stage.lead);
  const raised = dossier?.audit.find(({ command }) => command === "evaluation.raiseConcern");
  expect(raised?.by).toBe("Somebody of a supplier");
  const recommended = dossier?.audit.find(({ command }) => command === "evaluation.recommend");
  expect(recommended?.by).toBe(stage.moderator.name);
});

test("letters that came back, claims and each version of a contract are in it, with who did what", async () => {
  const stage = await toDecided();
  const { challengeId, lead, approver } = stage;
  const responseId = stage.responses.get("B") ?? "";
  const why = "It names another page than the one that was scored.";
  done(await returnLetter(approver, { challengeId, responseId, reason: why }));
  const { id: returnId } = await database().letterReturn.findFirstOrThrow({
    where: { responseId },
  });
  done(await releaseLetter(approver, { challengeId, returnId }));
  done(await sendSummaries(lead, { challengeId }));
  done(await publishAwardNotice(lead, { challengeId }));
  done(await recordClaim(lead, { challengeId, says: "Supplier B, High Court." }));
  const { id: claimId } = await database().claimEvent.findFirstOrThrow({ where: { challengeId } });
  done(await endClaim(approver, { challengeId, claimId, reason: "It was withdrawn." }));
  await write((tx) =>
    tx.challenge.update({
      where: { id: challengeId },
      data: { standstillEndsOn: new Date("2026-01-05") },
    }),
  );
  done(await award(lead, { challengeId }));
  done(await recordContract(lead, await signedWith(stage, "C")));
  const reason = "The second winter was taken up at the signing.";
  done(await recordContract(lead, await signedWith(stage, "C", { valuePence: 1_00n, reason })));
  const { id: proposalId } = await database().proposal.findFirstOrThrow({
    where: { challengeId, kind: "CONTRACT" },
  });
  done(
    await decideContract(approver, { challengeId, proposalId, decision: "approve", reason: "" }),
  );
  const { dossier } = await open(stage, lead);
  if (!dossier) throw new Error("There is no record.");
  expect(dossier.lettersReturned).toMatchObject([
    { response: "B", reason: why, by: approver.name, releasedBy: approver.name },
  ]);
  expect(dossier.claims).toMatchObject([
    { by: lead.name, ended: { says: "It was withdrawn.", by: approver.name } },
  ]);
  expect(dossier.contracts).toMatchObject([
    {
      versions: [
        { number: 1, recordedBy: lead.name, confirmedBy: null },
        { number: 2, value: "1.00", reason, recordedBy: lead.name, confirmedBy: approver.name },
      ],
    },
  ]);
  const says = decisionEntries(dossier).map((entry) => entry.says);
  for (const part of [
    `${approver.name} returned the letter to response B: ${why}`,
    `${approver.name} released the letter`,
    `${lead.name} wrote down that a claim was issued`,
    `${approver.name} wrote down that the claim has ended: It was withdrawn.`,
    `${lead.name} proposed what was signed: ${reason}`,
    `${approver.name} approved what was signed`,
    `£1 with VAT, written down by ${lead.name}, and ${approver.name} confirmed it`,
  ])
    expect(says).toContainEqual(expect.stringContaining(part));
});

test("what every object has is no file of the record", () => {
  for (const name of ["toString", "constructor", "__proto__", "record.exe"])
    expect(isRecordFile(name), name).toBe(false);
  expect(isRecordFile("record.pdf")).toBe(true);
});

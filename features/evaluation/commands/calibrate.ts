import { mayScoreCalibration, mayWriteCalibration } from "@/domain/assessment/calibration";
import { LETTERS } from "@/domain/letters/catalogue";
import { knownNames, refuseNames } from "@/features/challenges/queries/public-names";
import { unbarredHoldersOf } from "@/features/letters/queries";
import { command, Invalid } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import { type InChallenge, lock, ofChallenge, userId } from "./shared";

interface Written extends InChallenge {
  criterionId: string;
  text: string;
  otherMeaning?: boolean;
}

/** Lead or moderator writes a made-up answer for the panel to score first. What was written before stays in the record. */
export const writeCalibration = command({
  name: "evaluation.writeCalibration",
  async load(tx, input: Written, actor) {
    const locked = await lock(tx, input, actor);
    return locked && { ...locked, known: await knownNames(tx, locked.row.id, actor) };
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => mayWriteCalibration(actor, facts),
  decide({ row, known }, { criterionId, text, otherMeaning }, { actor, now, newId }) {
    if (!row.criteria.some(({ id }) => id === criterionId)) {
      throw new Invalid({ criterionId: ["Choose the criterion from the list"] });
    }
    const named = refuseNames({ text }, known, { otherMeaning });
    return {
      change: {
        id: newId(),
        data: { criterionId, text, writtenAt: now, writtenById: userId(actor) },
      },
      audit: { criterion: criterionId, otherMeaning: named },
      effects: row.calibration
        ? []
        : letterTo(unbarredHoldersOf(row.parts, "EVALUATOR"), LETTERS.evaluation.calibration, row),
    };
  },
  async save(tx, { id, data }, { row: { id: challengeId } }) {
    await tx.calibration.upsert({
      where: { challengeId },
      create: { challengeId, ...data },
      update: data,
    });
    await tx.calibrationVersion.create({ data: { id, challengeId, ...data } });
  },
});

/** An evaluator scores the made-up answer, once. */
export const scoreCalibration = command({
  name: "evaluation.scoreCalibration",
  async load(tx, input: InChallenge & { score: number; reason: string }, actor) {
    const locked = await lock(tx, input, actor);
    return locked?.row.calibration ? locked : null;
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => mayScoreCalibration(actor, facts),
  decide({ row }, { score, reason }, { actor, now }) {
    if (score > row.maximum) {
      throw new Invalid({ score: [`Choose a score from 0 to ${row.maximum}`] });
    }
    const me = userId(actor);
    const part = row.parts.find(
      (one) => one.userId === me && one.part === "EVALUATOR" && !one.endedAt,
    );
    if (!part) throw new Error("The policy lets only evaluators in");
    return { change: { partId: part.id, score, reason, givenAt: now }, audit: {} };
  },
  async save(tx, data, { row }) {
    await tx.calibrationScore.create({ data: { challengeId: row.id, ...data } });
  },
});

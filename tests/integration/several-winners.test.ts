import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { letterOf } from "@/domain/decision/summary";
import { noticesOf, noticeText } from "@/features/challenges/loaders/notices";
import { endPhase, recordContract } from "@/features/contracts/commands";
import { contractsOf } from "@/features/contracts/loaders";
import { dossierOf } from "@/features/dossier/loaders";
import { award } from "@/features/evaluation/commands";
import { exportEvaluation } from "@/features/evaluation/export";
import { findEvaluation, winnersOf } from "@/features/evaluation/queries";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { done, type Stage, signedWith, states, toStandstill, write } from "./evaluation-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

let stage: Stage;

beforeEach(async () => {
  stage = await toStandstill({ places: 2 });
});

async function awarded() {
  const { challengeId, lead } = stage;
  const standstillEndsOn = new Date("2026-01-05");
  await write((tx) =>
    tx.challenge.update({ where: { id: challengeId }, data: { standstillEndsOn } }),
  );
  done(await award(lead, { challengeId }));
}

const lastRelease = () =>
  database().ocdsRelease.findFirstOrThrow({
    where: { challengeId: stage.challengeId },
    orderBy: { id: "desc" },
  });
const response = (label: string) => stage.responses.get(label) ?? "";
const supplier = (label: string) => stage.suppliers.get(label)?.name ?? "";

describe("a first phase with two places", () => {
  test("is won by the best two, and by nobody else", async () => {
    await awarded();
    expect(await states(stage)).toEqual({
      A: "NOT_AWARDED",
      B: "AWARDED",
      C: "AWARDED",
      D: "NOT_AWARDED",
      E: "NOT_AWARDED",
    });
    const text = await exportEvaluation(
      database(),
      (await database().challenge.findUniqueOrThrow({ where: { id: stage.challengeId } })).slug,
    );
    expect(text.ok && JSON.parse(text.text)).toMatchObject({ places: 2 });
  });

  test("keeps its winners once the approver has decided", async () => {
    for (const [label, recommended] of [
      ["C", false],
      ["A", true],
    ] as const) {
      const recommendation = await database().recommendation.findFirstOrThrow({
        where: { challengeId: stage.challengeId },
      });
      const recommendationId = recommended ? recommendation.id : null;
      const moved = write((tx) =>
        tx.response.update({ where: { id: response(label) }, data: { recommendationId } }),
      );
      await expect(moved).rejects.toThrow(/decided on stays/);
    }
  });

  test("is told to each loser with the name and the scores of both, and to a winner with none", async () => {
    const letters = await database().assessmentSummary.findMany({
      where: { response: { challengeId: stage.challengeId } },
      include: { response: { select: { label: true } } },
    });
    const letter = (label: string) =>
      letterOf(letters.find((one) => one.response.label === label)?.content);
    expect(letter("A")).toMatchObject({
      outcome: "lost",
      winning: 2,
      winners: [
        { name: supplier("C"), total: "83.65" },
        { name: supplier("B"), total: "80.54" },
      ],
    });
    expect(letter("A").criteria[0]?.winners).toHaveLength(2);
    expect(letter("E")).toMatchObject({ outcome: "excluded", winning: 2 });
    for (const label of ["B", "C"]) {
      expect(letter(label)).toMatchObject({ outcome: "won", winners: [], winning: 2 });
    }
  });

  test("makes a notice with an award for each, and one with a contract for each", async () => {
    expect((await lastRelease()).content).toMatchObject({
      awards: [{ status: "pending" }, { status: "pending" }],
    });
    await awarded();
    for (const label of ["B", "C"]) {
      done(await recordContract(stage.lead, await signedWith(stage, label)));
    }
    const { content } = await lastRelease();
    const { awards, contracts } = content as unknown as Record<string, { id: string }[]>;
    expect(new Set(awards?.map(({ id }) => id)).size).toBe(2);
    expect(new Set(contracts?.map(({ id }) => id)).size).toBe(2);
    const notices = await noticesOf(stage.challengeId);
    const headings = (await noticeText(stage.challengeId, notices.length))?.parts.map(
      ({ heading }) => heading,
    );
    expect(headings).toEqual(
      expect.arrayContaining(["The award, 1 of 2", "The award, 2 of 2", "The contract, 2 of 2"]),
    );
  });

  test("has a contract with each winner, for the first phase only, and none with a loser", async () => {
    await awarded();
    const { challengeId, lead } = stage;
    const signed = (label: string) => signedWith(stage, label);
    done(await recordContract(lead, await signed("B")));
    done(await recordContract(lead, await signed("C")));
    expect((await recordContract(lead, await signed("A"))).ok).toBe(false);
    const [b, c] = await contractsOf(challengeId);
    expect([b?.contract?.valuePence, c?.contract?.valuePence]).toEqual([
      b?.awardPence,
      c?.awardPence,
    ]);
    expect(b?.phases.map(({ name }) => name)).toEqual(["Explore"]);
    const pilot = await database().challengePhase.findFirstOrThrow({
      where: { challengeId, name: "Pilot" },
    });
    const end = (label: string, phaseId: string) =>
      endPhase(lead, {
        challengeId,
        responseId: response(label),
        phaseId,
        ended: "STOPPED",
        learnt: "The cards are in four hands.",
      });
    expect(JSON.stringify(await end("B", pilot.id))).toMatch(/not there/);
    done(await end("B", b?.phases[0]?.id ?? ""));
    const after = await contractsOf(challengeId);
    expect(after.map(({ phases }) => phases[0]?.outcome?.ended ?? null)).toEqual(["STOPPED", null]);
    expect((await lastRelease()).content).toMatchObject({
      contracts: [{ value: { amount: 186_500 } }, { value: { amount: 248_750 } }],
    });
  });

  test("stands in the record with both", async () => {
    const evaluation = await findEvaluation(database(), stage.lead, stage.challengeId);
    if (!evaluation) throw new Error("The lead has no evaluation");
    const page = {
      ...evaluation,
      person: stage.lead,
      now: new Date(),
      parts: ["LEAD" as const],
      youAre: "Lead",
    };
    const { dossier } = await dossierOf(page);
    expect(dossier?.recommendations[0]?.winners).toEqual(["B", "C"]);
    expect(winnersOf(evaluation.row)).toHaveLength(2);
  });
});

import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, describe, expect, it } from "vitest";
import { evaluationOfFile } from "@/domain/decision/ranking";
import { replay } from "@/domain/evaluation/replay";
import { recommend } from "@/features/evaluation/commands";
import { RankingTable } from "@/features/evaluation/components/ranking-table";
import { exportEvaluation } from "@/features/evaluation/export";
import { loadExport } from "@/features/evaluation/loaders/ranking";
import { EVALUATION } from "@/features/evaluation/queries";
import { rankEvaluation } from "@/features/evaluation/queries/ranked";
import { rankingView } from "@/features/evaluation/views/ranking";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  approveAll,
  done,
  layOpened,
  layPerson,
  type Stage,
  toAgreed,
  toModeration,
  write,
} from "./evaluation-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const rowOf = ({ challengeId }: Stage) =>
  database().challenge.findUniqueOrThrow({ where: { id: challengeId }, include: EVALUATION });

async function exported(stage: Stage): Promise<string> {
  const outcome = await exportEvaluation(database(), (await rowOf(stage)).slug);
  if (!outcome.ok) throw new Error(outcome.refusal?.reason);
  return outcome.text;
}

/** The ranking as the page prints it: supplier, rank, points by criterion, quality, price, total. */
async function printedRows(stage: Stage): Promise<string[][]> {
  const view = rankingView(await rankEvaluation(database(), await rowOf(stage)));
  const html = renderToStaticMarkup(createElement(RankingTable, { view }));
  const body = html.slice(html.indexOf("<tbody"));
  return [...body.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[dh].*?<\/t[dh]>/gs)].map(([cell]) => cell.replace(/<[^>]*>/g, "")),
  );
}

describe("the exported evaluation", () => {
  it("gives the page's ranking when it is replayed, digit by digit", async () => {
    const stage = await layOpened();
    await toAgreed(stage);
    const { ranking } = replay(evaluationOfFile(JSON.parse(await exported(stage))));
    expect(ranking.map(({ id, total }) => [id, total])).toEqual([
      ["C", "83.65"],
      ["B", "80.54"],
      ["A", "79.00"],
      ["D", "70.00"],
      ["E", null],
    ]);
    const printed = await printedRows(stage);
    for (const [place, { id, rank, quality, price, total }] of ranking.entries()) {
      const [name, ...cells] = printed[place] ?? [];
      expect(name).toContain(stage.suppliers.get(id)?.name);
      const [shownRank, , , , , pricePoints, shownQuality, , shownTotal] = cells;
      expect([shownRank, shownQuality, pricePoints, shownTotal]).toEqual(
        [rank, quality, price, total].map((figure) => (figure === null ? "–" : String(figure))),
      );
    }
  });

  it("stays the same, byte for byte, once it is approved", async () => {
    const stage = await layOpened();
    await toAgreed(stage);
    const { challengeId, moderator, approver, lead } = stage;
    const before = await exported(stage);
    done(await recommend(moderator, { challengeId, reason: "First" }));
    done(await approveAll(approver, { challengeId }));
    expect(await exported(stage)).toBe(before);
    expect((await loadExport(lead, challengeId))?.text).toBe(before);
  });

  it("names nobody", async () => {
    const stage = await layOpened();
    await toAgreed(stage);
    const text = await exported(stage);
    for (const { name, email } of [stage.moderator, ...stage.evaluators]) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(email);
    }
    for (const { name } of stage.suppliers.values()) expect(text).not.toContain(name);
  });

  it("is not there before every score is agreed: prices are sealed until then", async () => {
    const stage = await layOpened();
    await toModeration(stage);
    const { slug } = await rowOf(stage);
    expect(await exportEvaluation(database(), slug)).toMatchObject({
      ok: false,
      refusal: { reason: "20 scores to agree." },
    });
    expect(await loadExport(stage.moderator, stage.challengeId)).toBeNull();
    expect(await exportEvaluation(database(), "no-such-challenge")).toEqual({
      ok: false,
      refusal: null,
    });
  });

  it("is nobody's without a part, and not an evaluator's who became barred", async () => {
    const stage = await layOpened();
    await toAgreed(stage);
    const { challengeId, body, suppliers } = stage;
    const supplier = suppliers.get("A");
    const [evaluator] = stage.evaluators;
    if (!supplier || !evaluator) throw new Error("nobody there");
    expect(await loadExport(await layPerson(body, "APPROVER"), challengeId)).toBeNull();
    expect(await loadExport(await layPerson(supplier, "ADMIN"), challengeId)).toBeNull();
    expect(await loadExport(evaluator, challengeId)).not.toBeNull();
    await write((tx) =>
      tx.challengePart.updateMany({
        where: { challengeId, userId: evaluator.userId },
        data: { conflict: "BARRED" },
      }),
    );
    expect(await loadExport(evaluator, challengeId)).toBeNull();
  });

  it("leaves out the scores of whoever is barred, whatever they had given", async () => {
    const stage = await layOpened();
    await toAgreed(stage);
    const [evaluator] = stage.evaluators;
    if (!evaluator) throw new Error("nobody there");
    expect(await exported(stage)).toContain('"e1"');
    await write((tx) =>
      tx.challengePart.updateMany({
        where: { challengeId: stage.challengeId, userId: evaluator.userId },
        data: { conflict: "BARRED" },
      }),
    );
    expect(await exported(stage)).not.toContain('"e1"');
  });
});

describe("submitted scores", () => {
  it("are refused a change by the database itself", async () => {
    const stage = await layOpened();
    await toModeration(stage);
    const change = write((tx) => tx.score.updateMany({ data: { score: 0 } }));
    await expect(change).rejects.toThrow("Submitted scores stay as they were given");
  });
});

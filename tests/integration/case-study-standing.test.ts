import fc from "fast-check";
import { v7 as newId } from "uuid";
import { afterAll, expect, test } from "vitest";
import { gradeOfClaim, isProven } from "@/domain/evidence/grade";
import { requestConfirmation } from "@/features/case-studies/commands/requests";
import { standingsAt } from "@/features/standings/queries";
import { Prisma } from "@/generated/prisma/client";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { done, publishedCaseStudy } from "./case-study-fixture";
import { arrange } from "./supplier-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const NOW = new Date("2026-06-01T12:00:00Z");
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const kind = fc.constantFrom("DOCUMENT", "SOURCE", "AWARD_NOTICE", "MEASUREMENT");
const anyClaim = fc.record({
  edition: fc.integer({ min: 1, max: 2 }),
  evidence: fc.array(fc.record({ kind, accepted: fc.boolean() }), { maxLength: 3 }),
  words: fc.uniqueArray(
    fc.record({
      edition: fc.integer({ min: 1, max: 2 }),
      verdict: fc.constantFrom("CONFIRMED", "CORRECTED", "DISPUTED"),
      ago: fc.integer({ min: 1, max: 500 }),
      expiresIn: fc.integer({ min: -3, max: 3 }),
      revoked: fc.boolean(),
    }),
    { maxLength: 4, selector: ({ ago }) => ago },
  ),
});

/** One claim of each standing, whatever chance draws beside them. */
const said = (verdict: "CONFIRMED" | "CORRECTED" | "DISPUTED", expiresIn = 3) => [
  { edition: 1, verdict, ago: 9, expiresIn, revoked: false },
];
const document = { kind: "DOCUMENT" as const, accepted: false };
const measurement = { kind: "MEASUREMENT" as const, accepted: true };
const EACH_STANDING = [
  { edition: 1, evidence: [], words: [] },
  { edition: 1, evidence: [document], words: [] },
  { edition: 1, evidence: [document], words: said("CONFIRMED") },
  { edition: 1, evidence: [measurement], words: said("CONFIRMED") },
  { edition: 1, evidence: [measurement], words: said("DISPUTED") },
  { edition: 1, evidence: [document], words: said("CORRECTED") },
  { edition: 1, evidence: [measurement], words: said("CONFIRMED", -1) },
];

test("counting in SQL gives each claim the standing that the rule gives it", async () => {
  const { id, supplier, body } = await publishedCaseStudy();
  const { id: requestId } = done(await requestConfirmation(supplier.actor, { id, message: "" }));
  const samples = [...EACH_STANDING, ...fc.sample(anyClaim, 300)];
  const claims = samples.map((sample) => ({ id: newId(), sample }));
  await arrange(async (tx) => {
    await tx.claim.createMany({
      data: claims.map(({ id: claimId, sample }) => ({
        id: claimId,
        caseStudyId: id,
        measure: "Made up",
        result: 1,
        unit: "%",
        edition: sample.edition,
        periodStart: NOW,
        periodEnd: NOW,
      })),
    });
    await tx.claimEvidence.createMany({
      data: claims.flatMap(({ id: claimId, sample }) =>
        sample.evidence.map((item) => ({
          claimId,
          kind: item.kind,
          title: "",
          acceptedAt: item.accepted ? NOW : null,
        })),
      ),
    });
    await tx.claimConfirmation.createMany({
      data: claims.flatMap(({ id: claimId, sample }) =>
        sample.words.map((word) => ({
          claimId,
          requestId,
          edition: word.edition,
          verdict: word.verdict,
          referenceId: body.reference.userId,
          referencePost: "",
          givenAt: minutes(-word.ago),
          expiresAt: minutes(word.expiresIn),
          revokedAt: word.revoked ? minutes(-0.5) : null,
        })),
      ),
    });
  });

  const rows = await database().$queryRaw<
    { claimId: string; grade: string; standing: string; proven: boolean }[]
  >(Prisma.sql`SELECT * FROM (${standingsAt(NOW)}) graded`);
  const found = new Map(rows.map(({ claimId, ...graded }) => [claimId, graded]));
  for (const { id: claimId, sample } of claims) {
    const expected = gradeOfClaim(
      sample.edition,
      sample.evidence.map((item) => ({ kind: item.kind, acceptedAt: item.accepted ? NOW : null })),
      sample.words.map((word) => ({
        edition: word.edition,
        verdict: word.verdict,
        givenAt: minutes(-word.ago),
        expiresAt: minutes(word.expiresIn),
        revokedAt: word.revoked ? minutes(-0.5) : null,
      })),
      NOW,
    );
    const proven = isProven({ ...expected, stopped: false });
    expect(found.get(claimId), JSON.stringify(sample)).toEqual({ ...expected, proven });
  }
  expect(new Set(rows.map(({ standing }) => standing)).size).toBe(7);
  await arrange((tx) => tx.caseStudy.update({ where: { id }, data: { stopped: true } }));
  const stopped = await database().$queryRaw<{ proven: boolean }[]>(
    Prisma.sql`SELECT * FROM (${standingsAt(NOW)}) graded`,
  );
  expect(stopped.filter(({ proven }) => proven)).toEqual([]);
});

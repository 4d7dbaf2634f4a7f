import { afterAll, describe, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import type { PartOfOne } from "@/domain/assessment/panel-change";
import { publishChallenge, removePerson } from "@/features/challenges/commands";
import { WHOLE } from "@/features/challenges/queries";
import { draftOf } from "@/features/challenges/records/content";
import { dossierFile } from "@/features/dossier/export/json";
import { dossierOf } from "@/features/dossier/loaders";
import { decisionEntries } from "@/features/dossier/views";
import {
  agreeScore,
  decideReplacement,
  endPart,
  proposeReplacement,
} from "@/features/evaluation/commands";
import { findEvaluation } from "@/features/evaluation/queries";
import { replacementsOf } from "@/features/evaluation/records/replacements";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  declareNone,
  done,
  layOpened,
  layPerson,
  reasonOf,
  type Stage,
  target,
  toModeration,
  toStandstill,
  write,
} from "./evaluation-fixture";
import { lastLetterTo, mailedTo } from "./mailed";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const WHY = "On long-term sick leave.";
const OWN = { LEAD: "lead", APPROVER: "approver", MODERATOR: "moderator" } as const;

async function propose(stage: Stage, who: Person, part: PartOfOne, email: string, reason = WHY) {
  const { challengeId } = stage;
  const where = { challengeId, part, endedAt: null } as const;
  const { id: partId } = await database().challengePart.findFirstOrThrow({ where });
  return proposeReplacement(who, { challengeId, partId, email, reason });
}

async function decide(
  { challengeId }: Stage,
  who: Person,
  decision: "approve" | "return" = "approve",
  reason = "",
) {
  const where = { challengeId, kind: "REPLACEMENT", state: "WAITING" } as const;
  const { id: proposalId } = await database().proposal.findFirstOrThrow({ where });
  return decideReplacement(who, { challengeId, proposalId, decision, reason });
}

const holder = async ({ challengeId }: Stage, part: PartOfOne) =>
  (
    await database().challengePart.findFirstOrThrow({
      where: { challengeId, part, endedAt: null },
    })
  ).userId;
const put = ({ challengeId }: Stage, data: Record<string, unknown>) =>
  write((tx) => tx.challenge.update({ where: { id: challengeId }, data }));

test("a moderator is replaced by two people: only then the part changes hands, and the record tells of it", async () => {
  const stage = await layOpened();
  await toModeration(stage);
  const { challengeId, lead, approver, moderator } = stage;
  const next = await layPerson(stage.body, "REFERENCE");
  expect((await propose(stage, approver, "MODERATOR", next.email)).ok).toBe(false);
  done(await propose(stage, lead, "MODERATOR", next.email));
  expect(await holder(stage, "MODERATOR")).toBe(moderator.userId);
  expect(await mailedTo(approver.email)).toContainEqual(
    expect.stringMatching(/is to take over as moderator/),
  );
  expect(reasonOf(await propose(stage, lead, "MODERATOR", next.email))).toMatch(/already/);
  for (const one of [lead, next, moderator]) expect((await decide(stage, one)).ok).toBe(false);

  done(await decide(stage, approver));
  expect(await holder(stage, "MODERATOR")).toBe(next.userId);
  for (const { email } of [lead, approver, moderator, next, ...stage.evaluators]) {
    expect(await mailedTo(email)).toContainEqual(
      expect.stringContaining(`${next.name} is moderator from now on`),
    );
  }
  expect(await lastLetterTo(moderator.email)).toContain(
    `${lead.name} proposed it, and ${approver.name} agreed`,
  );
  expect(await findEvaluation(database(), moderator, challengeId)).toBeNull();
  const score = { ...target(stage, "C", "approach"), score: 4, reason: "As agreed by the panel" };
  expect((await agreeScore(moderator, score)).ok).toBe(false);
  expect(reasonOf(await agreeScore(next, score))).toMatch(/not declared/);
  await declareNone(stage, next);
  done(await agreeScore(next, score));
});

test("the record says who was replaced by whom, when, why and who agreed", async () => {
  const stage = await toStandstill();
  const { lead, approver, moderator, challengeId } = stage;
  const next = await layPerson(stage.body, "REFERENCE");
  done(await propose(stage, lead, "MODERATOR", next.email));
  done(await decide(stage, approver));
  const found = await findEvaluation(database(), lead, challengeId);
  if (!found) throw new Error("There is no evaluation");
  const now = await databaseTime(database());
  const { dossier } = await dossierOf({ ...found, person: lead, now, parts: [], youAre: "Lead" });
  if (!dossier) throw new Error("The lead reads the record");
  expect(dossier.replacements).toMatchObject([
    {
      part: "MODERATOR",
      leaves: moderator.name,
      takesOver: next.name,
      why: WHY,
      by: lead.name,
      decidedBy: approver.name,
      state: "APPROVED",
    },
  ]);
  expect(dossierFile(dossier).text).toContain(WHY);
  expect(decisionEntries(dossier).map(({ says }) => says)).toContain(
    `${approver.name} agreed: ${next.name} took over as moderator, from ${moderator.name}`,
  );
});

test("where the second person does not agree, nothing changes, and whoever proposed it is told why", async () => {
  const stage = await layOpened();
  const { lead, approver, moderator } = stage;
  const next = await layPerson(stage.body, "REFERENCE");
  done(await propose(stage, lead, "MODERATOR", next.email));
  expect(JSON.stringify(await decide(stage, approver, "return"))).toMatch(/Say why/);
  done(await decide(stage, approver, "return", "She is back on Monday."));
  expect(await holder(stage, "MODERATOR")).toBe(moderator.userId);
  expect(await lastLetterTo(lead.email)).toContain("She is back on Monday.");
  expect(await replacementsOf(database(), stage.challengeId)).toMatchObject([
    { state: "RETURNED", reason: "She is back on Monday." },
  ]);
});

const STATES = [
  "DRAFT",
  "IN_REVIEW",
  "PUBLISHED",
  "EVALUATING",
  "STANDSTILL",
  "COMPLETED",
] as const;

describe.each(STATES)("while a challenge is %s", (state) => {
  test("lead, approver and moderator are replaced", async () => {
    const stage = await layOpened();
    await put(stage, { state });
    const { body, lead, approver } = stage;
    const [admin, second] = [await layPerson(body, "ADMIN"), await layPerson(body, "ADMIN")];
    const next = {
      LEAD: await layPerson(body, "COMMERCIAL"),
      APPROVER: await layPerson(body, "APPROVER"),
      MODERATOR: await layPerson(body, "REFERENCE"),
    };
    done(await propose(stage, admin, "APPROVER", next.APPROVER.email));
    expect((await decide(stage, lead)).ok).toBe(false);
    expect((await decide(stage, admin)).ok).toBe(false);
    done(await decide(stage, second));
    expect((await propose(stage, approver, "LEAD", next.LEAD.email)).ok).toBe(false);
    done(await propose(stage, next.APPROVER, "LEAD", next.LEAD.email));
    done(await decide(stage, admin));
    expect((await propose(stage, lead, "MODERATOR", next.MODERATOR.email)).ok).toBe(false);
    done(await propose(stage, next.LEAD, "MODERATOR", next.MODERATOR.email));
    done(await decide(stage, next.APPROVER));
    for (const part of ["LEAD", "APPROVER", "MODERATOR"] as const) {
      expect(await holder(stage, part)).toBe(next[part].userId);
      const left = await database().challengePart.findFirstOrThrow({
        where: { challengeId: stage.challengeId, part, userId: stage[OWN[part]].userId },
      });
      expect(left).toMatchObject({ endedReason: WHY });
    }
  });
});

test("nobody takes a part over who may not, also where that came about after it was proposed", async () => {
  const stage = await layOpened();
  const { body, lead, approver, challengeId } = stage;
  const admin = await layPerson(body, "ADMIN");
  const officer = await layPerson(body, "COMMERCIAL");
  const says = async (part: PartOfOne, email: string) =>
    JSON.stringify(await propose(stage, admin, part, email));
  expect(await says("LEAD", (await layPerson(body, "REFERENCE")).email)).toMatch(
    /not a commercial/,
  );
  expect(await says("APPROVER", officer.email)).toMatch(/not an approver/);
  const maker = await layPerson(body, "APPROVER", "COMMERCIAL");
  await put(stage, { createdById: maker.userId });
  expect(await says("APPROVER", maker.email)).toMatch(/prepared this challenge/);
  done(await propose(stage, admin, "LEAD", officer.email));
  await write((tx) => tx.membership.deleteMany({ where: { userId: officer.userId } }));
  expect((await decide(stage, approver)).ok).toBe(false);
  expect(await holder(stage, "LEAD")).toBe(lead.userId);
  const { id: partId } = await database().challengePart.findFirstOrThrow({
    where: { challengeId, part: "LEAD" },
  });
  const alone = { challengeId, partId, reason: WHY, email: null };
  expect(reasonOf(await endPart(approver, alone))).toMatch(/Two people/);
});

test("in a draft the one who leads is counted, and whoever led it before does not publish it", async () => {
  const stage = await layOpened();
  const { body, approver, challengeId } = stage;
  const before = await layPerson(body, "COMMERCIAL", "APPROVER");
  const next = await layPerson(body, "COMMERCIAL");
  const admin = await layPerson(body, "ADMIN");
  await put(stage, { state: "DRAFT" });
  done(await propose(stage, admin, "LEAD", before.email));
  done(await decide(stage, approver));
  done(await propose(stage, admin, "LEAD", next.email));
  done(await decide(stage, approver));
  const where = { id: challengeId };
  const row = await database().challenge.findUniqueOrThrow({ where, include: WHOLE });
  const leads = draftOf(row).panel.filter(({ part }) => part === "LEAD");
  expect(leads.map(({ userId }) => userId)).toEqual([next.userId]);
  await put(stage, { state: "IN_REVIEW", submittedById: next.userId, submittedAt: new Date() });
  expect(reasonOf(await publishChallenge(before, { id: challengeId }))).toMatch(/You prepared/);
});

test("once the approver has had a draft, nobody takes them or the moderator off alone", async () => {
  const stage = await layOpened();
  const { lead, challengeId } = stage;
  await put(stage, { state: "DRAFT", submittedAt: new Date() });
  const parts = await database().challengePart.findMany({ where: { challengeId } });
  const off = (part: string) =>
    removePerson(lead, {
      id: challengeId,
      partId: parts.find((one) => one.part === part)?.id ?? "",
    });
  for (const part of ["APPROVER", "MODERATOR"])
    expect(JSON.stringify(await off(part))).toMatch(/two people decide/);
  done(await off("EVALUATOR"));
  await put(stage, { submittedAt: null });
  done(await off("APPROVER"));
});

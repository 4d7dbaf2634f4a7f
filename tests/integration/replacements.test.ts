import { afterAll, describe, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import type { PartOfOne } from "@/domain/assessment/panel-change";
import { addDays } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { publishChallenge, removePerson } from "@/features/challenges/commands";
import { changesOf } from "@/features/challenges/loaders/history";
import { WHOLE } from "@/features/challenges/queries";
import { draftOf } from "@/features/challenges/records/content";
import { dossierFile } from "@/features/dossier/export/json";
import { dossierOf } from "@/features/dossier/loaders";
import { decisionEntries } from "@/features/dossier/views";
import {
  agreeScore,
  changeOver,
  changeOverDueParts,
  decideReplacement,
  endPart,
  proposeDeputy,
  proposeReplacement,
} from "@/features/evaluation/commands";
import { withDeputies } from "@/features/evaluation/loaders/history";
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

describe("a deputy for an absence", () => {
  const today = () => londonDay(new Date());
  const span = (from = 0, until = 6) => ({
    from: addDays(today(), from),
    until: addDays(today(), until),
  });

  async function name(stage: Stage, who: Person, part: PartOfOne, email: string, days = span()) {
    const { challengeId } = stage;
    const where = { challengeId, part, endedAt: null } as const;
    const { id: partId } = await database().challengePart.findFirstOrThrow({ where });
    return proposeDeputy(who, { challengeId, partId, email, reason: "On leave.", ...days });
  }

  /** The days of what was agreed, moved as if they were over or had come. */
  async function move({ challengeId }: Stage, days: ReturnType<typeof span>) {
    const where = { challengeId, kind: "REPLACEMENT" } as const;
    const { id, content } = await database().proposal.findFirstOrThrow({ where });
    const moved = { ...(content as object), span: days };
    await write(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.proposal.update({ where: { id }, data: { content: moved } });
    });
  }

  test("two people agree; the deputy does what the part may do, until the day on which it goes back", async () => {
    const stage = await layOpened();
    await toModeration(stage);
    const { lead, approver, moderator, challengeId } = stage;
    const dee = await layPerson(stage.body, "REFERENCE");
    const score = { ...target(stage, "C", "approach"), score: 4, reason: "As agreed by the panel" };
    done(await name(stage, lead, "MODERATOR", dee.email, span(1, 6)));
    for (const one of [lead, dee]) expect((await decide(stage, one)).ok).toBe(false);
    done(await decide(stage, approver));
    await changeOverDueParts();
    expect(await holder(stage, "MODERATOR")).toBe(moderator.userId);
    expect((await agreeScore(dee, score)).ok).toBe(false);

    await move(stage, span(0, 6));
    await changeOverDueParts();
    await changeOverDueParts();
    expect(await holder(stage, "MODERATOR")).toBe(dee.userId);
    expect((await agreeScore(moderator, score)).ok).toBe(false);
    expect(reasonOf(await agreeScore(dee, score))).toMatch(/not declared/);
    await declareNone(stage, dee);
    done(await agreeScore(dee, score));

    const row = { id: challengeId, bodyId: stage.body.id };
    const all = await changesOf(row, { evaluation: true });
    const changes = await withDeputies(challengeId, all.changes);
    const scored = changes.find(({ command }) => command.endsWith("agreeScore"));
    expect(scored?.who).toBe(`${dee.name}, as deputy of ${moderator.name}`);

    await move(stage, span(-6, -1));
    await changeOverDueParts();
    await changeOverDueParts();
    expect(await holder(stage, "MODERATOR")).toBe(moderator.userId);
    expect((await agreeScore(dee, { ...score, score: 3 })).ok).toBe(false);
    expect(await findEvaluation(database(), dee, challengeId)).toBeNull();
    expect(await lastLetterTo(dee.email)).toContain(`${moderator.name} has the part again`);
    expect(reasonOf(await changeOver(lead, await agreed(stage)))).toMatch(/by itself/);
  });

  async function agreed({ challengeId }: Stage) {
    const where = { challengeId, kind: "REPLACEMENT" } as const;
    const { id: proposalId } = await database().proposal.findFirstOrThrow({ where });
    return { challengeId, proposalId };
  }

  test("the lead and the approver name their own; a deputy has no other part, no role that is missing, and names no deputy", async () => {
    const stage = await layOpened();
    const { body, lead, approver, moderator, evaluators } = stage;
    const admin = await layPerson(body, "ADMIN");
    const dee = await layPerson(body, "COMMERCIAL");
    const says = async (who: Person, part: PartOfOne, email: string, days = span()) =>
      JSON.stringify(await name(stage, who, part, email, days));
    expect(await says(moderator, "LEAD", dee.email)).toMatch(/Only the approver/);
    for (const { email } of [moderator, ...evaluators]) {
      expect(await says(lead, "MODERATOR", email)).toMatch(/no other|already/);
    }
    expect(await says(lead, "LEAD", (await layPerson(body, "REFERENCE")).email)).toMatch(
      /not a commercial/,
    );
    expect(await says(approver, "APPROVER", lead.email)).toMatch(/not an approver|no other part/);
    expect(await says(lead, "LEAD", dee.email, span(-1, 3))).toMatch(/today or a later/);
    done(await name(stage, lead, "LEAD", dee.email));
    expect((await decide(stage, lead)).ok).toBe(false);
    done(await decide(stage, approver));
    expect(await holder(stage, "LEAD")).toBe(dee.userId);
    const other = await layPerson(body, "COMMERCIAL");
    expect(await says(dee, "LEAD", other.email)).toMatch(/names no other/);
    expect(await says(admin, "LEAD", other.email)).toMatch(/names no other/);

    const ash = await layPerson(body, "APPROVER");
    done(await name(stage, approver, "APPROVER", ash.email));
    expect((await decide(stage, approver)).ok).toBe(false);
    expect((await decide(stage, ash)).ok).toBe(false);
    expect((await decide(stage, dee)).ok).toBe(false);
    done(await decide(stage, admin));
    expect(await holder(stage, "APPROVER")).toBe(ash.userId);
  });

  test("one who has lost the role since does not begin", async () => {
    const stage = await layOpened();
    const { body, lead, approver } = stage;
    const dee = await layPerson(body, "COMMERCIAL");
    done(await name(stage, lead, "LEAD", dee.email, span(1, 6)));
    done(await decide(stage, approver));
    await write((tx) => tx.membership.deleteMany({ where: { userId: dee.userId } }));
    await move(stage, span(0, 6));
    await changeOverDueParts();
    expect(await holder(stage, "LEAD")).toBe(lead.userId);
  });
});

import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import { claimProblems } from "@/domain/case-study/claim";
import { readiness, stopping } from "@/domain/challenge/readiness";
import { CHALLENGE, stateAt } from "@/domain/challenge/states";
import { engagementState } from "@/domain/engagement/policy";
import { replay } from "@/domain/evaluation/replay";
import { GRADES, type Standing } from "@/domain/evidence/grade";
import { headlineProblems } from "@/domain/evidence/headline";
import { readBox, readContent } from "@/domain/response/content";
import { labelResponses } from "@/domain/response/labels";
import { submissionStops } from "@/domain/response/readiness";
import { SEARCH_TYPES } from "@/domain/search/document";
import { bothAgree } from "@/domain/story/agreement";
import { changedClaims, missingParts } from "@/domain/story/content";
import { isCorrecting } from "@/domain/story/correction";
import { endOfLondonDay, londonDay } from "@/domain/timetable/london";
import { standstillEnd } from "@/domain/timetable/standstill";
import {
  WHOLE as CASE_STUDY,
  CLAIM,
  claimInputOf,
  gradeOfRow,
} from "@/features/case-studies/records";
import { saidAlone } from "@/features/case-studies/records/heading";
import { STAGES } from "@/features/challenges/filters";
import { challengeList } from "@/features/challenges/loaders/list";
import { WHOLE } from "@/features/challenges/queries";
import { draftOf } from "@/features/challenges/records/content";
import { versionContent } from "@/features/challenges/records/versions";
import { findEvaluation, winnersOf } from "@/features/evaluation/queries";
import { rankEvaluation } from "@/features/evaluation/queries/ranked";
import { draftFactsOf } from "@/features/responses/records/draft-facts";
import { wordsOf } from "@/features/responses/records/sealed-drafts";
import { publicSubjects } from "@/features/search/queries/published";
import { obstaclesTo } from "@/features/stories/queries";
import { figuresOf, presentContent, WHOLE as STORY } from "@/features/stories/records";
import { readDraft } from "@/features/suppliers/records/draft";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { unlock } from "@/lib/seal";
import { useExampleData } from "../setup/context";

const SYSTEM: Actor = { kind: "system", as: "test" };
let now: Date;

beforeAll(async () => {
  await useExampleData();
  now = await databaseTime(database());
});

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const challengeIn = (state: "MODERATING" | "STANDSTILL" | "IN_REVIEW" | "DRAFT") =>
  database().challenge.findFirstOrThrow({
    where: { state, ...(state === "DRAFT" ? { engagement: null } : {}) },
    include: WHOLE,
  });

/** How many rows there are of each kind. */
function countBy<Row>(rows: readonly Row[], key: (row: Row) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[key(row)] = (counts[key(row)] ?? 0) + 1;
  return counts;
}

describe("what is laid into an empty database", () => {
  it("is marked as invented, all of it", async () => {
    const unmarked = { where: { example: false } };
    expect(await database().organisation.count(unmarked)).toBe(0);
    expect(await database().user.count(unmarked)).toBe(0);
    expect(countBy(await database().organisation.findMany(), ({ kind }) => kind)).toEqual({
      PUBLIC_BODY: 6,
      SUPPLIER: 14,
    });
  });

  it("has profiles in every state, and says nothing of tomorrow", async () => {
    const profiles = await database().supplierProfile.findMany();
    expect(countBy(profiles, ({ state }) => state)).toEqual({
      PUBLISHED: 10,
      DRAFT: 1,
      UNPUBLISHED: 1,
    });
    const versions = await database().profileVersion.findMany();
    const challenges = await database().challengeVersion.findMany();
    expect([...versions, ...challenges].filter(({ publishedAt }) => publishedAt > now)).toEqual([]);
  });

  it("publishes each profile as its draft says it", async () => {
    const published = await database().supplierProfile.findMany({ where: { state: "PUBLISHED" } });
    for (const { organisationId } of published) {
      expect((await readDraft(database(), organisationId))?.facts.changed).toBe(false);
    }
  });

  it("is one entry of an audit log that is whole", async () => {
    const entries = await database().auditEvent.findMany();
    expect(entries.map(({ command }) => command)).toEqual(["example.lay"]);
    const [verified] = await database().$queryRaw<
      { id: bigint | null }[]
    >`SELECT * FROM audit_verify()`;
    expect(verified?.id).toBeNull();
  });

  it("queues everything public for the search", async () => {
    const jobs = await database().$queryRaw<{ id: string }[]>`
      SELECT data->>'id' AS id FROM pgboss.job WHERE name = 'search.refresh'`;
    const subjects = await Promise.all(
      SEARCH_TYPES.map((type) => publicSubjects(database(), type)),
    );
    expect(jobs.map(({ id }) => id).toSorted()).toEqual(subjects.flat().toSorted());
    expect(jobs.length).toBeGreaterThan(35);
  });
});

describe("what is reported and hidden", () => {
  it("is told in the order in which it happened, with one report open and one dismissed", async () => {
    const reports = await database().report.findMany();
    expect(countBy(reports, ({ state }) => state)).toEqual({ OPEN: 1, DISMISSED: 1, UPHELD: 1 });
    for (const { reportedAt, decidedAt } of reports)
      expect([reportedAt, decidedAt ?? now, now].toSorted((a, b) => +a - +b)).toEqual([
        reportedAt,
        decidedAt ?? now,
        now,
      ]);
    const [hiding] = await database().hiding.findMany({ include: { words: true } });
    const study = await database().caseStudy.findUniqueOrThrow({
      where: { id: hiding?.subjectId },
    });
    expect(study.state).toBe("HIDDEN");
    expect(hiding?.words.map(({ kind }) => kind)).toEqual(["ANSWER"]);
    const others = { supplierId: study.supplierId, state: "PUBLISHED" } as const;
    expect(await database().caseStudy.count({ where: others })).toBeGreaterThan(0);
  });
});

describe("case studies and stories", () => {
  it("show every standing, by claims that a form would take", async () => {
    const studies = await database().caseStudy.findMany({ include: { claims: CLAIM } });
    expect(countBy(studies, ({ state }) => state)).toEqual({
      PUBLISHED: 14,
      DRAFT: 1,
      HIDDEN: 1,
      WITHDRAWN: 1,
    });
    const claims = studies.flatMap(({ claims }) => claims);
    const standings = new Set(claims.map((claim) => gradeOfRow(claim, now).standing));
    const wanted: Standing[] = [...GRADES, "corrected", "disputed", "lapsed"];
    expect([...standings].toSorted()).toEqual(wanted.toSorted());
    for (const claim of claims)
      expect(claimProblems(claimInputOf(claim), londonDay(now))).toEqual({});
  });

  it("have a dispute with its reply, a request that waits for a persona, and one declined", async () => {
    const replied = await database().claimConfirmation.count({
      where: { verdict: "DISPUTED", replies: { some: {} } },
    });
    expect(replied).toBe(2);
    const [waiting] = await database().confirmationRequest.findMany({
      where: { state: "REQUESTED" },
    });
    const references = await database().user.findMany({
      where: {
        memberships: { some: { organisationId: waiting?.bodyId, roles: { has: "REFERENCE" } } },
      },
    });
    expect(references.map(({ name }) => name)).toContain("Marguerite Stell");
    expect(await database().confirmationRequest.count({ where: { state: "DECLINED" } })).toBe(1);
  });

  it("are published where both sides agreed to the figures as they are", async () => {
    const stories = await database().story.findMany({ select: STORY });
    expect(countBy(stories, ({ state }) => state)).toEqual({
      PUBLISHED: 3,
      CHAMPIONED: 2,
      DRAFT: 1,
    });
    for (const row of stories) {
      const content = await presentContent(database(), row);
      expect(bothAgree(row)).toBe(row.state !== "DRAFT" && !isCorrecting(row));
      expect(missingParts(content)).toEqual([]);
      expect(
        changedClaims(
          content.claims,
          row.claims.map(({ claim }) => claim),
        ),
      ).toEqual([]);
    }
    expect(stories.filter(({ stopped }) => stopped)).toHaveLength(1);
    expect(stories.filter(isCorrecting)).toHaveLength(1);
  });

  it("have a champion with no competition in the way", async () => {
    const stories = await database().story.findMany({
      where: { state: "CHAMPIONED" },
      select: STORY,
    });
    const backings = stories.flatMap(({ supplierId, technologies, endorsements }) =>
      endorsements.map(({ userId, bodyId }) => ({
        userId,
        bodyId,
        supplierId,
        technologies: technologies.map(({ slug }) => slug),
      })),
    );
    expect(await obstaclesTo(database(), backings)).toEqual([null, null]);
  });

  it("are corrected in one case, whose champion had spoken for the version before", async () => {
    const [story, ...others] = await database().story.findMany({
      where: { correctedAt: { not: null } },
      include: { publications: { orderBy: { number: "asc" } }, endorsements: true },
    });
    expect(others).toEqual([]);
    expect(story?.publications.map(({ number }) => number)).toEqual([3, 4]);
    expect(story).toMatchObject({ version: 4, publishedVersion: 4 });
    expect(story?.endorsements).toMatchObject([{ version: 3 }]);
  });
});

describe("challenges", () => {
  it("stand in every state of the lifecycle, by the clock as well", async () => {
    const rows = await database().challenge.findMany();
    const states = rows.map(({ state, closesAt }) => stateAt(state, closesAt, now));
    expect(countBy(states, (state) => state)).toEqual({
      ...Object.fromEntries(Object.keys(CHALLENGE.states).map((state) => [state, 1])),
      PUBLISHED: 3,
      AWARDED: 2,
      DRAFT: 3,
    });
  });

  it("are listed by how far they have come, as the lifecycle says it", async () => {
    const none = { stage: [], technology: [], region: [] };
    const all = await challengeList(none, 1);
    const stages = all.challenges.map(({ state }) => CHALLENGE.states[state].stage);
    expect(countBy(stages, (stage) => stage)).toEqual(
      Object.fromEntries(all.facets.stage.map(({ value, count }) => [value, count])),
    );
    for (const stage of STAGES) {
      const { challenges } = await challengeList({ ...none, stage: [stage] }, 1);
      const fits = all.challenges.filter(({ state }) => CHALLENGE.states[state].stage === stage);
      expect(challenges, stage).toEqual(fits);
    }
  });

  it("have engagements that are open, closed and shared", async () => {
    const rows = await database().engagement.findMany({ include: { replies: true } });
    expect(countBy(rows, (row) => engagementState(row, now))).toEqual({
      OPEN: 1,
      CLOSED: 1,
      SHARED: 1,
    });
    const at = rows.flatMap(({ publishedAt, replies, closesAt }) =>
      replies.map(({ repliedAt }) => [publishedAt, repliedAt, now, closesAt]),
    );
    for (const [published, replied, today, closes] of at) {
      expect([published, replied].every((moment) => moment && today && moment < today)).toBe(true);
      expect(replied && closes && replied < closes).toBe(true);
    }
  });

  it("could all have been published as they were", async () => {
    const rows = await database().challenge.findMany({
      where: { publishedAt: { not: null } },
      include: { ...WHOLE, versions: { orderBy: { number: "asc" } } },
    });
    for (const row of rows) {
      for (const { content, publishedAt } of row.versions) {
        const draft = { ...draftOf(row), content: versionContent(content) };
        // An amendment keeps the time that version 1 gave, and adds to it.
        const from = content === row.versions[0]?.content ? publishedAt : row.publishedAt;
        expect([row.reference, stopping(readiness(draft, from ?? now))]).toEqual([
          row.reference,
          [],
        ]);
      }
    }
  });

  it("show the builder’s warnings in the draft, and none that stops the one in review", async () => {
    expect(stopping(readiness(draftOf(await challengeIn("IN_REVIEW")), now))).toEqual([]);
    const findings = readiness(draftOf(await challengeIn("DRAFT")), now);
    expect(countBy(findings, ({ kind }) => kind)).toEqual({ stop: 3, missing: 1, think: 2 });
  });

  it("rank as the mock-up does, by the record and by what was frozen", async () => {
    const { id } = await challengeIn("MODERATING");
    const evaluation = await findEvaluation(database(), SYSTEM, id);
    if (!evaluation) throw new Error("The evaluation is not there.");
    const ranked = await rankEvaluation(database(), evaluation.row);
    const { ranking, agreement, sensitivity } = replay(ranked.evaluation);
    const lines = ranking.map(({ id: label, total }) => [label, total]);
    expect(lines).toEqual([
      ["C", "83.65"],
      ["B", "80.54"],
      ["A", "79.00"],
      ["D", "70.00"],
      ["E", null],
    ]);
    expect(agreement).toEqual({ c1: "0.761", c2: "0.925", c3: "0.622", c4: "0.333" });
    expect(sensitivity.price).toEqual({ winnerHoldsFrom: "0.00", winnerHoldsTo: "38.34" });
    expect(evaluation.row.recommendations.at(-1)?.result).toMatchObject({ ranking });
    expect(evaluation.row.recommendations.at(-1)?.input).toEqual(ranked.file);
    const winners = winnersOf(evaluation.row).map(({ supplier }) => supplier.name);
    expect(winners).toEqual(["Marlpit Data Co-operative"]);
  });

  it("are in a standstill that has begun and has not ended", async () => {
    const { awardNoticeAt, standstillEndsOn } = await challengeIn("STANDSTILL");
    const end = standstillEnd(londonDay(awardNoticeAt ?? now));
    expect(standstillEndsOn?.toISOString().slice(0, 10)).toBe(end);
    expect(endOfLondonDay(end) > now && awardNoticeAt && awardNoticeAt < now).toBe(true);
  });

  it("leave one evaluator who has to declare before reading", async () => {
    const [challenge] = await database().challenge.findMany({
      where: { state: "EVALUATING" },
      include: { parts: { include: { user: true, assessments: { include: { scores: true } } } } },
    });
    const undeclared = challenge?.parts.filter(({ conflict }) => conflict === null);
    expect(undeclared?.map(({ user }) => user.name)).toEqual(["Owen Pritchard-Bell"]);
    const lotte = challenge?.parts.find(({ user }) => user.name === "Lotte Fairweather");
    expect(lotte?.assessments.flatMap(({ scores }) => scores)).toHaveLength(6);
  });
});

describe("what stands over pages", () => {
  it("says no figure and no superlative that none of the outcomes has", async () => {
    const studies = await database().caseStudy.findMany({
      where: { publishedAt: { not: null } },
      select: CASE_STUDY,
    });
    const stories = await database().story.findMany({
      where: { publishedAt: { not: null } },
      select: STORY,
    });
    const said = [
      ...studies.flatMap((row) => saidAlone(row)),
      ...stories.flatMap(({ claims, title, summary, endorsements }) =>
        [title, summary, ...endorsements.map(({ sentence }) => sentence)].flatMap((text) =>
          headlineProblems(
            text,
            claims.map(({ claim }) => figuresOf(claim)),
          ).map(({ message }) => `${text}: ${message}`),
        ),
      ),
    ];
    expect(said).toEqual([]);
    expect(studies.length + stories.length).toBeGreaterThan(20);
  });
});

describe("responses", () => {
  it("are what was received, byte for byte, within their limits", async () => {
    const rows = await database().response.findMany({
      where: { state: { not: "DRAFT" } },
      include: {
        answers: true,
        attachments: true,
        submissions: { orderBy: { number: "asc" } },
        challenge: { include: { criteria: true, phases: { orderBy: { order: "asc" } } } },
      },
    });
    expect(rows.length).toBeGreaterThan(25);
    const unsent: string[] = [];
    for (const row of rows) {
      const submitted = row.submissions.map(async (one) => ({
        ...one,
        content: readBox(await unlock(one.copy)).content,
      }));
      const received = await Promise.all(submitted);
      for (const { content, sha256, receivedAt } of received) {
        expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
        expect(receivedAt < now && receivedAt < (row.challenge.closesAt ?? now)).toBe(true);
      }
      const last = readContent(received.at(-1)?.content ?? new Uint8Array());
      const sealed = last.answers.map(({ text }) => text).toSorted();
      const words = await wordsOf(row);
      expect(Object.values(words.answers).toSorted()).toEqual(sealed);
      // One supplier has saved another price since, and not submitted it.
      if (last.price !== words.price) unsent.push(row.state);
      else expect(last.phasePrices).toEqual(words.phasePrices);
      expect(submissionStops(draftFactsOf(words, row.challenge))).toEqual([]);
      // Before the opening every word is in a box, and after it nobody keeps another draft.
      const unopened = row.challenge.openedAt === null;
      expect([row.answers.length === 0, row.price === null, row.draft !== null]).toEqual([
        unopened,
        unopened,
        unopened,
      ]);
    }
    expect(unsent).toEqual(["SUBMITTED"]);
  });

  it("have the letters that the opening draws, and none before", async () => {
    const challenges = await database().challenge.findMany({
      include: { responses: { where: { state: { not: "DRAFT" } } } },
    });
    for (const { id, openedAt, responses } of challenges) {
      const drawn = labelResponses(
        id,
        responses.map((one) => one.id),
      );
      for (const { id: responseId, label } of responses) {
        expect(label).toBe(openedAt ? drawn.get(responseId) : null);
      }
    }
  });
});

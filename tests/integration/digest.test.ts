import type { PgBoss } from "pg-boss";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET, POST } from "@/app/digest/stop/[token]/route";
import { ANONYMOUS, type Person } from "@/domain/actor";
import { addToMonth, monthOf, monthWords } from "@/domain/digest/month";
import { londonDay } from "@/domain/timetable/london";
import { confirmReuse, reportReuse, wishToReuse } from "@/features/adoptions/commands";
import { withdrawCaseStudy } from "@/features/case-studies/commands";
import { sendDigest, setDigest } from "@/features/digest/commands";
import { digestRound } from "@/features/digest/jobs/round";
import { digestPage } from "@/features/digest/loaders";
import { stopToken } from "@/features/digest/records/stop-link";
import { startFollowing, stopFollowing } from "@/features/follows/commands";
import { followingPage } from "@/features/follows/loaders";
import { endorseStory, withdrawEndorsement, withdrawStory } from "@/features/stories/commands";
import { database, disconnect } from "@/lib/database";
import { type Message, stopQueue } from "@/lib/queue";
import { work } from "@/worker/work";
import { mailTo } from "../setup/context";
import { layStranger, write } from "../setup/lay";
import { done, makeBody, why } from "./case-study-fixture";
import { makeChallenge, makeChampion, publishedStory } from "./story-fixture";
import { arrange, backdated } from "./supplier-fixture";

const SYSTEM = { kind: "system", as: "test" } as const;
const PRESENT = monthOf(londonDay(new Date()));
const MONTH = addToMonth(PRESENT, -1);
const THEN = new Date(`${MONTH}-15T12:00:00Z`);

type Told = Awaited<ReturnType<typeof publishedStory>>;

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

/** A story and the confirmation beneath it, as if of last month. */
async function toldLastMonth(): Promise<Told> {
  const story = await publishedStory();
  await backdated(async (tx) => {
    const { id, claimId } = story;
    await tx.story.update({ where: { id }, data: { publishedAt: THEN } });
    await tx.claimConfirmation.updateMany({ where: { claimId }, data: { givenAt: THEN } });
  });
  return story;
}

async function followerOf(...subjects: ["technology" | "organisation", string][]) {
  const person = await layStranger();
  for (const [subject, id] of subjects) done(await startFollowing(person, { subject, id }));
  return person;
}

/** Runs the jobs that a round asks for and that concern these people, as a worker would. */
async function round(...people: Person[]): Promise<void> {
  await digestRound({ month: MONTH });
  const jobs = await database().$queryRaw<{ userId: string }[]>`
    SELECT data ->> 'userId' AS "userId" FROM pgboss.job
     WHERE name = 'digest.send' AND data ->> 'month' = ${MONTH}`;
  for (const { userId } of jobs)
    if (people.some((person) => person.userId === userId))
      await sendDigest(SYSTEM, { userId, month: MONTH });
}

async function lettersTo(person: Person): Promise<Message[]> {
  const jobs = await database().$queryRaw<{ data: Message }[]>`
    SELECT data FROM pgboss.job WHERE name = 'mail.message' AND data ->> 'to' = ${person.email}`;
  return jobs.map(({ data }) => data);
}

const told = (letter: Message | undefined) =>
  (letter?.sections ?? []).map(({ heading, entries }) => [
    heading,
    entries.map(({ kind }) => kind),
  ]);

describe("the digest of a month", () => {
  test("tells each thing that happened once, under what it concerns, and comes once", async () => {
    const story = await toldLastMonth();
    const { department, champion } = await makeChampion();
    const sentence = { slug: story.slug, version: 1, post: "Minister", sentence: "Read this one." };
    done(await endorseStory(champion, sentence));
    const other = await makeBody("Callow Valley Water Board");
    done(await wishToReuse(other.reference, { storyId: story.id, message: "How?" }));
    const { id: adoptionId } = await database().adoption.findFirstOrThrow({
      where: { storyId: story.id },
    });
    done(await reportReuse(other.reference, { adoptionId, says: "In use, 40 culverts" }));
    done(await confirmReuse(story.body.reference, { adoptionId }));
    const { organisation } = department;
    const challenge = await makeChallenge(
      organisation.id,
      "AWARDED",
      [story.technologyId],
      champion,
    );
    await backdated(async (tx) => {
      const dates = { publishedAt: THEN, awardedAt: THEN };
      await tx.endorsement.updateMany({
        where: { storyId: story.id },
        data: { endorsedAt: THEN },
      });
      await tx.adoption.update({ where: { id: adoptionId }, data: { confirmedAt: THEN } });
      await tx.challenge.update({ where: { id: challenge.id }, data: dates });
    });
    const follower = await followerOf(
      ["technology", story.technologyId],
      ["organisation", organisation.id],
      ["organisation", other.organisation.id],
    );
    await round(follower);
    await round(follower);
    const letters = await lettersTo(follower);
    expect(letters).toHaveLength(1);
    expect(told(letters[0])).toEqual([
      [
        "Language models",
        [
          "Newly confirmed",
          "New story",
          "Championed",
          "Reused by another body",
          "Challenge published",
          "Challenge awarded",
        ],
      ],
    ]);
    const [confirmed] = letters[0]?.sections?.[0]?.entries ?? [];
    expect(confirmed?.lines).toEqual([
      "Handling time of a case: from 50 min to 38 min.",
      "Registry Services Agency stands behind it.",
    ]);
    expect(confirmed?.title).toBe("Letters read sooner, by Marlpit Data Co-operative");
    expect(letters[0]?.subject).toContain(monthWords(MONTH));
    expect(why(await sendDigest(SYSTEM, { userId: follower.userId, month: MONTH }))).toMatch(
      /sent already/,
    );
    const page = await digestPage(follower, MONTH);
    expect(
      page.sections.map(({ events }) => events.length),
      "the page says the same",
    ).toEqual([6]);
    expect((await digestPage(follower, undefined)).sections, "nothing of it is of now").toEqual([]);
    const body = await followerOf(["organisation", other.organisation.id]);
    await round(body);
    expect(told((await lettersTo(body))[0]), "a body follows what it reuses").toEqual([
      ["Callow Valley Water Board", ["Reused by another body"]],
    ]);
  });

  test("tells of a dispute and of a lapse, and not of a word that was taken back", async () => {
    const [disputed, lapsed, revoked] = [
      await toldLastMonth(),
      await toldLastMonth(),
      await toldLastMonth(),
    ] as [Told, Told, Told];
    const year = new Date(THEN.getTime() - 365 * 86_400_000);
    await backdated(async (tx) => {
      const of = (one: Told) => ({ where: { claimId: one.claimId } });
      await tx.claimConfirmation.updateMany({
        ...of(disputed),
        data: { verdict: "DISPUTED", reason: "We count otherwise." },
      });
      await tx.claimConfirmation.updateMany({
        ...of(lapsed),
        data: { givenAt: year, expiresAt: THEN },
      });
      await tx.claimConfirmation.updateMany({ ...of(revoked), data: { revokedAt: new Date() } });
      const all = { id: { in: [disputed.id, lapsed.id, revoked.id] } };
      await tx.story.updateMany({ where: all, data: { publishedAt: year } });
    });
    const follower = await followerOf(
      ["technology", disputed.technologyId],
      ["organisation", lapsed.body.organisation.id],
      ["technology", revoked.technologyId],
    );
    await round(follower);
    expect(told((await lettersTo(follower))[0])).toEqual([
      ["Language models", ["Disputed"]],
      ["Registry Services Agency", ["Confirmation lapsed"]],
    ]);
  });

  test("holds nothing that is not public when it is sent, and is no letter then", async () => {
    const story = await toldLastMonth();
    const { champion } = await makeChampion();
    done(
      await endorseStory(champion, {
        slug: story.slug,
        version: 1,
        post: "Minister",
        sentence: "Read.",
      }),
    );
    await backdated((tx) =>
      tx.endorsement.updateMany({ where: { storyId: story.id }, data: { endorsedAt: THEN } }),
    );
    const follower = await followerOf(["technology", story.technologyId]);
    const kinds = async () =>
      (await digestPage(follower, MONTH)).sections.flatMap(({ events }) =>
        events.map(({ kind }) => kind),
      );
    expect(await kinds()).toEqual(["confirmed", "story", "endorsed"]);
    done(await withdrawEndorsement(champion, { slug: story.slug }));
    expect(await kinds()).toEqual(["confirmed", "story"]);
    done(await withdrawStory(story.supplier.actor, { id: story.id }));
    expect(await kinds()).toEqual(["confirmed"]);
    done(await withdrawCaseStudy(story.supplier.actor, { id: story.caseStudyId }));
    expect(await kinds()).toEqual([]);
    const draft = await makeChallenge(
      story.body.organisation.id,
      "IN_REVIEW",
      [story.technologyId],
      story.body.reference,
    );
    await arrange((tx) =>
      tx.challenge.update({ where: { id: draft.id }, data: { publishedAt: THEN } }),
    );
    await round(follower);
    expect(await lettersTo(follower)).toEqual([]);
    const key = { userId_month: { userId: follower.userId, month: MONTH } };
    expect(await database().digestSent.findUnique({ where: key })).toMatchObject({ entries: 0 });
  });

  test("does not come to who has switched it off, nor before the month is over, nor by anybody’s hand", async () => {
    const story = await toldLastMonth();
    const follower = await followerOf(["technology", story.technologyId]);
    done(await setDigest(follower, { wanted: false }));
    await round(follower);
    expect(await lettersTo(follower)).toEqual([]);
    const one = { userId: follower.userId, month: MONTH };
    expect(why(await sendDigest(SYSTEM, one))).toMatch(/do not want it/);
    done(await setDigest(follower, { wanted: true }));
    expect(why(await sendDigest(SYSTEM, { ...one, month: PRESENT }))).toMatch(/not over/);
    expect(why(await sendDigest(follower, one))).toMatch(/Nobody sends/);
    await round(follower);
    expect(await lettersTo(follower)).toHaveLength(1);
  });

  test("is asked for by pages of people, and goes on after the last", async () => {
    const story = await toldLastMonth();
    const ids = Array.from({ length: 201 }, () => newId());
    const data = ids.map((id) => {
      const email = `${id}@people.example`;
      return { id, email, mailbox: email };
    });
    await write((tx) => tx.user.createMany({ data }));
    await database().follow.createMany({
      data: ids.map((userId) => ({
        userId,
        subjectType: "technology",
        subjectId: story.technologyId,
      })),
    });
    const asked = async () => {
      const jobs = await database().$queryRaw<{ userId: string }[]>`
        SELECT DISTINCT data ->> 'userId' AS "userId" FROM pgboss.job WHERE name = 'digest.send'`;
      return jobs.filter(({ userId }) => ids.includes(userId)).length;
    };
    await digestRound({ month: MONTH, after: ids[0] });
    expect(await asked()).toBe(200);
    const [next] = await database().$queryRaw<{ after: string }[]>`
      SELECT data ->> 'after' AS after FROM pgboss.job
       WHERE name = 'digest.round' AND data ->> 'month' = ${MONTH} ORDER BY created_on DESC LIMIT 1`;
    expect(next?.after).toBe(ids[200]);
  });
});

describe("a letter of the digest", () => {
  let worker: PgBoss;
  beforeAll(async () => {
    worker = await work();
  });
  afterAll(async () => {
    await worker.stop({ graceful: false });
  });

  const params = (token: string) => ({ params: Promise.resolve({ token }) });
  const request = new Request("http://localhost:3000/digest/stop/x", { method: "POST" });
  const wants = async ({ userId }: Person) =>
    (await database().user.findUniqueOrThrow({ where: { id: userId } })).digest;

  test("goes to one address, says where each thing is, and ends by one press without signing in", async () => {
    const story = await toldLastMonth();
    const follower = await followerOf(["organisation", story.body.organisation.id]);
    await digestRound({ month: MONTH });
    const [mail] = await mailTo(follower.email);
    expect(mail?.to).toBe(follower.email);
    expect(mail?.text).toContain("REGISTRY SERVICES AGENCY");
    expect(mail?.text).toContain(`http://localhost:3000/stories/${story.slug}`);
    expect(mail?.text).not.toContain(story.supplier.actor.email);
    const token = mail?.oneClickStop?.split("/").at(-1) ?? "";
    expect(mail?.text).toContain(`/digest/stop?token=${token}`);

    await expect(GET(request, params(token)), "only leads to the button").rejects.toThrow();
    expect(await wants(follower)).toBe(true);
    const forged = await POST(request, params(`${follower.userId}.${"x".repeat(43)}`));
    expect([forged.status, await wants(follower)]).toEqual([404, true]);
    const others = stopToken(story.supplier.actor.userId).split(".")[1];
    const crossed = await POST(request, params(`${follower.userId}.${others}`));
    expect([crossed.status, await wants(follower)]).toEqual([404, true]);
    expect((await POST(request, params(token))).status).toBe(200);
    expect(await wants(follower)).toBe(false);
    expect((await POST(request, params(token))).status, "twice does no harm").toBe(200);
    expect((await followingPage(follower, 1)).total, "what is followed stays").toBe(1);
  });
});

describe("following", () => {
  test("twice is once; what is no more public is listed without its title and can be stopped", async () => {
    const story = await publishedStory();
    const person = await followerOf(
      ["technology", story.technologyId],
      ["organisation", story.body.organisation.id],
      ["technology", story.technologyId],
    );
    done(await startFollowing(person, { subject: "story", id: story.id }));
    const names = async () => (await followingPage(person, 1)).items.map(({ name }) => name);
    expect(await names()).toEqual([
      "Language models",
      "Registry Services Agency",
      "Letters read sooner",
    ]);
    done(await withdrawStory(story.supplier.actor, { id: story.id }));
    expect((await names()).at(-1)).toBe("Not public any more");
    done(await stopFollowing(person, { subject: "story", id: story.id }));
    expect(await names()).toHaveLength(2);
  });

  test("is refused for a supplier without a public page, for nobody, and for what there is not", async () => {
    const story = await publishedStory();
    const hidden = { subject: "organisation", id: story.supplier.organisation.id } as const;
    const person = await layStranger();
    expect(why(await startFollowing(ANONYMOUS, { ...hidden, subject: "organisation" }))).toMatch(
      /not signed in/,
    );
    expect(why(await startFollowing(person, { subject: "technology", id: newId() }))).toBe(
      "missing",
    );
    expect(why(await startFollowing(person, { subject: "technology", id: "x" }))).toBe("missing");
    expect(why(await startFollowing(person, hidden))).toMatch(/not public/);
  });
});

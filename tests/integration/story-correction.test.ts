import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { ANONYMOUS } from "@/domain/actor";
import { withdrawCaseStudy } from "@/features/case-studies/commands";
import { saveClaim } from "@/features/case-studies/commands/claims";
import { storiesFeed } from "@/features/feeds/loaders";
import { startFollowing } from "@/features/follows/commands";
import { storyDocument } from "@/features/search/documents/story";
import { storyAnswer } from "@/features/stories/api";
import {
  agreeToStory,
  chooseClaims,
  dropCorrection,
  endorseStory,
  publishStory,
  saveStory,
  withdrawStory,
} from "@/features/stories/commands";
import {
  publicVersions,
  publishedStory as readStory,
  versionsOf,
} from "@/features/stories/loaders";
import { ownStory } from "@/features/stories/queries";
import { presentContent } from "@/features/stories/records";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { write } from "../setup/lay";
import { CLAIM, done, makeBody, originalClaim, why } from "./case-study-fixture";
import { bothAgree, mailedTo, makeChampion, publishedStory, storyRow } from "./story-fixture";

type Story = Awaited<ReturnType<typeof publishedStory>>;

let story: Story;

beforeEach(async () => {
  story = await publishedStory();
});

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const TITLE = "Letters read sooner";

/** What the case study gave, with another headline and problem. */
async function words(title: string, problem = "Replies took eleven days, and nobody knew why.") {
  const row = await ownStory(database(), story.supplier.actor, story.id);
  if (!row) throw new Error("There is no such story.");
  const { claims: _claims, ...text } = await presentContent(database(), row);
  return { ...text, title, problem };
}

async function startCorrection(title = "Letters from tenants read sooner") {
  const { version } = await storyRow(story.id);
  const form = { id: story.id, version, ...(await words(title)) };
  return done(await saveStory(story.supplier.actor, form)).version;
}

async function publishCorrection(title?: string) {
  const version = await startCorrection(title);
  await bothAgree(story);
  done(await publishStory(story.body.reference, { id: story.id, version }));
  return version;
}

/** All that anybody can read of it. */
async function everything() {
  const view = await readStory(story.slug);
  const found = await storyDocument(database(), story.id, new Date());
  return JSON.stringify([view && storyAnswer(view), found, await history()]);
}

const history = () => publicVersions(ANONYMOUS, story.slug, 1);

describe("while a correction is written and agreed", () => {
  test("everybody reads on what was published, word for word, until it is published", async () => {
    const { id, supplier, body } = story;
    const before = await everything();
    const version = await startCorrection();
    expect(version).toBe(2);
    expect(await everything()).toBe(before);
    done(await agreeToStory(supplier.actor, { id, version }));
    expect(await everything()).toBe(before);
    done(await agreeToStory(body.reference, { id, version }));
    expect(await everything()).toBe(before);
    expect((await storyRow(id)).state).toBe("PUBLISHED");
    done(await publishStory(supplier.actor, { id, version }));
    expect(await readStory(story.slug)).toMatchObject({
      title: "Letters from tenants read sooner",
      problem: "Replies took eleven days, and nobody knew why.",
      version: 2,
      correctedAt: expect.any(Date),
    });
  });

  test("its outcomes are not public either", async () => {
    const { id, supplier, claimId } = story;
    const before = await everything();
    done(await chooseClaims(supplier.actor, { id, version: 1, claims: [] }));
    expect(await everything()).toBe(before);
    await bothAgree(story);
    done(await publishStory(supplier.actor, { id, version: 2 }));
    expect((await readStory(story.slug))?.claims).toEqual([]);
    done(await chooseClaims(supplier.actor, { id, version: 2, claims: [claimId] }));
    await bothAgree(story);
    done(await publishStory(supplier.actor, { id, version: 3 }));
    expect((await readStory(story.slug))?.claims.map((claim) => claim.id)).toEqual([claimId]);
  });

  test("one side alone does not publish it, nor agreement to an earlier version of it", async () => {
    const { id, supplier, body } = story;
    const version = await startCorrection();
    expect(why(await publishStory(supplier.actor, { id, version }))).toMatch(/Not both/);
    done(await agreeToStory(supplier.actor, { id, version }));
    expect(why(await publishStory(supplier.actor, { id, version }))).toMatch(/Not both/);
    expect(why(await agreeToStory(body.reference, { id, version: 1 }))).toMatch(/version 2 now/);
    done(await agreeToStory(body.reference, { id, version }));
    await startCorrection("Letters answered in a day");
    expect(why(await publishStory(supplier.actor, { id, version: 3 }))).toMatch(/Not both/);
    expect(why(await publishStory(supplier.actor, { id, version }))).toMatch(/Not both/);
    expect((await readStory(story.slug))?.title).toBe(TITLE);
  });

  test("words that are put back to what everybody reads cannot be agreed to, nor published", async () => {
    const { id, supplier, body } = story;
    const { problem } = await storyRow(id);
    const version = await startCorrection();
    done(await agreeToStory(supplier.actor, { id, version }));
    const back = { id, version, ...(await words(TITLE, problem)) };
    done(await saveStory(body.reference, back));
    expect(why(await agreeToStory(body.reference, { id, version: 3 }))).toMatch(/word for word/);
    const agreed = { supplierAgreedVersion: 3, bodyAgreedVersion: 3 };
    await write((tx) => tx.story.update({ where: { id }, data: agreed }));
    expect(why(await publishStory(supplier.actor, { id, version: 3 }))).toMatch(/word for word/);
  });

  test("the other side hears of it, and nobody else reads, edits, agrees or drops it", async () => {
    const { id, body } = story;
    const version = await startCorrection();
    expect(await mailedTo(body.reference.email)).toContain(
      `${story.supplier.organisation.name} has changed “${TITLE}”`,
    );
    const stranger = (await makeBody("Vale of Orrin District Council")).reference;
    for (const actor of [stranger, ANONYMOUS]) {
      expect(await ownStory(database(), actor, id)).toBeNull();
      expect((await saveStory(actor, { id, version, ...(await words("X")) })).ok).toBe(false);
      expect((await agreeToStory(actor, { id, version })).ok).toBe(false);
      expect((await publishStory(actor, { id, version })).ok).toBe(false);
      expect((await dropCorrection(actor, { id, version })).ok).toBe(false);
    }
    expect(JSON.stringify(await publicVersions(stranger, story.slug, 1))).not.toContain("answered");
  });

  test("figures that changed since have to be agreed to anew", async () => {
    const { id, supplier, caseStudyId, claimId } = story;
    const original = await originalClaim(caseStudyId, claimId);
    const form = {
      ...CLAIM,
      id: caseStudyId,
      claimId,
      result: "3",
      original,
      endsConfirmation: true,
    };
    done(await saveClaim(supplier.actor, form));
    expect((await readStory(story.slug))?.claims[0]?.changedSince).toBe(true);
    const version = await startCorrection();
    expect(why(await agreeToStory(supplier.actor, { id, version }))).toMatch(/outcome was changed/);
    done(await chooseClaims(supplier.actor, { id, version, claims: [claimId] }));
    await bothAgree(story);
    done(await publishStory(supplier.actor, { id, version: 3 }));
    expect((await readStory(story.slug))?.claims[0]?.changedSince).toBe(false);
  });
});

describe("a correction that is dropped", () => {
  test("leaves what is public, keeps what was written for the two sides, and gives no number twice", async () => {
    const { id, supplier, body } = story;
    const before = await everything();
    await startCorrection();
    const version = await startCorrection("Letters answered in a day");
    expect(why(await dropCorrection(body.reference, { id, version: 2 }))).toMatch(/version 3 now/);
    done(await dropCorrection(body.reference, { id, version }));
    expect(await everything()).toBe(before);
    expect(await storyRow(id)).toMatchObject({
      version: 1,
      supplierAgreedVersion: 1,
      bodyAgreedVersion: 1,
      state: "PUBLISHED",
    });
    expect(await mailedTo(supplier.actor.email)).toContain(
      `${body.organisation.name} has dropped the correction of “${TITLE}”`,
    );
    expect(why(await dropCorrection(body.reference, { id, version: 1 }))).toMatch(/nothing/);
    expect(await publishCorrection("Letters, answered")).toBe(4);
    const row = await ownStory(database(), supplier.actor, id);
    if (!row) throw new Error("There is no such story.");
    const entries = await versionsOf(row);
    expect(entries.map(({ number, dropped, basedOn }) => [number, dropped, basedOn])).toEqual([
      [4, false, 1],
      [3, true, 2],
      [2, true, 1],
      [1, false, null],
    ]);
    const versions = (await history())?.versions;
    expect(versions?.map(({ number, before: last }) => [number, last])).toEqual([
      [4, 1],
      [1, null],
    ]);
  });

  test("is no way to take back what is published", async () => {
    await publishCorrection();
    const { id, supplier } = story;
    expect((await dropCorrection(supplier.actor, { id, version: 2 })).ok).toBe(false);
    expect((await readStory(story.slug))?.version).toBe(2);
  });
});

describe("when it is published", () => {
  test("the history says what changed, when, and who had agreed; drafts in between are not in it", async () => {
    await startCorrection("A headline that nobody reads");
    await publishCorrection();
    const read = await history();
    expect(read?.names).toEqual({
      supplier: story.supplier.organisation.name,
      body: story.body.organisation.name,
    });
    expect(read?.versions.map(({ number }) => number)).toEqual([3, 1]);
    expect(read?.versions[0]).toMatchObject({
      agreedAt: { supplier: expect.any(Date), body: expect.any(Date) },
      changes: [
        {
          label: "Headline",
          parts: expect.arrayContaining([{ kind: "added", text: " from tenants" }]),
        },
        { label: "The problem" },
      ],
    });
    expect(JSON.stringify(read)).not.toContain("nobody reads");
  });

  test("who champions it is told, and asked; their words say to which version they were given", async () => {
    const { slug } = story;
    const { champion } = await makeChampion();
    const given = { slug, post: "Minister for Coasts", sentence: "Read this first." };
    done(await endorseStory(champion, { ...given, version: 1 }));
    const version = await publishCorrection();
    expect(await mailedTo(champion.email)).toContain(
      "“Letters from tenants read sooner” has been corrected",
    );
    const { publishedAt } = (await readStory(slug)) ?? {};
    expect((await storyRow(story.id)).state).toBe("CHAMPIONED");
    expect((await readStory(slug))?.endorsements).toMatchObject([
      { version: 1, earlierVersionOf: publishedAt },
    ]);
    const unread = await endorseStory(champion, { ...given, version: 1 });
    expect(why(unread)).toMatch(/have read version 1, and everybody reads version 2/);
    done(await endorseStory(champion, { ...given, version }));
    // Pressed twice: it is said once.
    done(await endorseStory(champion, { ...given, version }));
    expect(await database().endorsement.count({ where: { story: { slug } } })).toBe(2);
    expect((await readStory(slug))?.endorsements).toMatchObject([
      { version: 2, earlierVersionOf: null },
    ]);
  });

  test("followers hear of it once, of no draft, and the feed and the API carry its day", async () => {
    const { id, slug } = story;
    const { champion: reader } = await makeChampion();
    done(await startFollowing(reader, { subject: "story", id }));
    await startCorrection();
    expect(await mailedTo(reader.email)).toEqual([]);
    await publishCorrection("Letters, answered");
    expect(await mailedTo(reader.email)).toEqual(["“Letters, answered” has been corrected"]);
    const view = await readStory(slug);
    const correctedAt = view?.correctedAt?.toISOString();
    expect(view && storyAnswer(view)).toMatchObject({
      version: 3,
      corrected_at: correctedAt,
      versions_url: `/stories/${slug}/versions`,
    });
    expect(correctedAt).not.toBe(view?.publishedAt?.toISOString());
    expect(await storiesFeed()).toContain(`<updated>${correctedAt}</updated>`);
    const [job] = await database().$queryRaw<{ jobs: bigint }[]>`
      SELECT count(*) AS jobs FROM pgboss.job
       WHERE name = 'search.refresh' AND data ->> 'id' = ${story.id}`;
    expect(Number(job?.jobs)).toBeGreaterThan(0);
  });

  test("an outcome that is public no more is not told by the history either", async () => {
    await publishCorrection();
    const { id, supplier } = story;
    done(await chooseClaims(supplier.actor, { id, version: 2, claims: [] }));
    await bothAgree(story);
    done(await publishStory(supplier.actor, { id, version: 3 }));
    expect(JSON.stringify((await history())?.versions)).toContain(CLAIM.measure);
    done(await withdrawCaseStudy(supplier.actor, { id: story.caseStudyId }));
    expect(JSON.stringify((await history())?.versions)).toContain("An outcome that is not public");
  });
});

test("with a withdrawal the history goes from the public too, and from the two sides' public page", async () => {
  await publishCorrection();
  expect(await history()).not.toBeNull();
  done(await withdrawStory(story.body.reference, { id: story.id }));
  expect(await history()).toBeNull();
  expect(await publicVersions(story.supplier.actor, story.slug, 1)).toBeNull();
});

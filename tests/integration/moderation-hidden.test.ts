import { afterAll, describe, expect, test } from "vitest";
import { ANONYMOUS } from "@/domain/actor";
import { blockerRegister } from "@/features/blockers/loaders";
import { briefingPage, outcomesForFile } from "@/features/briefing/loaders";
import { caseStudiesAfter, caseStudyForApi } from "@/features/case-studies/api";
import { publishCaseStudy, saveSummary, withdrawCaseStudy } from "@/features/case-studies/commands";
import { caseStudyCardsOf, caseStudyPage, claimsOfSupplier } from "@/features/case-studies/loaders";
import { caseStudyRecord, publicBadge } from "@/features/case-studies/loaders/record";
import { storiesFeed } from "@/features/feeds/loaders";
import { homePage } from "@/features/home/loaders";
import { hidePage } from "@/features/moderation/commands";
import { restorePage } from "@/features/moderation/commands/hidings";
import { ownHidings } from "@/features/moderation/loaders";
import { bodyPage } from "@/features/organisations/loaders";
import { refreshDocument } from "@/features/search/jobs/refresh";
import {
  frontStories,
  publishedStory as readStory,
  storiesAfter,
} from "@/features/stories/loaders";
import {
  proofByTechnology,
  recentConfirmations,
  technologyFigures,
} from "@/features/technologies/loaders";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { done, originalOf, why } from "./case-study-fixture";
import { hiding, inOneText, operator, REASON } from "./moderation-fixture";
import { confirmedCaseStudy, publishedStory } from "./story-fixture";
import { arrange } from "./supplier-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const SUMMARY = "Replies are written while the letter is read.";
const MEASURE = "Handling time of a case";
const BLOCKER = "Nobody had dated the letters";

const NO_FILTERS = { change: [], technology: [], body: [], region: [] };

type Made = Awaited<ReturnType<typeof confirmedCaseStudy>>;

/** A confirmed case study with a blocker, found by search. */
async function foundCaseStudy(): Promise<Made> {
  const made = await confirmedCaseStudy();
  await arrange((tx) =>
    tx.blocker.create({ data: { caseStudyId: made.id, kind: "DATA", what: BLOCKER } }),
  );
  await refreshDocument("case-study", made.id);
  return made;
}

/** All that anybody is given of a case study, wherever it is repeated. */
async function everythingPublic(made: Made): Promise<string> {
  const { slug } = made;
  const technology = await database().technology.findUniqueOrThrow({
    where: { id: made.technologyId },
  });
  const parts = await Promise.all([
    caseStudyPage(slug, ANONYMOUS),
    caseStudyRecord(slug, ANONYMOUS),
    publicBadge(slug),
    caseStudyCardsOf({}, 1),
    caseStudyForApi(slug),
    caseStudiesAfter(undefined),
    claimsOfSupplier(made.supplier.organisation.id),
    bodyPage(made.body.organisation.slug),
    technologyFigures(technology.slug),
    recentConfirmations(50),
    outcomesForFile(NO_FILTERS),
    briefingPage(NO_FILTERS, 1, ANONYMOUS),
    blockerRegister({ kinds: [], technologies: [], sources: [] }, 1),
    homePage(),
    storiesFeed(),
    storiesAfter(null, 50),
    frontStories(10),
    database().$queryRaw`SELECT shown, title_words, summary_words, body_words FROM search.document`,
  ]);
  return inOneText(parts);
}

describe("a case study that is hidden", () => {
  test("is nowhere to be read, not a word of it, and back as it was once it is shown again", async () => {
    const made = await foundCaseStudy();
    const juno = await operator();
    const before = await everythingPublic(made);
    for (const word of [SUMMARY, MEASURE, BLOCKER, made.slug]) expect(before).toContain(word);
    const proven = async () =>
      (await proofByTechnology()).reduce((sum, { proven }) => sum + proven, 0);
    const count = await proven();

    const { hidingId } = done(await hidePage(juno, hiding("case-study", made.id)));
    const hidden = await everythingPublic(made);
    for (const word of [SUMMARY, MEASURE, BLOCKER, made.slug, REASON])
      expect(hidden).not.toContain(word);
    expect(await publicBadge(made.slug)).toBeNull();
    expect(await proven()).toBe(count - 1);

    done(await restorePage(juno, { hidingId, note: "The letter is out." }));
    await refreshDocument("case-study", made.id);
    const after = await everythingPublic(made);
    for (const word of [SUMMARY, MEASURE, BLOCKER, made.slug]) expect(after).toContain(word);
    expect(await proven()).toBe(count);
  });

  test("asks for the search to follow, both ways", async () => {
    const made = await confirmedCaseStudy();
    const juno = await operator();
    const jobs = async () => {
      const rows = await database().$queryRaw<{ count: bigint }[]>`
        SELECT count(*) FROM pgboss.job
         WHERE name = 'search.refresh' AND data->>'id' = ${made.id} AND data->>'type' = 'case-study'`;
      return Number(rows[0]?.count);
    };
    const before = await jobs();
    const { hidingId } = done(await hidePage(juno, hiding("case-study", made.id)));
    expect(await jobs()).toBe(before + 1);
    done(await restorePage(juno, { hidingId, note: "Mended." }));
    expect(await jobs()).toBe(before + 2);
  });

  test("takes its outcomes out of a story that tells of it, on the page and in the search", async () => {
    const story = await publishedStory();
    await refreshDocument("story", story.id);
    const words = async () =>
      JSON.stringify([
        (await readStory(story.slug))?.claims.map(({ measure }) => measure),
        await database().$queryRaw`
        SELECT body_words FROM search.document WHERE id = ${`story:${story.id}`}`,
      ]);
    expect(await words()).toContain(MEASURE);
    expect(await words()).toContain(MEASURE.toLowerCase());
    done(await hidePage(await operator(), hiding("case-study", story.caseStudyId)));
    await refreshDocument("case-study", story.caseStudyId);
    expect((await words()).toLowerCase()).not.toContain(MEASURE.toLowerCase());
    expect((await readStory(story.slug))?.caseStudy).toBeNull();
  });

  test("is seen by its owner, who edits and cannot publish or withdraw it", async () => {
    const made = await confirmedCaseStudy();
    const { actor } = made.supplier;
    done(await hidePage(await operator(), hiding("case-study", made.id)));
    expect((await caseStudyPage(made.slug, actor))?.state).toBe("HIDDEN");
    expect(why(await publishCaseStudy(actor, { id: made.id }))).toMatch(/hidden by an operator/);
    expect(why(await withdrawCaseStudy(actor, { id: made.id }))).toMatch(/hidden by an operator/);
    const fields = { title: "Letters read sooner", summary: "Mended." };
    done(
      await saveSummary(actor, {
        id: made.id,
        original: await originalOf(made.id, "summary"),
        fields,
      }),
    );
    expect(await ownHidings(actor)).toMatchObject([
      { type: "case-study", title: "Letters read sooner", answered: false },
    ]);
    expect(await caseStudyPage(made.slug, made.body.reference)).toBeNull();
  });
});

import { v7 as newId } from "uuid";
import { afterAll, describe, expect, test } from "vitest";
import { ANONYMOUS, type Person } from "@/domain/actor";
import { FAULTS } from "@/domain/moderation/subjects";
import { briefingPage, outcomesForFile } from "@/features/briefing/loaders";
import { caseStudiesAfter, caseStudyForApi } from "@/features/case-studies/api";
import { blockerRegister } from "@/features/case-studies/blocker-loaders";
import { publishCaseStudy, saveSummary, withdrawCaseStudy } from "@/features/case-studies/commands";
import { caseStudyCardsOf, caseStudyPage, claimsOfSupplier } from "@/features/case-studies/loaders";
import { caseStudyRecord, publicBadge } from "@/features/case-studies/record-loaders";
import { storiesFeed } from "@/features/feeds/loaders";
import { homePage } from "@/features/home/loaders";
import {
  dismissReports,
  hidePage,
  passOnReports,
  reportPage,
} from "@/features/moderation/commands";
import { answerHiding, keepHidden, restorePage } from "@/features/moderation/hiding-commands";
import { tooManyReports } from "@/features/moderation/limits";
import { hidingPage, ownHidings } from "@/features/moderation/loaders";
import { moderationCase, moderationDesk } from "@/features/moderation/operator-loaders";
import { bodyPage } from "@/features/organisations/loaders";
import { refreshDocument } from "@/features/search/refresh";
import { endorseStory, withdrawStory } from "@/features/stories/commands";
import {
  frontStories,
  publishedStory as readStory,
  storiesAfter,
} from "@/features/stories/loaders";
import { publicVersions } from "@/features/stories/loaders/versions";
import { publishProfile, saveAbout, saveCapability } from "@/features/suppliers/commands";
import {
  publishedSupplier,
  supplierPage,
  suppliersAfter,
  versionPage,
  versionsPage,
} from "@/features/suppliers/loaders";
import {
  proofByTechnology,
  recentConfirmations,
  technologyFigures,
} from "@/features/technologies/loaders";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { admit, layStranger } from "../setup/lay";
import { done, makeBody, seenOf, why } from "./case-study-fixture";
import { mailedTo } from "./mailed";
import { newProfile } from "./search-support";
import {
  confirmedCaseStudy,
  makeChallenge,
  makeChampion,
  publishedStory,
  storyRow,
} from "./story-fixture";
import { ABOUT, arrange, makePerson, makeSupplier, makeTechnology } from "./supplier-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const REASON = "“What was done” quotes a letter word for word. Take it out.";
const SUMMARY = "Replies take two days, not eleven.";
const MEASURE = "Handling time of a case";
const BLOCKER = "Nobody had dated the letters";

const NO_FILTERS = { change: [], technology: [], body: [], region: [] };

type Made = Awaited<ReturnType<typeof confirmedCaseStudy>>;

const operator = () => layStranger({ operator: true });

const hiding = (type: "case-study" | "story" | "supplier", id: string) => ({
  ...{ type, id, fault: "PERSONAL_DATA" as const, reason: REASON },
});

const report = (type: Parameters<typeof reportPage>[1]["type"], id: string, email?: string) => ({
  ...{ type, id, fault: "FALSE" as const, says: "It counts a mild winter.", email: email ?? null },
});

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
    briefingPage(NO_FILTERS, 1),
    blockerRegister({ kinds: [], technologies: [] }, 1),
    homePage(),
    storiesFeed(),
    storiesAfter(null, 50),
    frontStories(10),
    database().$queryRaw`SELECT shown, title_words, summary_words, body_words FROM search.document`,
  ]);
  return JSON.stringify(parts, (_, value) => (typeof value === "bigint" ? `${value}` : value));
}

async function standingHiding(subjectId: string) {
  return database().hiding.findFirstOrThrow({
    where: { subjectId, state: { not: "RESTORED" } },
  });
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
    const fields = { title: "Letters in two days", summary: "Mended." };
    done(await saveSummary(actor, { id: made.id, seen: await seenOf(made.id, "summary"), fields }));
    expect(await ownHidings(actor)).toMatchObject([
      { type: "case-study", title: "Letters in two days", answered: false },
    ]);
    expect(await caseStudyPage(made.slug, made.body.reference)).toBeNull();
  });
});

describe("a story that is hidden", () => {
  test("is gone from list, feed, front page and search; its endorsements survive", async () => {
    const story = await publishedStory();
    const { champion } = await makeChampion();
    const { publishedVersion } = await storyRow(story.id);
    done(
      await endorseStory(champion, {
        ...{
          slug: story.slug,
          version: publishedVersion ?? 0,
          post: "Minister for Coasts",
          sentence: "Look at its trail.",
        },
      }),
    );
    await refreshDocument("story", story.id);
    const read = async () =>
      JSON.stringify(
        [
          await readStory(story.slug),
          await publicVersions(ANONYMOUS, story.slug, 1),
          await storiesFeed(),
          await frontStories(20),
          await storiesAfter(null, 50),
          await bodyPage(story.body.organisation.slug),
          await database().$queryRaw`SELECT shown FROM search.document`,
        ],
        (_, value) => (typeof value === "bigint" ? `${value}` : value),
      );
    expect(await read()).toContain(story.slug);
    const juno = await operator();
    const { hidingId } = done(await hidePage(juno, hiding("story", story.id)));
    expect(await read()).not.toContain(story.slug);
    done(await restorePage(juno, { hidingId, note: "Mended." }));
    expect((await storyRow(story.id)).state).toBe("CHAMPIONED");
    expect((await readStory(story.slug))?.endorsements).toHaveLength(1);
  });

  test("is answered by each side once, and once more each time that it stays hidden", async () => {
    const story = await publishedStory();
    const juno = await operator();
    const { hidingId } = done(await hidePage(juno, hiding("story", story.id)));
    const answer = { hidingId, says: "It is out." };
    done(await answerHiding(story.supplier.actor, answer));
    expect(why(await answerHiding(story.supplier.actor, answer))).toMatch(/You have answered/);
    done(await answerHiding(story.body.reference, { hidingId, says: "We agree." }));
    done(await keepHidden(juno, { hidingId, note: "One sentence is left." }));
    done(await answerHiding(story.supplier.actor, { hidingId, says: "Now it is out." }));
    const page = await hidingPage(story.body.reference, hidingId);
    expect(page?.hiding.words.map(({ says }) => says)).toEqual([
      ...["It is out.", "We agree.", "One sentence is left.", "Now it is out."],
    ]);
    expect(await hidingPage(await layStranger(), hidingId)).toBeNull();
    expect(await mailedTo(story.body.reference.email)).toContain(
      `“${(await storyRow(story.id)).title}” stays hidden`,
    );
  });

  test("may be withdrawn by a side, and is then not for an operator to show", async () => {
    const story = await publishedStory();
    const juno = await operator();
    const { hidingId } = done(await hidePage(juno, hiding("story", story.id)));
    done(await withdrawStory(story.body.reference, { id: story.id }));
    expect(why(await restorePage(juno, { hidingId, note: "Mended." }))).toMatch(/withdrawn/);
    const desk = await moderationDesk(juno, { reported: 1, hidden: 1 });
    const hidden = "hidden" in desk ? desk.hidden.rows : [];
    expect(hidden.map(({ id }) => id)).not.toContain(hidingId);
  });
});

describe("a profile that is hidden", () => {
  test("is gone from page, list, API and search, and says no more of its people on a story", async () => {
    const story = await publishedStory();
    const { id, slug } = story.supplier.organisation;
    const standfirst = "We read letters faster than anybody";
    await newProfile({ organisationId: id, standfirst, technologyId: story.technologyId });
    const first = await database().profileVersion.findFirstOrThrow({
      where: { profile: { organisationId: id } },
    });
    await arrange((tx) =>
      tx.supplierProfile.update({
        where: { organisationId: id },
        data: {
          current: { create: { ...first, id: newId(), number: 2, people: 4_321 } },
        },
      }),
    );
    await refreshDocument("supplier", id);
    const read = async () =>
      JSON.stringify(
        [
          await supplierPage(slug, ANONYMOUS, 1),
          await publishedSupplier(slug),
          await suppliersAfter(null, 50),
          await readStory(story.slug),
          await database().$queryRaw`SELECT shown, summary_words FROM search.document`,
        ],
        (_, value) => (typeof value === "bigint" ? `${value}` : value),
      );
    expect(await read()).toContain(standfirst);
    expect(await read()).toContain("4321");
    const juno = await operator();
    const { hidingId } = done(await hidePage(juno, hiding("supplier", id)));
    expect(await read()).not.toContain(standfirst);
    expect(await read()).not.toContain("4321");
    expect((await supplierPage(slug, juno, 1))?.kind).toBe("profile");
    done(await restorePage(juno, { hidingId, note: "Mended." }));
    await refreshDocument("supplier", id);
    expect(await read()).toContain(standfirst);
  });
});

test("a hidden profile is mended in a version that the operators read first, and the one before stays hidden", async () => {
  const supplier = await makeSupplier("Skerrow Sensing");
  const organisationId = supplier.organisation.id;
  const { slug } = supplier.organisation;
  const technologyId = await makeTechnology("Sensing");
  const write = async (standfirst: string, revision: number) =>
    done(
      await saveAbout(supplier.actor, {
        organisationId,
        revision,
        about: { ...ABOUT, standfirst },
      }),
    );
  const publish = (revision: number) =>
    publishProfile(supplier.actor, { organisationId, revision });
  await write("The tenant of 12 Mill Lane thanks us", 0);
  const capability = { technologyId, name: "Gauges", does: "Level gauges", maturity: 9 };
  done(await saveCapability(supplier.actor, { organisationId, id: null, revision: 1, capability }));
  done(await publish(2));
  const juno = await operator();
  const { hidingId } = done(await hidePage(juno, hiding("supplier", organisationId)));
  expect(why(await publish(2))).toMatch(/the version that the operator sees/);
  await write("Level sensors for culverts", 2);
  expect(done(await publish(3))).toMatchObject({ number: 2, hidden: true });
  expect(await supplierPage(slug, ANONYMOUS, 1)).toBeNull();
  const seen = await supplierPage(slug, juno, 1);
  expect(seen?.kind === "profile" && seen.version.standfirst).toBe("Level sensors for culverts");

  done(await restorePage(juno, { hidingId, note: "Mended." }));
  const page = await supplierPage(slug, ANONYMOUS, 1);
  expect(page?.kind === "profile" && page.version.number).toBe(2);
  expect(await versionPage(slug, ANONYMOUS, "1")).toBeNull();
  const history = [
    page,
    await versionsPage(slug, ANONYMOUS),
    await versionPage(slug, ANONYMOUS, "2"),
  ];
  expect(JSON.stringify(history)).not.toContain("Mill Lane");
  expect((await versionPage(slug, supplier.actor, "1"))?.version.standfirst).toContain("Mill Lane");
});

describe("who decides", () => {
  test("only an operator hides, closes, keeps and shows again", async () => {
    const made = await confirmedCaseStudy();
    const { actor } = made.supplier;
    done(await reportPage(ANONYMOUS, report("case-study", made.id)));
    const note = { type: "case-study", id: made.id, note: "No." } as const;
    for (const who of [ANONYMOUS, actor, made.body.reference, await layStranger()]) {
      expect(why(await hidePage(who, hiding("case-study", made.id)))).toMatch(/Only an operator/);
      expect(why(await dismissReports(who, note))).toMatch(/Only an operator/);
    }
    const { hidingId } = done(await hidePage(await operator(), hiding("case-study", made.id)));
    done(await answerHiding(actor, { hidingId, says: "Mended." }));
    for (const who of [ANONYMOUS, actor, made.body.reference]) {
      expect(why(await restorePage(who, { hidingId, note: "x" }))).toMatch(/Only an operator/);
      expect(why(await keepHidden(who, { hidingId, note: "x" }))).toMatch(/Only an operator/);
    }
    expect("allowed" in (await moderationDesk(actor, { reported: 1, hidden: 1 }))).toBe(true);
    expect(await moderationCase(actor, "case-study", made.id)).toBeNull();
  });

  test.each(["supplier", "body"] as const)(
    "no operator who belongs to the %s, whomever they act for",
    async (side) => {
      const made = await confirmedCaseStudy();
      const own = await database().organisation.findUniqueOrThrow({
        where: { id: made[side].organisation.id },
      });
      const acting = await admit(await operator(), own, "EDITOR", "REFERENCE");
      const conflicted: Person = { ...acting, actingFor: null };
      done(await reportPage(ANONYMOUS, report("case-study", made.id)));
      const close = { type: "case-study", id: made.id, note: "Nothing in it." } as const;
      expect(why(await hidePage(conflicted, hiding("case-study", made.id)))).toMatch(/own case/);
      expect(why(await dismissReports(conflicted, close))).toMatch(/own case/);
      const { hidingId } = done(await hidePage(await operator(), hiding("case-study", made.id)));
      expect(why(await restorePage(conflicted, { hidingId, note: "x" }))).toMatch(/own case/);
      done(await answerHiding(made.supplier.actor, { hidingId, says: "Mended." }));
      expect(why(await keepHidden(conflicted, { hidingId, note: "x" }))).toMatch(/own case/);
    },
  );

  test("every decision stands in the audit log, and what was refused too; no words and no addresses", async () => {
    const made = await confirmedCaseStudy();
    const juno = await operator();
    const of = { type: "case-study", id: made.id } as const;
    done(await reportPage(ANONYMOUS, report("case-study", made.id, "reader@example.org")));
    await hidePage(made.supplier.actor, hiding("case-study", made.id));
    done(await dismissReports(juno, { ...of, note: "As it should be." }));
    const { hidingId } = done(await hidePage(juno, hiding("case-study", made.id)));
    done(await answerHiding(made.supplier.actor, { hidingId, says: "Mended." }));
    done(await keepHidden(juno, { hidingId, note: "Not all." }));
    done(await restorePage(juno, { hidingId, note: "All mended." }));
    const entries = await database().auditEvent.findMany({
      where: { subjectId: made.id, command: { startsWith: "moderation." } },
      orderBy: { id: "asc" },
    });
    expect(entries.map(({ command, outcome }) => `${command} ${outcome}`)).toEqual([
      "moderation.report DONE",
      "moderation.hide REFUSED",
      "moderation.dismiss DONE",
      "moderation.hide DONE",
      "moderation.answer DONE",
      "moderation.keep DONE",
      "moderation.restore DONE",
    ]);
    const said = JSON.stringify(entries.map(({ data }) => data));
    for (const word of ["reader@example.org", REASON, "mild winter", "Mended"])
      expect(said).not.toContain(word);
  });

  test("a row that nobody audits is refused by the database", async () => {
    const made = await confirmedCaseStudy();
    await expect(
      database().hiding.create({
        data: {
          ...{ subjectType: "case-study", subjectId: made.id, fault: "OTHER", reason: "" },
          ...{ hiddenById: made.supplier.actor.userId, hiddenAt: new Date() },
        },
      }),
    ).rejects.toThrow(/audit/i);
  });
});

describe("letters", () => {
  test("the owner learns the reason, the reporter the result, the operators that there is something", async () => {
    const made = await confirmedCaseStudy();
    const juno = await operator();
    const reader = await layStranger();
    done(await reportPage(reader, report("case-study", made.id)));
    done(await reportPage(ANONYMOUS, report("case-study", made.id, "someone@example.org")));
    const told = (await mailedTo(juno.email)).filter((subject) => subject.startsWith("Reported:"));
    expect(told, "of the first report only").toEqual(["Reported: “Letters in two days”"]);
    done(await hidePage(juno, hiding("case-study", made.id)));
    expect(await mailedTo(made.supplier.actor.email)).toContain(
      "We have hidden “Letters in two days”",
    );
    const [letter] = await database().$queryRaw<{ text: string }[]>`
      SELECT data::text AS text FROM pgboss.job
       WHERE data->>'to' = ${made.supplier.actor.email} AND data->>'subject' LIKE 'We have hidden%'`;
    const { id } = await standingHiding(made.id);
    expect(letter?.text).toContain(REASON);
    expect(letter?.text).toContain(`/account/moderation/${id}`);
    expect(letter?.text).not.toContain("mild winter");
    for (const address of [reader.email, "someone@example.org"])
      expect(await mailedTo(address)).toContain(
        "What came of your report of “Letters in two days”",
      );
    const reports = await database().report.findMany({ where: { subjectId: made.id } });
    expect(reports.map(({ state }) => state)).toEqual(["UPHELD", "UPHELD"]);
  });

  test("both sides of a story are told", async () => {
    const story = await publishedStory();
    const { title } = await storyRow(story.id);
    done(await hidePage(await operator(), hiding("story", story.id)));
    for (const { email } of [story.supplier.actor, story.body.reference])
      expect(await mailedTo(email)).toContain(`We have hidden “${title}”`);
  });

  test("a challenge is not hidden: its lead is told, without who reported it", async () => {
    const body = await makeBody("Callow Valley Water Board");
    const lead = await makePerson(body.organisation, "Priya Anand", ["COMMERCIAL"]);
    const technology = await makeTechnology("Demand forecasting");
    const { id } = await makeChallenge(body.organisation.id, "PUBLISHED", [technology], lead);
    await arrange((tx) =>
      tx.challengePart.create({ data: { challengeId: id, userId: lead.userId, part: "LEAD" } }),
    );
    const juno = await operator();
    const reader = await layStranger();
    done(await reportPage(reader, report("challenge", id)));
    const asCaseStudy = { ...hiding("case-study", id), type: "challenge" } as const;
    expect(why(await hidePage(juno, asCaseStudy))).toMatch(/not for an operator to stop/);
    done(await passOnReports(juno, { type: "challenge", id, note: "See lot 2." }));
    const [letter] = await database().$queryRaw<{ text: string }[]>`
      SELECT data::text AS text FROM pgboss.job WHERE data->>'to' = ${lead.email}`;
    expect(letter?.text).toContain("mild winter");
    expect(letter?.text).toContain("See lot 2.");
    expect(letter?.text).not.toContain(reader.email);
    expect(await mailedTo(reader.email)).toHaveLength(1);
    const { state } = await database().challenge.findUniqueOrThrow({ where: { id } });
    expect(state).toBe("PUBLISHED");
  });
});

describe("reporting", () => {
  test("one open report a person and page, and a new one once it is decided", async () => {
    const made = await confirmedCaseStudy();
    const reader = await layStranger();
    const own = report("case-study", made.id);
    done(await reportPage(reader, own));
    expect(why(await reportPage(reader, own))).toMatch(/already/);
    done(await reportPage(ANONYMOUS, { ...own, email: "a@example.org" }));
    expect(why(await reportPage(ANONYMOUS, { ...own, email: "a@example.org" }))).toMatch(/already/);
    done(await reportPage(ANONYMOUS, own));
    const juno = await operator();
    const desk = await moderationDesk(juno, { reported: 1, hidden: 1 });
    const rows = "reported" in desk ? desk.reported.rows : [];
    expect(rows.find(({ subject }) => subject.id === made.id)?.reports).toBe(3);
    done(await dismissReports(juno, { type: "case-study", id: made.id, note: "As it should be." }));
    done(await reportPage(reader, own));
  });

  test("two at once by one person make one", async () => {
    const made = await confirmedCaseStudy();
    const reader = await layStranger();
    const both = [report("case-study", made.id), report("case-study", made.id)];
    const outcomes = await Promise.all(both.map((one) => reportPage(reader, one)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("only what is public, and only what there is", async () => {
    const made = await confirmedCaseStudy();
    done(await withdrawCaseStudy(made.supplier.actor, { id: made.id }));
    expect(why(await reportPage(ANONYMOUS, report("case-study", made.id)))).toMatch(/not public/);
    expect(why(await reportPage(ANONYMOUS, report("story", made.id)))).toBe("missing");
    expect(why(await reportPage(ANONYMOUS, report("notice", "x")))).toBe("missing");
  });

  test("ten an hour by a person, or from a place", async () => {
    const reader = await layStranger();
    for (let count = 0; count < 10; count += 1) {
      expect(await tooManyReports(reader, "203.0.113.7")).toBeNull();
      expect(await tooManyReports(ANONYMOUS, "203.0.113.7")).toBeNull();
    }
    expect(await tooManyReports(reader, "203.0.113.8")).toMatch(/Try again in/);
    expect(await tooManyReports(ANONYMOUS, "203.0.113.7")).toMatch(/Try again in/);
    expect(await tooManyReports(ANONYMOUS, "203.0.113.8")).toBeNull();
  });

  test("the desk gathers reports by page, the longest waiting first, twenty a page", async () => {
    const { actor } = await makeSupplier("Wrenfold Forecasting");
    const juno = await operator();
    const ids: string[] = [];
    for (let count = 0; count < 22; count += 1) {
      const { id } = await arrange((tx) =>
        tx.caseStudy.create({
          data: {
            ...{ slug: `many-${count}`, title: `Many ${count}`, state: "PUBLISHED" },
            supplierId: actor.actingFor?.organisationId ?? "",
          },
        }),
      );
      ids.push(id);
      const fault = FAULTS[count % FAULTS.length] ?? "OTHER";
      done(await reportPage(ANONYMOUS, { ...report("case-study", id), fault }));
    }
    const desk = await moderationDesk(juno, { reported: 1, hidden: 1 });
    if (!("reported" in desk)) throw new Error(desk.reason);
    const { rows, pages, total } = desk.reported;
    expect(rows).toHaveLength(20);
    expect(pages).toBe(Math.ceil(total / 20));
    const last = await moderationDesk(juno, { reported: pages, hidden: 1 });
    if (!("reported" in last)) throw new Error(last.reason);
    expect(last.reported.rows.at(-1)?.subject.id).toBe(ids.at(-1));
  });
});

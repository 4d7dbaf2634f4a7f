import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { GET as csv } from "@/app/blockers.csv/route";
import { type Actor, ANONYMOUS, type Person } from "@/domain/actor";
import type { BlockerKind } from "@/domain/blockers";
import { blockerRegister } from "@/features/blockers/loaders";
import { withdrawCaseStudy } from "@/features/case-studies/commands";
import { saveBlocker } from "@/features/case-studies/commands/blockers";
import { removeChallengeBlocker, saveChallengeBlocker } from "@/features/challenges/commands";
import { challengeBlockers } from "@/features/challenges/loaders/blockers";
import { challengeDocument } from "@/features/search/documents/challenge";
import {
  agreeToStory,
  publishStory,
  removeStoryBlocker,
  saveStoryBlocker,
  withdrawStory,
} from "@/features/stories/commands";
import { publishedStory as readStory } from "@/features/stories/loaders";
import { technologyFigures } from "@/features/technologies/loaders";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { done, makeBody, why } from "./case-study-fixture";
import { bothAgree, draftStory, makeChallenge, setState, storyRow } from "./story-fixture";
import { arrange, makePerson } from "./supplier-fixture";

type Story = Awaited<ReturnType<typeof draftStory>>;

let story: Story;
let technology: { id: string; slug: string };
let officer: Person;
let challengeId: string;

const met = (what: string, kind: BlockerKind = "DATA", overcameBy = "", whoCanChange = "") => ({
  kind,
  what,
  overcameBy,
  whoCanChange,
  blockerId: null,
});
const register = (change = {}) =>
  blockerRegister({ kinds: [], sources: [], technologies: [technology.slug], ...change }, 1);
const whats = async (change = {}) =>
  (await register(change)).blockers.map(({ what }) => what).toSorted();

beforeEach(async () => {
  story = await draftStory();
  technology = await database().technology.findUniqueOrThrow({ where: { id: story.technologyId } });
  officer = await makePerson(story.body.organisation, "Priya", ["COMMERCIAL"]);
  const { id } = await makeChallenge(
    story.body.organisation.id,
    "PUBLISHED",
    [technology.id],
    officer,
  );
  challengeId = id;
});

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

async function publish() {
  const version = await bothAgree(story);
  done(await publishStory(story.body.reference, { id: story.id, version }));
}

/** One in each, with the story published. */
async function meetThree() {
  const { supplier, caseStudyId, id } = story;
  done(
    await saveBlocker(supplier.actor, { id: caseStudyId, ...met("Scans", "DATA", "A clean-up") }),
  );
  done(await saveChallengeBlocker(officer, { id: challengeId, ...met("The bill", "CULTURE") }));
  const blocker = met("Day rates", "PROCUREMENT", "", "Its owner");
  done(await saveStoryBlocker(supplier.actor, { id, version: 1, ...blocker }));
  await publish();
}

describe("the register", () => {
  test("gathers what case studies, challenges and stories met, each once, with where it was met", async () => {
    await meetThree();
    const list = await register();
    expect(list.total).toBe(3);
    expect(list.blockers).toHaveLength(3);
    const { slug } = await database().challenge.findUniqueOrThrow({ where: { id: challengeId } });
    expect(list.blockers).toContainEqual(
      expect.objectContaining({ what: "The bill", source: "challenge", slug }),
    );
    expect(list.blockers).toContainEqual(
      expect.objectContaining({ what: "Day rates", source: "story", slug: story.slug }),
    );
    expect(new Map(list.sources.map(({ source, met }) => [source, met]))).toEqual(
      new Map([
        ["case-study", 1],
        ["challenge", 1],
        ["story", 1],
      ]),
    );
    expect(list.technologies).toContainEqual(
      expect.objectContaining({ slug: technology.slug, met: 3 }),
    );
  });

  test("narrows by where it was met, by kind and by technology, and counts under the other filters", async () => {
    await meetThree();
    expect(await whats({ sources: ["story", "challenge"] })).toEqual(["Day rates", "The bill"]);
    expect(await whats({ kinds: ["DATA"] })).toEqual(["Scans"]);
    expect(await whats({ kinds: ["DATA"], sources: ["story"] })).toEqual([]);
    expect(await whats({ technologies: ["none"] })).toEqual([]);
    const list = await register({ kinds: ["CULTURE"] });
    expect(list.total).toBe(1);
    expect(list.sources).toEqual([{ source: "challenge", met: 1 }]);
    expect(list.kinds).toHaveLength(3);
  });

  test("puts first what is most often not overcome, and names who is most often said to be able to change it", async () => {
    const { supplier, caseStudyId } = story;
    const say = async (...said: Parameters<typeof met>) =>
      done(await saveBlocker(supplier.actor, { id: caseStudyId, ...met(...said) }));
    await say("One", "LEGACY", "", "The owner");
    await say("Two", "LEGACY", "", "The owner");
    await say("Three", "LEGACY", "", "Somebody else");
    await say("Four", "LEGACY", "A gateway", "Nobody who is asked");
    for (const what of ["a", "b", "c", "d", "e"])
      await say(what, "SKILLS", "A course", "The depot");
    expect((await register()).kinds).toEqual([
      { kind: "LEGACY", met: 4, overcome: 1, who: "The owner" },
      { kind: "SKILLS", met: 5, overcome: 5, who: null },
    ]);
  });

  test("holds nothing of a draft, of what is withdrawn, or of a correction that nobody agreed to", async () => {
    const { id, supplier, body, caseStudyId } = story;
    done(await saveStoryBlocker(supplier.actor, { id, version: 1, ...met("Drafted") }));
    const hidden = await makeChallenge(body.organisation.id, "IN_REVIEW", [technology.id], officer);
    await arrange((tx) =>
      tx.blocker.create({ data: { challengeId: hidden.id, kind: "DATA", what: "In review" } }),
    );
    expect(await whats()).toEqual([]);
    await publish();
    expect(await whats()).toEqual(["Drafted"]);
    done(await saveStoryBlocker(supplier.actor, { id, version: 2, ...met("Corrected") }));
    done(await agreeToStory(supplier.actor, { id, version: 3 }));
    expect(await whats()).toEqual(["Drafted"]);
    done(await agreeToStory(body.reference, { id, version: 3 }));
    done(await publishStory(body.reference, { id, version: 3 }));
    expect(await whats()).toEqual(["Corrected", "Drafted"]);
    done(await withdrawStory(body.reference, { id }));
    expect(await whats()).toEqual([]);
    done(await saveBlocker(supplier.actor, { id: caseStudyId, ...met("Scans") }));
    expect(await whats()).toEqual(["Scans"]);
    done(await withdrawCaseStudy(supplier.actor, { id: caseStudyId }));
    expect(await whats()).toEqual([]);
  });

  test("is given as CSV under the same filters, and no line starts a formula", async () => {
    await meetThree();
    done(await saveChallengeBlocker(officer, { id: challengeId, ...met("=1+1", "CULTURE") }));
    const address = `http://localhost/blockers.csv?technology=${technology.slug}&met=challenge`;
    const answer = await csv(new Request(address));
    expect(answer.headers.get("content-type")).toContain("text/csv");
    const lines = (await answer.text()).trim().split("\n");
    expect(lines[0]).toMatch(/^kind,what,overcame_by,who_can_change,met_in,title,url,/);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^Culture,The bill,,,Challenge,/);
    expect(lines[2]).toMatch(/^Culture,'=1\+1,/);
  });

  test("is what the technology's page counts", async () => {
    await meetThree();
    done(await saveChallengeBlocker(officer, { id: challengeId, ...met("scans ") }));
    const figures = await technologyFigures(technology.slug);
    expect(figures?.blockers[0]).toMatchObject({ kind: "DATA", met: 2, overcome: 1 });
    expect(figures?.blockers).toHaveLength(3);
  });
});

describe("a challenge's blockers", () => {
  const save = (actor: Actor, blockerId: string | null = null) =>
    saveChallengeBlocker(actor, { id: challengeId, ...met("The bill"), blockerId });

  test("are kept by commercial officers of its body, and by nobody else", async () => {
    const stranger = await makeBody("Vale of Orrin District Council");
    const other = await makePerson(stranger.organisation, "Otto", ["COMMERCIAL", "ADMIN"]);
    const approver = await makePerson(story.body.organisation, "Ada", ["APPROVER"]);
    for (const actor of [other, approver, story.body.reference, story.supplier.actor, ANONYMOUS]) {
      expect((await save(actor)).ok).toBe(false);
    }
    done(await save(officer));
    const [blocker] = await challengeBlockers(challengeId);
    const blockerId = blocker?.id ?? "";
    for (const actor of [other, approver, ANONYMOUS]) {
      expect((await save(actor, blockerId)).ok).toBe(false);
      expect((await removeChallengeBlocker(actor, { id: challengeId, blockerId })).ok).toBe(false);
    }
    expect(await challengeBlockers(challengeId)).toHaveLength(1);
    done(await removeChallengeBlocker(officer, { id: challengeId, blockerId }));
    expect(await challengeBlockers(challengeId)).toEqual([]);
  });

  test("are kept from publication on, also after the end, without an amendment", async () => {
    await setState(challengeId, "IN_REVIEW");
    expect(why(await save(officer))).toMatch(/not published/);
    await setState(challengeId, "PUBLISHED");
    const before = await database().challenge.findUniqueOrThrow({ where: { id: challengeId } });
    done(await save(officer));
    await setState(challengeId, "CANCELLED");
    done(await saveChallengeBlocker(officer, { id: challengeId, ...met("Nobody counts") }));
    const after = await database().challenge.findUniqueOrThrow({ where: { id: challengeId } });
    expect(after).toMatchObject({ version: before.version, revision: before.revision });
    expect(await whats()).toEqual(["Nobody counts", "The bill"]);
    expect((await register()).blockers[0]).toMatchObject({ ended: "cancelled" });
    const found = await challengeDocument(database(), challengeId, new Date());
    expect(found?.body).toContain("Nobody counts");
  });

  test("are no way to change one of another challenge", async () => {
    const other = await makeChallenge(story.body.organisation.id, "PUBLISHED", [], officer);
    done(await saveChallengeBlocker(officer, { id: other.id, ...met("Elsewhere") }));
    const [blocker] = await challengeBlockers(other.id);
    expect((await save(officer, blocker?.id)).ok).toBe(false);
    const input = { id: challengeId, blockerId: blocker?.id ?? "" };
    expect((await removeChallengeBlocker(officer, input)).ok).toBe(false);
  });
});

describe("a story's own blockers", () => {
  test("are part of what both agree to: each change makes a version and takes agreement back", async () => {
    const { id, supplier, body } = story;
    await bothAgree(story);
    done(await saveStoryBlocker(body.reference, { id, version: 1, ...met("Day rates") }));
    expect(await storyRow(id)).toMatchObject({ state: "DRAFT", version: 2 });
    const late = await saveStoryBlocker(supplier.actor, { id, version: 1, ...met("Late") });
    expect(why(late)).toMatch(/Somebody saved version 2/);
    const [{ id: blockerId } = { id: "" }] = await database().blocker.findMany({
      where: { storyId: id },
    });
    const again = { ...met("Day rates", "FUNDING"), blockerId };
    done(await saveStoryBlocker(supplier.actor, { id, version: 2, ...again }));
    done(await removeStoryBlocker(supplier.actor, { id, version: 3, blockerId }));
    expect((await storyRow(id)).version).toBe(4);
    expect(await database().blocker.count({ where: { storyId: id } })).toBe(0);
  });

  test("show beside those of its case study, and neither is doubled", async () => {
    await meetThree();
    expect((await readStory(story.slug))?.blockers.map(({ what }) => what)).toEqual([
      "Day rates",
      "Scans",
    ]);
  });

  test("are written by its two sides, and by nobody else", async () => {
    const stranger = (await makeBody("Vale of Orrin District Council")).reference;
    for (const actor of [stranger, ANONYMOUS]) {
      const input = { id: story.id, version: 1, ...met("Mine") };
      expect((await saveStoryBlocker(actor, input)).ok).toBe(false);
    }
  });
});

test("a blocker is of one thing, and of no more", async () => {
  const data = { kind: "DATA", what: "Both", storyId: story.id, challengeId } as const;
  await expect(arrange((tx) => tx.blocker.create({ data }))).rejects.toThrow(/Blocker_of_one/);
  await expect(
    arrange((tx) => tx.blocker.create({ data: { kind: "DATA", what: "Neither" } })),
  ).rejects.toThrow(/Blocker_of_one/);
});

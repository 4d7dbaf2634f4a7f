import { afterAll, expect, test } from "vitest";
import { ANONYMOUS } from "@/domain/actor";
import { confirmReuse, endReuse, reportReuse, wishToReuse } from "@/features/adoptions/commands";
import { storyAnswer } from "@/features/stories/api";
import { withdrawStory } from "@/features/stories/commands";
import { publishedStory as readStory } from "@/features/stories/loaders";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { done, makeBody, why } from "./case-study-fixture";
import { mailedTo } from "./mailed";
import { publishedStory } from "./story-fixture";
import { makePerson } from "./supplier-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

async function wished() {
  const story = await publishedStory();
  const follower = await makeBody("Callow Valley Water Board");
  const wish = { storyId: story.id, message: "Which gauges silted up?" };
  done(await wishToReuse(follower.reference, wish));
  const { id: adoptionId } = await database().adoption.findFirstOrThrow({
    where: { storyId: story.id },
  });
  return { story, follower, wish, adoptionId };
}

/** As the API gives them: whose reuse is confirmed. */
async function followers(slug: string) {
  const story = await readStory(slug);
  return story ? storyAnswer(story).followed_by : null;
}

test("a body asks, is put in touch, says what it reuses, and counts once that is confirmed", async () => {
  const { story, follower, adoptionId, wish } = await wished();
  expect(await mailedTo(story.body.reference.email)).toContain(
    "Callow Valley Water Board wants to reuse what you did",
  );
  expect(why(await wishToReuse(follower.second, wish))).toMatch(/is asked for/);
  expect(why(await confirmReuse(story.body.reference, { adoptionId }))).toMatch(/is asked for/);
  done(await reportReuse(follower.second, { adoptionId, says: "In use, 40 culverts" }));
  expect(await followers(story.slug)).toEqual([]);
  done(await confirmReuse(story.body.reference, { adoptionId }));
  expect(await followers(story.slug)).toMatchObject([{ says: "In use, 40 culverts" }]);
  done(await reportReuse(follower.reference, { adoptionId, says: "In use, 60 culverts" }));
  expect(await followers(story.slug), "what is said anew is confirmed anew").toEqual([]);
});

test("nobody confirms themselves, and a supplier or a stranger has no part in it", async () => {
  const { story, follower, adoptionId, wish } = await wished();
  done(await reportReuse(follower.reference, { adoptionId, says: "In use" }));
  expect((await confirmReuse(follower.reference, { adoptionId })).ok).toBe(false);
  for (const actor of [ANONYMOUS, story.supplier.actor, story.body.reference]) {
    expect((await wishToReuse(actor, wish)).ok).toBe(false);
    expect((await reportReuse(actor, { adoptionId, says: "In use" })).ok).toBe(false);
    expect((await endReuse(actor, { adoptionId })).ok).toBe(false);
  }
  const clerk = await makePerson(follower.organisation, "No Role", []);
  expect(why(await endReuse(clerk, { adoptionId }))).toMatch(/role/);
});

test("a body may end it and ask again; nothing begins where the story is withdrawn", async () => {
  const { story, follower, adoptionId, wish } = await wished();
  done(await endReuse(follower.reference, { adoptionId }));
  expect(why(await reportReuse(follower.reference, { adoptionId, says: "In use" }))).toMatch(
    /is ended/,
  );
  done(await wishToReuse(follower.reference, wish));
  expect(await database().adoption.count({ where: { storyId: story.id } })).toBe(1);
  done(await withdrawStory(story.supplier.actor, { id: story.id }));
  const other = await makeBody("Fellmoor Fire and Rescue");
  expect(why(await wishToReuse(other.reference, wish))).toMatch(/not public/);
  expect(why(await reportReuse(follower.reference, { adoptionId, says: "x" }))).toMatch(
    /not public/,
  );
});

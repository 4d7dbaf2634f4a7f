import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ChallengeState } from "@/domain/challenge/states";
import { CHALLENGE } from "@/domain/challenge/states";
import { statesWhere } from "@/domain/lifecycle";
import { endorseStory } from "@/features/stories/commands";
import { publishedStory as readStory } from "@/features/stories/loaders";
import { obstaclesTo } from "@/features/stories/queries";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { done, why } from "./case-study-fixture";
import { makeChallenge, makeChampion, publishedStory, setState } from "./story-fixture";
import { arrange, makePerson, makeTechnology } from "./supplier-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

type Story = Awaited<ReturnType<typeof publishedStory>>;
type Championship = Awaited<ReturnType<typeof makeChampion>>;

const LIVE = statesWhere(CHALLENGE, "live");
const OPENED = LIVE.filter((state) => CHALLENGE.states[state].opened);
const SEALED = LIVE.filter((state) => !CHALLENGE.states[state].opened);
const OVER: ChallengeState[] = ["AWARDED", "COMPLETED", "CANCELLED"];

let story: Story;
let minister: Championship;
let elsewhere: string;

beforeAll(async () => {
  story = await publishedStory();
});

// A department of its own for each test: what one runs stands in nobody else's way.
beforeEach(async () => {
  minister = await makeChampion();
  elsewhere = await makeTechnology("Digital twins");
});

const words = () => ({
  slug: story.slug,
  version: 1,
  post: "Minister for Coasts",
  sentence: "Read this.",
});
const endorse = () => endorseStory(minister.champion, words());
const shown = async () => {
  const endorsements = (await readStory(story.slug))?.endorsements ?? [];
  return endorsements.filter(({ userId }) => userId === minister.champion.userId).length;
};
const run = (
  state: ChallengeState,
  technologies: string[],
  bodyId = minister.department.organisation.id,
) => makeChallenge(bodyId, state, technologies, minister.department.reference);
const respond = (challengeId: string, state: "DRAFT" | "SUBMITTED" | "OPENED" | "WITHDRAWN") =>
  arrange((tx) =>
    tx.response.create({
      data: { challengeId, supplierId: story.supplier.organisation.id, state },
    }),
  );

describe("refused, with the reason", () => {
  test.each(LIVE)("while the department runs a challenge in the field: %s", async (state) => {
    await run(state, [story.technologyId]);
    const outcome = await endorse();
    expect(why(outcome)).toMatch(
      /is running challenge 2026-9\d\d.*field in which this supplier works/,
    );
    expect(await shown()).toBe(0);
    const refused = await database().auditEvent.count({
      where: { actor: `person:${minister.champion.userId}`, outcome: "REFUSED" },
    });
    expect(refused).toBe(1);
  });

  test.each(OPENED)("while the supplier takes part in another field: %s", async (state) => {
    const { id } = await run(state, [elsewhere]);
    await respond(id, "OPENED");
    expect(why(await endorse())).toMatch(/takes part in it/);
  });

  test("for any body that the champion belongs to, not only the one they act for", async () => {
    const other = await makeChampion("Callow Valley Water Board");
    await run("EVALUATING", [story.technologyId], other.department.organisation.id);
    await arrange((tx) =>
      tx.membership.create({
        data: {
          userId: minister.champion.userId,
          organisationId: other.department.organisation.id,
          roles: [],
        },
      }),
    );
    expect(why(await endorse())).toMatch(/Callow Valley Water Board is running/);
  });

  test("where the field is one that the supplier shows on its profile, not in this story", async () => {
    const profile = await arrange((tx) =>
      tx.supplierProfile.create({
        data: { organisationId: story.supplier.organisation.id, state: "PUBLISHED" },
      }),
    );
    const version = await arrange((tx) =>
      tx.profileVersion.create({
        data: {
          profileId: profile.id,
          number: 1,
          standfirst: "",
          about: "",
          sme: true,
          vcse: false,
          publishedAt: new Date(),
          currentOf: { connect: { id: profile.id } },
          capabilities: {
            create: {
              profileId: profile.id,
              technologyId: elsewhere,
              name: "Twins",
              does: "Berths",
              maturity: 7,
            },
          },
        },
      }),
    );
    expect(version.number).toBe(1);
    await run("PUBLISHED", [elsewhere]);
    expect(why(await endorse())).toMatch(/field in which this supplier works/);
  });
});

describe("allowed", () => {
  test.each(OVER)("once the challenge is over: %s", async (state) => {
    const { id } = await run(state, [story.technologyId]);
    await respond(id, "OPENED");
    done(await endorse());
    expect(await shown()).toBe(1);
  });

  test("while another department runs it", async () => {
    const other = await makeChampion("Callow Valley Water Board");
    await run("EVALUATING", [story.technologyId], other.department.organisation.id);
    done(await endorse());
  });

  test.each(["DRAFT", "WITHDRAWN"] as const)(
    "where the supplier's response was never opened: %s",
    async (state) => {
      const { id } = await run("EVALUATING", [elsewhere]);
      await respond(id, state);
      done(await endorse());
    },
  );
});

describe("before the opening nothing tells who has responded", () => {
  test.each(SEALED)(
    "in the field the refusal is the same, to the word, with and without a response: %s",
    async (state) => {
      const { id } = await run(state, [story.technologyId]);
      const without = await endorse();
      await respond(id, "SUBMITTED");
      expect(await endorse()).toEqual(without);
      expect(without.ok).toBe(false);
    },
  );

  test.each(SEALED)("in another field a response changes nothing: %s", async (state) => {
    const { id } = await run(state, [elsewhere]);
    done(await endorse());
    await respond(id, "SUBMITTED");
    expect(await shown()).toBe(1);
    done(await endorse());
  });

  test("not even the query for it carries a sealed response", async () => {
    const { id } = await run("PUBLISHED", [story.technologyId]);
    await respond(id, "SUBMITTED");
    const [obstacle] = await obstaclesTo(database(), [
      {
        userId: minister.champion.userId,
        bodyId: minister.department.organisation.id,
        supplierId: story.supplier.organisation.id,
        technologies: [],
      },
    ]);
    expect(obstacle?.competition).toMatchObject({ state: "PUBLISHED", opened: [] });
  });
});

describe("hidden by itself", () => {
  test("when a challenge in the field is published later, and shown again when it is over", async () => {
    done(await endorse());
    expect(await shown()).toBe(1);
    const { id } = await run("PUBLISHED", [story.technologyId]);
    expect(await shown()).toBe(0);
    for (const state of OPENED) {
      await setState(id, state);
      expect(await shown()).toBe(0);
    }
    await setState(id, "AWARDED");
    expect(await shown()).toBe(1);
  });

  test("at the opening of one in another field, if the supplier takes part", async () => {
    done(await endorse());
    const { id } = await run("PUBLISHED", [elsewhere]);
    const response = await respond(id, "SUBMITTED");
    expect(await shown()).toBe(1);
    await arrange((tx) =>
      tx.response.update({ where: { id: response.id }, data: { state: "OPENED" } }),
    );
    await setState(id, "OPENED");
    expect(await shown()).toBe(0);
  });

  test("when the champion joins a body that runs one; and also for those who have left theirs", async () => {
    done(await endorse());
    const other = await makeChampion("Callow Valley Water Board");
    await run("DECIDED", [story.technologyId], other.department.organisation.id);
    expect(await shown()).toBe(1);
    const joined = await arrange((tx) =>
      tx.membership.create({
        data: {
          userId: minister.champion.userId,
          organisationId: other.department.organisation.id,
          roles: [],
        },
      }),
    );
    expect(await shown()).toBe(0);
    await arrange((tx) =>
      tx.membership.deleteMany({ where: { userId: minister.champion.userId } }),
    );
    expect(joined.userId).toBe(minister.champion.userId);
    expect(await shown()).toBe(1);
    await run("EVALUATING", [story.technologyId]);
    expect(await shown()).toBe(0);
  });
});

test("a champion who belongs to the supplier is refused", async () => {
  const champion = await makePerson(minister.department.organisation, "Two Hats", ["CHAMPION"]);
  await arrange((tx) =>
    tx.membership.create({
      data: {
        userId: champion.userId,
        organisationId: story.supplier.organisation.id,
        roles: ["EDITOR"],
      },
    }),
  );
  expect(why(await endorseStory(champion, words()))).toMatch(/own work/);
});

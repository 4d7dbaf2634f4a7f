import { v7 as newId } from "uuid";
import { afterAll, describe, expect, test } from "vitest";
import { ANONYMOUS } from "@/domain/actor";
import { ABOUT, capabilityOn } from "@/domain/supplier/sample";
import { storiesFeed } from "@/features/feeds/loaders";
import { hidePage } from "@/features/moderation/commands";
import { answerHiding, keepHidden, restorePage } from "@/features/moderation/commands/hidings";
import { hidingPage } from "@/features/moderation/loaders";
import { moderationDesk } from "@/features/moderation/loaders/operator";
import { bodyPage } from "@/features/organisations/loaders";
import { refreshDocument } from "@/features/search/jobs/refresh";
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
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { layStranger } from "../setup/lay";
import { done, why } from "./case-study-fixture";
import { mailedTo } from "./mailed";
import { hiding, inOneText, operator } from "./moderation-fixture";
import { newProfile } from "./search-support";
import { makeChampion, publishedStory, storyRow } from "./story-fixture";
import { arrange, makeSupplier, makeTechnology } from "./supplier-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

describe("a story that is hidden", () => {
  test("is gone from list, feed, front page and search; its endorsements survive", async () => {
    const story = await publishedStory();
    const { champion } = await makeChampion();
    const { publishedVersion } = await storyRow(story.id);
    done(
      await endorseStory(champion, {
        slug: story.slug,
        version: publishedVersion ?? 0,
        post: "Minister for Coasts",
        sentence: "Look at its trail.",
      }),
    );
    await refreshDocument("story", story.id);
    const read = async () =>
      inOneText([
        await readStory(story.slug),
        await publicVersions(ANONYMOUS, story.slug, 1),
        await storiesFeed(),
        await frontStories(20),
        await storiesAfter(null, 50),
        await bodyPage(story.body.organisation.slug),
        await database().$queryRaw`SELECT shown FROM search.document`,
      ]);
    const marks = [story.id, `/stories/${story.slug}`];
    for (const mark of marks) expect(await read()).toContain(mark);
    const juno = await operator();
    const { hidingId } = done(await hidePage(juno, hiding("story", story.id)));
    for (const mark of marks) expect(await read()).not.toContain(mark);
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
      "It is out.",
      "We agree.",
      "One sentence is left.",
      "Now it is out.",
    ]);
    expect(await hidingPage(await layStranger(), hidingId)).toBeNull();
    const { title } = await storyRow(story.id);
    expect(await mailedTo(story.body.reference.email)).toContain(`“${title}” stays hidden`);
    expect(await mailedTo(juno.email)).toContain(`The owner of “${title}” has answered`);
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
      inOneText([
        await supplierPage(slug, ANONYMOUS, 1),
        await publishedSupplier(slug),
        await suppliersAfter(null, 50),
        await readStory(story.slug),
        await database().$queryRaw`SELECT shown, summary_words FROM search.document`,
      ]);
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
  const capability = capabilityOn(technologyId, { name: "Gauges" });
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

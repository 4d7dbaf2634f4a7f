import { afterAll, describe, expect, test } from "vitest";
import { ANONYMOUS } from "@/domain/actor";
import { withdrawCaseStudy } from "@/features/case-studies/commands";
import { attachFile, describeFile, detachFile } from "@/features/case-studies/commands/attachments";
import { chooseFiles, publishStory, withdrawStory } from "@/features/stories/commands";
import { publicVersions } from "@/features/stories/loaders";
import { lockStory } from "@/features/stories/records";
import { storyViews } from "@/features/stories/views";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { caseStudyRow, done, why } from "./case-study-fixture";
import { fileOf, png, uploadOf } from "./file-fixture";
import { bothAgree, draftStory } from "./story-fixture";
import { makeSupplier } from "./supplier-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

/** A draft whose case study has a picture and a document. */
async function storyWithFiles() {
  const story = await draftStory();
  const { caseStudyId: id, supplier } = story;
  const picture = await uploadOf("PICTURE", fileOf("desk.png", await png()));
  const words = { title: "The desk at noon", alt: "A desk with one letter" };
  done(await attachFile(supplier.actor, { id, ...words, upload: picture }));
  const document = await uploadOf("DOCUMENT", fileOf("counts.csv", `${story.id},1\n`));
  done(await attachFile(supplier.actor, { id, title: "Counts", alt: "", upload: document }));
  const files = (await caseStudyRow(id)).files.map((file) => file.id);
  return { ...story, files, words };
}

async function view(id: string) {
  const row = await database().$transaction((tx) => lockStory(tx, { id }));
  const [story] = row ? await storyViews(database(), [row], new Date()) : [];
  if (!story) throw new Error("There is no such story.");
  return story;
}

describe("pictures and documents of a story", () => {
  test("come from its case study, and are part of the version that both agree to", async () => {
    const story = await storyWithFiles();
    const { id, slug, supplier, body, files } = story;
    done(await chooseFiles(body.reference, { id, version: 1, files }));
    const version = await bothAgree(story);
    expect(version).toBe(2);
    done(await publishStory(supplier.actor, { id, version }));
    const shown = await view(id);
    expect(shown.pictures).toMatchObject([{ alt: "A desk with one letter" }]);
    expect(shown.documents).toMatchObject([{ title: "Counts", name: "counts.csv" }]);
    const again = await chooseFiles(supplier.actor, { id, version: 2, files });
    expect(done(again)).toMatchObject({ version: 2 });
    done(await chooseFiles(supplier.actor, { id, version: 2, files: files.slice(0, 1) }));
    expect((await view(id)).documents).toHaveLength(1);
    const history = await publicVersions(ANONYMOUS, slug, 1);
    expect(history?.versions).toHaveLength(1);
  });

  test("are refused where they are of another case study", async () => {
    const story = await storyWithFiles();
    const other = await storyWithFiles();
    const input = { id: story.id, version: 1, files: other.files };
    expect(why(await chooseFiles(story.supplier.actor, input))).toMatch(/not offered/);
    const stranger = (await makeSupplier("Nobody’s Ltd", ["EDITOR"])).actor;
    for (const actor of [stranger, ANONYMOUS]) {
      expect((await chooseFiles(actor, { ...input, files: story.files })).ok).toBe(false);
    }
  });

  test("keep the words that were agreed to; other words need another agreement", async () => {
    const story = await storyWithFiles();
    const { id, caseStudyId, supplier, files, words } = story;
    const attachedId = files[0] ?? "";
    const say = (alt: string) =>
      describeFile(supplier.actor, { id: caseStudyId, attachedId, title: words.title, alt });
    done(await chooseFiles(supplier.actor, { id, version: 1, files }));
    const version = await bothAgree(story);
    done(await say("An empty desk"));
    const refused = await publishStory(supplier.actor, { id, version });
    expect(why(refused)).toMatch(/picture or a document was changed/);
    done(await say(words.alt));
    done(await publishStory(supplier.actor, { id, version }));
    done(await say("An empty desk"));
    expect((await view(id)).pictures[0]?.alt).toBe(words.alt);
  });

  test("cannot be taken from under it, and hide with their case study", async () => {
    const { id, caseStudyId, supplier, files } = await storyWithFiles();
    done(await chooseFiles(supplier.actor, { id, version: 1, files }));
    const detach = () =>
      detachFile(supplier.actor, { id: caseStudyId, attachedId: files[0] ?? "" });
    expect(why(await detach())).toBe("A story shows this picture or document.");
    expect((await view(id)).pictures).toHaveLength(1);
    done(await withdrawCaseStudy(supplier.actor, { id: caseStudyId }));
    expect((await view(id)).pictures).toHaveLength(0);
    done(await withdrawStory(supplier.actor, { id }));
    done(await detach());
  });
});

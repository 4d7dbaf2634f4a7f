import type { z } from "zod";
import { asPerson } from "@/domain/actor";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { agreedBy, bothAgree } from "@/domain/story/agreement";
import { isCorrecting } from "@/domain/story/correction";
import { mayAgree, mayPublish, sideOf, stepOf } from "@/domain/story/policy";
import { STORY } from "@/domain/story/states";
import { command } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import type { Job } from "@/lib/queue";
import { writeContent } from "../records";
import type * as schema from "../schema";
import { loadShared, refresh, refuseUnread, type Shared, subjectOf } from "./shared";

/** One side agrees to the version that it has read. With the second, the story can be published. */
export const agreeToStory = command({
  name: "story.agree",
  load: (tx, { id }: z.output<typeof schema.ofVersion>, actor) => loadShared(tx, id, actor),
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { facts }) => mayAgree(actor, facts),
  decide({ row, content, others }, { version }, { actor, now }) {
    refuseUnread(row, version);
    const side = sideOf(actor, row) ?? "supplier";
    const { supplierAgreedVersion, bodyAgreedVersion } = agreedBy(row, side);
    const both = bothAgree({ version, supplierAgreedVersion, bodyAgreedVersion });
    return {
      change: {
        supplierAgreedVersion,
        bodyAgreedVersion,
        ...(side === "supplier" ? { supplierAgreedAt: now } : { bodyAgreedAt: now }),
        state: both ? transition(STORY, row.state, stepOf(row.state, "agree")) : row.state,
      },
      audit: { version, side },
      effects: letterTo(others, LETTERS.story.agreed, {
        story: { ...row, title: content.title },
        by: asPerson(actor).actingFor?.name ?? "",
        version,
        both,
      }),
    };
  },
  async save(tx, data, { row }) {
    await tx.story.update({ where: { id: row.id }, data });
    return { id: row.id };
  },
});

/** Makes public what both agreed to, word for word; a correction takes the place of what was public. */
export const publishStory = command({
  name: "story.publish",
  load: (tx, { id }: z.output<typeof schema.ofVersion>, actor) => loadShared(tx, id, actor),
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { facts }) => mayPublish(actor, facts),
  decide(loaded, { version }, { actor, now }) {
    const { row } = loaded;
    refuseUnread(row, version);
    const corrects = isCorrecting(row);
    return {
      change: {
        story: {
          state: transition(STORY, row.state, stepOf(row.state, "publish")),
          publishedVersion: version,
          ...(corrects ? { correctedAt: now } : { publishedAt: now }),
        },
        publication: {
          number: version,
          publishedAt: now,
          publishedById: asPerson(actor).userId,
          supplierAgreedAt: row.supplierAgreedAt,
          bodyAgreedAt: row.bodyAgreedAt,
        },
      },
      audit: { version, corrects: corrects ? row.publishedVersion : null },
      effects: [refresh(row.id), ...(corrects ? correctionLetters : publicationLetters)(loaded)],
    };
  },
  async save(tx, { story, publication }, { row, content }) {
    await writeContent(tx, row.id, content);
    await tx.story.update({ where: { id: row.id }, data: story });
    await tx.storyPublication.create({ data: { storyId: row.id, ...publication } });
    return { slug: row.slug };
  },
});

function publicationLetters({ row, content, others }: Shared): Job[] {
  const story = { ...row, title: content.title };
  return letterTo(others, LETTERS.story.published, { story, version: row.version });
}

/** To the champions, who stood behind other words; to the other side; to all who follow. Each hears once. */
function correctionLetters({ row, content, others, champions, readers }: Shared): Job[] {
  const facts = { story: { ...row, title: content.title } };
  const rest = [...others, ...readers].filter((one) => !champions.includes(one));
  return [
    ...letterTo(champions, LETTERS.story.correctedForChampion, facts),
    ...letterTo(rest, LETTERS.story.corrected, facts),
  ];
}

import type { z } from "zod";
import { asPerson } from "@/domain/actor";
import { mayConfirmAdoption, mayEndAdoption, mayReport, mayWish } from "@/domain/adoption/policy";
import { ADOPTION } from "@/domain/adoption/states";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { writersOf } from "@/features/letters/queries";
import { command } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import { factsOf, lockAdoption, lockOwn } from "./records";
import type * as schema from "./schema";

/** A body wants to reuse what a story tells of; the body that did it is told, and whom to write to. */
export const wishToReuse = command({
  name: "adoption.wish",
  async load(tx, { storyId }: z.output<typeof schema.wish>, actor) {
    const loaded = await lockOwn(tx, storyId, actor);
    return loaded && { ...loaded, people: await writersOf(tx, loaded.story.bodyId) };
  },
  subject: ({ story }) => ({ type: "story", id: story.id }),
  policy: (actor, { story, adoption }) => mayWish(actor, factsOf(story, adoption)),
  decide({ story, adoption, people }, { message }, { actor, now, newId }) {
    const person = asPerson(actor);
    const { organisationId, name: body } = person.actingFor ?? { organisationId: "", name: "" };
    return {
      change: {
        id: adoption?.id ?? newId(),
        storyId: story.id,
        bodyId: organisationId,
        state: adoption ? transition(ADOPTION, adoption.state, "wishAgain") : ("WISHED" as const),
        message,
        wishedById: person.userId,
        wishedAt: now,
      },
      audit: { body: organisationId },
      effects: [
        ...letterTo(people, LETTERS.adoption.wished, {
          story,
          person: person.name,
          email: person.email,
          body,
          message,
        }),
        ...letterTo([person.email], LETTERS.adoption.wishSent, { story }),
      ],
    };
  },
  async save(tx, { id, ...change }, { story }) {
    const fresh = { ...change, says: "", reportedAt: null, confirmedAt: null, endedAt: null };
    await tx.adoption.upsert({ where: { id }, create: { id, ...fresh }, update: fresh });
    return { slug: story.slug };
  },
});

/** The body that follows says what it reuses. The body that did it first is asked to confirm that. */
export const reportReuse = command({
  name: "adoption.report",
  async load(tx, { adoptionId }: z.output<typeof schema.report>) {
    const loaded = await lockAdoption(tx, adoptionId);
    return loaded && { ...loaded, people: await writersOf(tx, loaded.story.bodyId) };
  },
  subject: ({ story }) => ({ type: "story", id: story.id }),
  policy: (actor, { story, adoption }) => mayReport(actor, factsOf(story, adoption)),
  decide: ({ story, adoption, people }, { says }, { now }) => ({
    change: { state: transition(ADOPTION, adoption.state, "report"), says, reportedAt: now },
    audit: { body: adoption.bodyId },
    effects: letterTo(people, LETTERS.adoption.reported, {
      story,
      body: adoption.body.name,
      says,
    }),
  }),
  async save(tx, change, { story, adoption }) {
    await tx.adoption.update({
      where: { id: adoption.id },
      data: { ...change, confirmedAt: null, confirmedById: null },
    });
    return { slug: story.slug };
  },
});

/** The body that did it first confirms who follows. */
export const confirmReuse = command({
  name: "adoption.confirm",
  async load(tx, { adoptionId }: z.output<typeof schema.subject>) {
    const loaded = await lockAdoption(tx, adoptionId);
    if (!loaded) return null;
    return { ...loaded, people: await writersOf(tx, loaded.adoption.bodyId) };
  },
  subject: ({ story }) => ({ type: "story", id: story.id }),
  policy: (actor, { story, adoption }) => mayConfirmAdoption(actor, factsOf(story, adoption)),
  decide: ({ story, adoption, people }, _input, { actor, now }) => ({
    change: {
      state: transition(ADOPTION, adoption.state, "confirm"),
      confirmedAt: now,
      confirmedById: asPerson(actor).userId,
    },
    audit: { body: adoption.bodyId },
    effects: letterTo(people, LETTERS.adoption.confirmed, {
      story,
      body: adoption.body.name,
      says: adoption.says,
    }),
  }),
  async save(tx, change, { story, adoption }) {
    await tx.adoption.update({ where: { id: adoption.id }, data: change });
    return { slug: story.slug };
  },
});

/** The body does not want to reuse it, or does not any more. */
export const endReuse = command({
  name: "adoption.end",
  load: (tx, { adoptionId }: z.output<typeof schema.subject>) => lockAdoption(tx, adoptionId),
  subject: ({ story }) => ({ type: "story", id: story.id }),
  policy: (actor, { story, adoption }) => mayEndAdoption(actor, factsOf(story, adoption)),
  decide: ({ adoption }, _input, { now }) => ({
    change: { state: transition(ADOPTION, adoption.state, "end"), endedAt: now },
    audit: { body: adoption.bodyId },
  }),
  async save(tx, change, { story, adoption }) {
    await tx.adoption.update({ where: { id: adoption.id }, data: change });
    return { slug: story.slug };
  },
});

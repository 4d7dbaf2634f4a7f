import type { z } from "zod";
import { asPerson } from "@/domain/actor";
import { headlineProblems } from "@/domain/evidence/headline";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { mayEndorse, mayWithdrawEndorsement } from "@/domain/story/policy";
import { STORY } from "@/domain/story/states";
import { followersOf, writersOf } from "@/features/letters/queries";
import { command, Invalid } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { factsOf, figuresOf, lockStory, type StoryRow } from "../records";
import { endorseFacts, ownEndorsement } from "../records/facts";
import type * as schema from "../schema";
import { refresh } from "./shared";

const subjectOf = ({ row }: { row: StoryRow }) => ({ type: "story", id: row.id });

/** A champion stands behind a story, in a sentence. Said again, the sentence before stays on the record. */
export const endorseStory = command({
  name: "story.endorse",
  async load(tx, { slug }: z.output<typeof schema.endorsement>, actor) {
    const row = await lockStory(tx, { slug });
    if (!row) return null;
    return { row, facts: await endorseFacts(tx, row, actor), people: await recipientsOf(tx, row) };
  },
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { facts }) => mayEndorse(actor, facts),
  decide({ row, people }, { version, post, sentence }, { actor, now, newId }) {
    refuseUnread(row, version);
    const claims = row.claims.map(({ claim }) => figuresOf(claim));
    const problems = headlineProblems(sentence, claims).map(({ message }) => message);
    if (problems.length > 0) throw new Invalid({ sentence: problems });
    const { userId, actingFor } = asPerson(actor);
    const own = row.endorsements.find((one) => one.userId === userId);
    const bodyId = actingFor?.organisationId ?? "";
    const said = { post, sentence, version, bodyId };
    // Sent twice: it stands once.
    if (
      own &&
      Object.entries(said).every(([key, value]) => own[key as keyof typeof said] === value)
    ) {
      return { change: null, audit: { body: bodyId, post, version, changed: false } };
    }
    return {
      change: {
        endorsement: {
          id: newId(),
          userId,
          ...said,
          endorsedAt: now,
        },
        earlier: own?.id ?? null,
        state: transition(STORY, row.state, "champion"),
      },
      audit: { body: bodyId, post, version, earlier: own?.id },
      effects: [
        refresh(row.id),
        ...letterTo(people, LETTERS.story.championed, {
          story: row,
          post,
          body: actingFor?.name ?? "",
          sentence,
        }),
      ],
    };
  },
  async save(tx, change, { row }) {
    if (!change) return { slug: row.slug };
    const { endorsement, earlier, state } = change;
    if (earlier) {
      const withdrawnAt = endorsement.endorsedAt;
      await tx.endorsement.update({ where: { id: earlier }, data: { withdrawnAt } });
    }
    await tx.endorsement.create({ data: { ...endorsement, storyId: row.id } });
    await tx.story.update({ where: { id: row.id }, data: { state } });
    return { slug: row.slug };
  },
});

export const withdrawEndorsement = command({
  name: "story.withdrawEndorsement",
  load: async (tx, { slug }: z.output<typeof schema.bySlug>) => {
    const row = await lockStory(tx, { slug });
    return row && { row };
  },
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { row }) =>
    mayWithdrawEndorsement(actor, {
      ...factsOf(row),
      endorsed: ownEndorsement(row, actor) !== null,
    }),
  decide({ row }, _input, { actor, now }) {
    const own = ownEndorsement(row, actor);
    const last = row.state === "CHAMPIONED" && row.endorsements.length === 1;
    return {
      change: {
        id: own?.id ?? "",
        withdrawnAt: now,
        state: last ? transition(STORY, row.state, "unchampion") : row.state,
      },
      audit: { endorsement: own?.id },
      effects: [refresh(row.id)],
    };
  },
  async save(tx, { id, withdrawnAt, state }, { row }) {
    await tx.endorsement.update({ where: { id }, data: { withdrawnAt } });
    await tx.story.update({ where: { id: row.id }, data: { state } });
    return { slug: row.slug };
  },
});

/** @throws {Invalid} if the story was corrected since the champion opened it. */
function refuseUnread({ publishedVersion }: StoryRow, read: number): void {
  if (publishedVersion === read) return;
  throw new Invalid({
    "": [
      `The story was corrected while you had it open: you have read version ${read}, and everybody reads version ${publishedVersion} now. What you typed is still here. Read what changed, then send it again.`,
    ],
  });
}

async function recipientsOf(tx: Transaction, row: StoryRow): Promise<string[]> {
  return [
    ...(await writersOf(tx, row.supplierId, row.bodyId)),
    ...(await followersOf(tx, "story", row.id)),
  ];
}

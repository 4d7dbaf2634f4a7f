import { mayPublishTo, nextPhaseWinners } from "@/domain/challenge/next-phase";
import { mayRecall, mayReturn, maySubmit } from "@/domain/challenge/policy";
import { readiness, stopping } from "@/domain/challenge/readiness";
import { CHALLENGE } from "@/domain/challenge/states";
import { mayCompete } from "@/domain/engagement/policy";
import { plural } from "@/domain/format/numbers";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { refuse } from "@/domain/verdict";
import { followersOf, holdersOf, membersOf } from "@/features/letters/queries";
import { command, Refused } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { lockChallenge, type WholeChallenge } from "../queries";
import { lockWinners } from "../queries/phases";
import { contentOf, draftOf } from "../records/content";
import { recordRelease } from "../releases";
import { userId } from "./shared";

/** The lead sends a draft to its approver, once nothing stops publication. */
export const submitChallenge = command({
  name: "challenge.submit",
  load: (tx, { id }: { id: string }, actor) => lockChallenge(tx, id, actor),
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts }) => maySubmit(actor, facts),
  decide({ row }, _input, { actor, now }) {
    requireReady(row, now);
    return {
      change: {
        state: transition(CHALLENGE, row.state, "submit"),
        submittedAt: now,
        submittedById: userId(actor),
        reviewNote: null,
      },
      audit: { revision: row.revision },
      effects: letterTo(holdersOf(row.parts, "APPROVER"), LETTERS.challenge.submitted, row),
    };
  },
  save: (tx, data, { row }) => update(tx, row.id, data),
});

/** Whoever leads it then takes it back before the approver has decided, and the team can write again. */
export const recallChallenge = command({
  name: "challenge.recall",
  load: (tx, { id }: { id: string }, actor) => lockChallenge(tx, id, actor),
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts }) => mayRecall(actor, facts),
  decide: ({ row }) => ({
    change: { state: transition(CHALLENGE, row.state, "recall") },
    audit: { revision: row.revision },
    effects: letterTo(holdersOf(row.parts, "APPROVER"), LETTERS.challenge.recalled, row),
  }),
  save: (tx, data, { row }) => update(tx, row.id, data),
});

/** The approver sends it back with a note, and the team can write again. */
export const returnChallenge = command({
  name: "challenge.return",
  load: (tx, { id }: { id: string; note: string }, actor) => lockChallenge(tx, id, actor),
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts }) => mayReturn(actor, facts),
  decide: ({ row }, { note }) => ({
    change: { state: transition(CHALLENGE, row.state, "return"), reviewNote: note },
    audit: { revision: row.revision },
    effects: letterTo(holdersOf(row.parts, "LEAD"), LETTERS.challenge.returned, {
      challenge: row,
      note,
    }),
  }),
  save: (tx, data, { row }) => update(tx, row.id, data),
});

/**
 * The approver publishes. From here on criteria, weights, descriptors, tie-breaks and the price's
 * formula are fixed: version 1 holds them. What stops publication is looked for again, today.
 */
export const publishChallenge = command({
  name: "challenge.publish",
  async load(tx, { id }: { id: string }, actor) {
    const locked = await lockChallenge(tx, id, actor);
    if (!locked) return null;
    const { precedingId } = locked.row;
    const winners = precedingId ? await lockWinners(tx, precedingId) : null;
    const invited = winners && nextPhaseWinners(winners).map(({ supplierId }) => supplierId);
    const followers = await followersOf(tx, "challenge", id);
    return {
      ...locked,
      winners,
      invited,
      followers,
      people: await membersOf(tx, invited ?? []),
    };
  },
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts, winners }) => mayPublishTo(actor, facts, winners),
  decide({ row, followers, invited, people }, _input, { actor, now }) {
    requireReady(row, now);
    const number = row.version + 1;
    const invitees = new Set(people.map(({ email }) => email));
    const others = [...holdersOf(row.parts, "LEAD"), ...followers].filter(
      (to) => !invitees.has(to),
    );
    const opened = { challenge: row, closesAt: row.closesAt };
    return {
      change: {
        data: {
          state: transition(CHALLENGE, row.state, "publish"),
          version: number,
          publishedAt: now,
          approvedById: userId(actor),
          reviewNote: null,
        },
        version: { number, content: contentOf(row), publishedAt: now },
        invited: (invited ?? []).map((supplierId) => ({ supplierId, invitedAt: now })),
        // Whoever is invited hears of everything that changes, and can stop that.
        follows: people.map(({ userId }) => ({
          userId,
          subjectType: "challenge",
          subjectId: row.id,
        })),
      },
      audit: { version: number, ...(invited ? { invited } : {}) },
      effects: [
        { name: "search.refresh", data: { type: "challenge", id: row.id } },
        ...letterTo(others, LETTERS.challenge.published, opened),
        ...letterTo([...invitees], LETTERS.challenge.invited, {
          ...opened,
          preceding: row.preceding?.title ?? "",
        }),
      ],
    };
  },
  async save(tx, { data, version, invited, follows }, { row }, { now }) {
    await update(tx, row.id, data);
    await tx.invitedSupplier.createMany({
      data: invited.map((one) => ({ ...one, challengeId: row.id })),
    });
    await tx.follow.createMany({ data: follows, skipDuplicates: true });
    await tx.challengeVersion.create({ data: { ...version, challengeId: row.id } });
    await recordRelease(tx, row.id, "tender", now);
    return row.slug;
  },
});

/** @throws Refused if anything stops publication, saying how much and where to look. */
function requireReady(row: WholeChallenge, now: Date): void {
  const competing = mayCompete(row.engagement);
  if (!competing.allowed) throw new Refused(competing);
  const stops = stopping(readiness(draftOf(row), now));
  const [first] = stops;
  if (!first) return;
  const more = stops.length === 1 ? "" : ` ${plural(stops.length - 1, "more thing")} to put right.`;
  throw new Refused(refuse(`${first.says}${more}`, `${first.repair.says}: see the task list.`));
}

async function update(
  tx: Transaction,
  id: string,
  data: Parameters<Transaction["challenge"]["update"]>[0]["data"],
) {
  await tx.challenge.update({ where: { id }, data: { ...data, revision: { increment: 1 } } });
}

import { mayPublishTo, whoGoesOn } from "@/domain/challenge/next-phase";
import { mayReturn, maySubmit } from "@/domain/challenge/policy";
import { readiness, stopping } from "@/domain/challenge/readiness";
import { CHALLENGE } from "@/domain/challenge/states";
import { mayCompete } from "@/domain/engagement/policy";
import { formatDateTime } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { transition } from "@/domain/lifecycle";
import { refuse } from "@/domain/verdict";
import { followersOf } from "@/features/follows/queries";
import { command, Refused } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { contentOf, draftOf } from "../content";
import { letter } from "../letters";
import { lockWinners, peopleToInvite } from "../phases";
import { lockChallenge, type WholeChallenge } from "../queries";
import { recordRelease } from "../releases";
import { userId } from "./who";

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
      effects: addressesOf(row, "APPROVER").map((to) =>
        letter(
          to,
          `${row.reference} waits for your approval`,
          [
            `${row.body.name} wants to publish “${row.title}”. Nothing is public until you say yes.`,
          ],
          { label: "Read and decide", path: `/account/challenges/${row.id}/review` },
        ),
      ),
    };
  },
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
    effects: addressesOf(row, "LEAD").map((to) =>
      letter(
        to,
        `${row.reference} came back from its approver`,
        [`“${row.title}” is a draft again. The approver wrote:`, note],
        { label: "Go on with the draft", path: `/account/challenges/${row.id}` },
      ),
    ),
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
    const invited = winners && whoGoesOn(winners).map(({ supplierId }) => supplierId);
    const followers = await followersOf(tx, "challenge", id);
    return {
      ...locked,
      winners,
      invited,
      followers,
      people: await peopleToInvite(tx, invited ?? []),
    };
  },
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts, winners }) => mayPublishTo(actor, facts, winners),
  decide({ row, followers, invited, people }, _input, { actor, now }) {
    requireReady(row, now);
    const number = row.version + 1;
    const invitees = new Set(people.map(({ email }) => email));
    const addresses = [...new Set([...addressesOf(row, "LEAD"), ...followers])];
    const link = { label: "Read the challenge", path: `/challenges/${row.slug}` };
    const closes = `Responses close on ${row.closesAt ? formatDateTime(row.closesAt) : "a day to be said"}, London time.`;
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
        follows: people.map(({ id }) => ({
          userId: id,
          subjectType: "challenge",
          subjectId: row.id,
        })),
      },
      audit: { version: number, ...(invited ? { invited } : {}) },
      effects: [
        { name: "search.refresh", data: { type: "challenge", id: row.id } },
        ...addresses
          .filter((to) => !invitees.has(to))
          .map((to) =>
            letter(
              to,
              `Published: ${row.title}`,
              [`${row.body.name} has published challenge ${row.reference}. ${closes}`],
              link,
            ),
          ),
        ...[...invitees].map((to) =>
          letter(
            to,
            `You are invited: ${row.title}`,
            [
              `${row.body.name} invites you to the next phase of “${row.preceding?.title}”, which you won. Only the suppliers of that phase can answer.`,
              closes,
            ],
            link,
          ),
        ),
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

function addressesOf(row: WholeChallenge, part: "LEAD" | "APPROVER"): string[] {
  return row.parts.filter((one) => one.part === part).map(({ user }) => user.email);
}

async function update(
  tx: Transaction,
  id: string,
  data: Parameters<Transaction["challenge"]["update"]>[0]["data"],
) {
  await tx.challenge.update({ where: { id }, data: { ...data, revision: { increment: 1 } } });
}

import type { z } from "zod";
import { type Actor, asPerson } from "@/domain/actor";
import { totalValue } from "@/domain/challenge/content";
import { engagementContent, missingForEngagement } from "@/domain/engagement/content";
import { mayProposeNotice, type NoticeKind } from "@/domain/engagement/notice";
import { closingDays } from "@/domain/engagement/policy";
import { formatDate } from "@/domain/format/dates";
import { listWords } from "@/domain/format/words";
import { LETTERS } from "@/domain/letters/catalogue";
import { londonDay } from "@/domain/timetable/london";
import { refuse } from "@/domain/verdict";
import { lockChallenge, type WholeChallenge } from "@/features/challenges/queries";
import { knownNames, refuseNames } from "@/features/challenges/queries/public-names";
import { contentOf } from "@/features/challenges/records/content";
import type { planned } from "@/features/challenges/schema";
import { approversFor } from "@/features/letters/queries";
import { command, Invalid, Refused } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { earlyFacts, noticeWaits } from "../queries/notices";
import type { KeptNotice } from "../records/notices";
import type * as schema from "../schema";

/** The draft, locked, with what a notice about it has to know. */
async function lockEarly(tx: Transaction, id: string, actor: Actor) {
  const locked = await lockChallenge(tx, id, actor);
  if (!locked) return null;
  const { row } = locked;
  const replies = await tx.engagementReply.findMany({
    where: { challengeId: id },
    select: { supplier: { select: { name: true } } },
  });
  const suppliers = replies.map(({ supplier }) => ({
    name: supplier.name,
    as: "a supplier that replied",
  }));
  return {
    ...locked,
    early: earlyFacts(locked),
    waits: await noticeWaits(tx, id),
    known: await knownNames(tx, id, actor, { suppliers }),
    approvers: await approversFor(tx, row),
  };
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockEarly>>>;

/** What one kind of notice is made of, and what its form gives. */
interface Written<Kind extends NoticeKind> {
  content: KeptNotice<Kind>;
  audit: Record<string, string | boolean>;
}

/** An officer writes a notice of one kind. Nothing of it is public until an approver says yes. */
function proposing<Kind extends NoticeKind, Input extends { id: string }>(
  name: string,
  kind: Kind,
  write: (locked: Locked, input: Input, now: Date) => Written<Kind>,
) {
  return command({
    name,
    load: (tx, { id }: Input, actor) => lockEarly(tx, id, actor),
    subject: ({ row }) => ({ type: "challenge", id: row.id }),
    policy: (actor, { early, waits }, now) => mayProposeNotice(actor, kind, early, { waits, now }),
    decide(locked, input, { actor, now, newId }) {
      const { row, approvers } = locked;
      const { content, audit } = write(locked, input, now);
      return {
        change: {
          id: newId(),
          challengeId: row.id,
          kind,
          version: row.version,
          content: JSON.parse(JSON.stringify(content)),
          proposedById: asPerson(actor).userId,
          proposedAt: now,
        },
        audit,
        effects: letterTo(approvers, LETTERS.engagement.proposed, row),
      };
    },
    async save(tx, data, { row }) {
      await tx.proposal.create({ data });
      return row.id;
    },
  });
}

interface Asked {
  id: string;
  asks: string;
  closesAt: Date;
  otherMeaning?: boolean;
}

/** The problem of a draft is to be published before its competition: suppliers say what is possible (UK2). */
export const proposeEngagement = proposing(
  "engagement.propose",
  "ENGAGEMENT",
  ({ row, known }, input: Asked, now) => {
    const { asks, closesAt, otherMeaning } = input;
    const content = saidEnough(row);
    refuseClosing(closesAt, now);
    const named = refuseNames({ asks }, known, { otherMeaning });
    return {
      content: { content, asks, closesAt: closesAt.toISOString() },
      audit: { closesAt: closesAt.toISOString(), otherMeaning: named },
    };
  },
);

/** The time until which suppliers may reply is to be moved, while they may. */
export const proposeClosing = proposing(
  "engagement.proposeClosing",
  "CLOSING",
  (_, { closesAt }: { id: string; closesAt: Date }, now) => {
    refuseClosing(closesAt, now);
    const closes = closesAt.toISOString();
    return { content: { closesAt: closes }, audit: { to: closes } };
  },
);

/** What was learned is to be shared with everybody. Nobody may be named in it. */
export const proposeSummary = proposing(
  "engagement.proposeSummary",
  "LEARNED",
  ({ known }, { summary, otherMeaning }: z.output<typeof schema.shared>) => {
    const named = refuseNames({ summary }, known, { otherMeaning });
    return { content: { summary }, audit: { otherMeaning: named } };
  },
);

/** The planned procurement notice (UK3) of a draft: what comes, and about when it opens. */
export const proposePlan = proposing(
  "engagement.proposePlan",
  "PLAN",
  ({ row }, { opensOn }: z.output<typeof planned>, now) => {
    const content = saidEnough(row);
    if (opensOn <= londonDay(now)) throw new Invalid({ opensOn: ["Choose a day to come"] });
    const { startsOn, phases } = contentOf(row);
    const value = totalValue(phases).toString();
    return { content: { content, opensOn, startsOn, value }, audit: { opensOn } };
  },
);

/** @throws {Refused} where the draft lacks what every notice says */
function saidEnough(row: WholeChallenge) {
  const content = engagementContent(contentOf(row));
  const missing = missingForEngagement(content);
  if (missing.length === 0) return content;
  throw new Refused(
    refuse(
      `The draft does not say enough to publish a notice: it lacks ${listWords(missing)}.`,
      "Write that first, on the task list.",
    ),
  );
}

/** @throws {Invalid} where suppliers would have too little time, or the draft would wait for too long */
function refuseClosing(closesAt: Date, now: Date): void {
  const { first, last } = closingDays(londonDay(now));
  const day = londonDay(closesAt);
  if (day >= first && day <= last) return;
  const says = `Choose a day from ${formatDate(first)} to ${formatDate(last)}`;
  throw new Invalid({ closesOn: [says] });
}

import { totalValue } from "@/domain/challenge/content";
import { mayPlan } from "@/domain/challenge/policy";
import { engagementContent, missingForEngagement } from "@/domain/engagement/content";
import { listWords } from "@/domain/format/words";
import { buildPlannedRelease } from "@/domain/ocds/planning";
import type { Day } from "@/domain/timetable/day";
import { dateOf } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { refuse } from "@/domain/verdict";
import { command, Invalid, Refused } from "@/lib/command";
import { settings } from "@/lib/settings";
import { isAnnounced, lockChallenge } from "../queries";
import { contentOf } from "../records/content";
import { keepRelease, PARTY, partyOf } from "../releases";

/** Publishes the planned procurement notice (UK3) of a draft: what comes, and about when it opens. */
export const planChallenge = command({
  name: "challenge.plan",
  async load(tx, { id }: { id: string; opensOn: Day }, actor) {
    const locked = await lockChallenge(tx, id, actor);
    if (!locked) return null;
    const where = { id: locked.row.bodyId };
    return { ...locked, buyer: await tx.organisation.findUniqueOrThrow({ where, ...PARTY }) };
  },
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { row, facts }) => mayPlan(actor, facts, row.plannedAt !== null),
  decide({ row, buyer }, { opensOn }, { now }) {
    const content = contentOf(row);
    const missing = missingForEngagement(engagementContent(content));
    if (missing.length > 0) throw new Refused(notYet(missing));
    if (opensOn <= londonDay(now)) throw new Invalid({ opensOn: ["Choose a day to come"] });
    return {
      change: {
        data: { plannedAt: now, plannedOpensOn: dateOf(opensOn) },
        facts: {
          content: engagementContent(content),
          opensOn,
          startsOn: content.startsOn,
          value: totalValue(content.phases),
          releasedAt: now,
          publishedAt: now,
          reference: row.reference,
          buyer: partyOf(buyer),
          update: isAnnounced(row),
        },
      },
      audit: { opensOn },
    };
  },
  async save(tx, { data, facts }, { row }) {
    await tx.challenge.update({ where: { id: row.id }, data });
    const head = {
      tag: "planned",
      releasedAt: facts.releasedAt,
      reference: row.reference,
    } as const;
    const url = (number: number) =>
      `${settings().BASE_URL}/challenges/${row.slug}/notices/${number}`;
    await keepRelease(tx, row.id, head, (number) =>
      buildPlannedRelease({ ...facts, number, url: url(number) }),
    );
  },
});

function notYet(missing: readonly string[]) {
  return refuse(
    `The draft does not say enough to announce it: it lacks ${listWords(missing)}.`,
    "Write that first, on the task list.",
  );
}

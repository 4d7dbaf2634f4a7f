import { mayVisit } from "@/domain/briefing/policy";
import { beginsVisit, visitBegun } from "@/domain/briefing/visit";
import { command } from "@/lib/command";
import { lockRow } from "@/lib/database";
import { visitsOf } from "./queries";

/** Somebody looks at the briefing again after a while: what came since they looked last is new to them. */
export const beginVisit = command({
  name: "briefing.visit",
  async load(tx, { userId }: { userId: string }) {
    if (!(await lockRow(tx, "User", userId))) return null;
    return { userId, visits: await visitsOf(tx, userId) };
  },
  subject: ({ userId }) => ({ type: "user", id: userId }),
  policy: (actor, { userId }) => mayVisit(actor, userId),
  // Two pages opened at once begin one visit.
  decide: ({ visits }, _input, { now }) => ({
    change: beginsVisit(visits, now) ? visitBegun(visits, now) : visits,
  }),
  async save(tx, { present, before }, { userId }) {
    await tx.user.update({
      where: { id: userId },
      data: { briefedAt: present, briefedBefore: before },
    });
  },
});

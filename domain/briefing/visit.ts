/** Looking again within so many hours is the same visit: a reload does not make news old. */
const VISIT_HOURS = 4;
/** What counts as new for somebody who has never been here. */
const DAYS_FOR_NEWCOMERS = 30;

const HOUR = 3_600_000;

/** When the present visit began, and the one before it; null where there was none. */
export interface Visits {
  present: Date | null;
  before: Date | null;
}

/** Whether somebody who looks now begins a new visit. */
export function beginsVisit({ present }: Visits, now: Date): boolean {
  return present === null || now.getTime() - present.getTime() >= VISIT_HOURS * HOUR;
}

/** The visits once a new one has begun. */
export function visitBegun({ present }: Visits, now: Date): Visits {
  return { present: now, before: present };
}

/** Since when things are new to somebody: since their visit before this one, or for the last 30 days. */
export function newSince({ before }: Visits, now: Date): Date {
  return before ?? new Date(now.getTime() - DAYS_FOR_NEWCOMERS * 24 * HOUR);
}

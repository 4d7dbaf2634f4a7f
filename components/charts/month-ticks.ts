export interface MonthTick {
  /** Place on the axis, 0 to 100. */
  at: number;
  words: string;
}

/** More than these would not fit beside each other on a phone. */
const MOST = 6;

/**
 * Where months begin between two instants, as places on the axis, thinned out to what fits.
 * January carries its year. Months begin in UTC: an hour's difference to London is not seen.
 */
export function monthTicks(from: Date, to: Date): MonthTick[] {
  const span = to.getTime() - from.getTime();
  if (span <= 0) return [];
  const starts: Date[] = [];
  let year = from.getUTCFullYear();
  let month = from.getUTCMonth() + 1;
  for (;;) {
    const start = new Date(Date.UTC(year, month, 1));
    if (start > to) break;
    starts.push(start);
    year = start.getUTCFullYear();
    month = start.getUTCMonth() + 1;
  }
  const step = Math.ceil(starts.length / MOST) || 1;
  return starts
    .filter((_, place) => place % step === 0)
    .map((start) => ({
      at: ((start.getTime() - from.getTime()) / span) * 100,
      words: monthWords(start),
    }));
}

/** "Nov", or "Jan 2027": January carries its year. */
export function monthWords(start: Date): string {
  const year = start.getUTCMonth() === 0 ? ({ year: "numeric" } as const) : {};
  return new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC", ...year }).format(
    start,
  );
}

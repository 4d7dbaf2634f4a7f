import type { Person } from "@/domain/actor";
import type { DigestSection } from "@/domain/digest/digest";
import { addToMonth, isMonth, type Month, monthOf } from "@/domain/digest/month";
import { londonDay } from "@/domain/timetable/london";
import { database, databaseTime } from "@/lib/database";
import { digestOf } from "./queries/digest";
import { digestSubjects } from "./queries/scope";

/** Months back that can be read. */
const MONTHS = 24;

export interface DigestPage {
  month: Month;
  /** It is not over yet. */
  soFar: boolean;
  /** Follows something that a digest tells of. */
  follows: boolean;
  sections: DigestSection[];
  earlier: Month | null;
  later: Month | null;
}

/** What happened in a month in what a person follows; the present one unless they ask for one of the last two years. */
export async function digestPage(
  person: Person,
  chosenMonth: string | undefined,
): Promise<DigestPage> {
  const reader = database();
  const now = await databaseTime(reader);
  const present = monthOf(londonDay(now));
  const first = addToMonth(present, -MONTHS);
  const fits =
    chosenMonth !== undefined &&
    isMonth(chosenMonth) &&
    chosenMonth >= first &&
    chosenMonth <= present;
  const month = fits ? chosenMonth : present;
  const [followed, sections] = await Promise.all([
    digestSubjects(reader, person.userId),
    digestOf(reader, person.userId, month, now),
  ]);
  return {
    month,
    soFar: month === present,
    follows: followed.length > 0,
    sections,
    earlier: month > first ? addToMonth(month, -1) : null,
    later: month < present ? addToMonth(month, 1) : null,
  };
}

/** Whether the digest comes to somebody. */
export async function wantsDigest({ userId }: Person): Promise<boolean> {
  const user = await database().user.findUniqueOrThrow({
    where: { id: userId },
    select: { digest: true },
  });
  return user.digest;
}

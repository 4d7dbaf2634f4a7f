import { differenceInDays } from "date-fns";
import { stateAt } from "@/domain/challenge/states";
import { bestStanding, gradeOfClaim, isConfirmed, type Standing } from "@/domain/evidence/grade";
import { listHeading } from "@/features/case-studies/records";
import { pagesOf } from "@/features/notices/filters/paging";
import { newestNoticesOf, publicAwardsOf } from "@/features/notices/loaders";
import { database, databaseTime } from "@/lib/database";
import {
  type CaseStudyOfBody,
  challengesOf,
  confirmedCaseStudiesOf,
  findOrganisation,
  listBodies,
  storiesOf,
} from "./queries";

const LIST_SIZE = 50;
const CHALLENGES = 20;
const NOTICES = 8;
const CASE_STUDIES = 24;
const CASE_STUDIES_SHOWN = 6;
const STORIES = 6;
const SAID_FOR_DAYS = 30;

/** What the page of a public body shows; null if there is no organisation at that address. */
export async function bodyPage(slug: string) {
  const reader = database();
  const body = await findOrganisation(reader, slug);
  if (!body) return null;
  const [now, restored, challenges, notices, caseStudies, stories, awards] = await Promise.all([
    databaseTime(reader),
    reader.administratorRestored.findFirst({
      where: { organisationId: body.id },
      orderBy: { restoredAt: "desc" },
      select: { restoredAt: true },
    }),
    challengesOf(reader, body.id, CHALLENGES),
    newestNoticesOf(body.id, NOTICES),
    confirmedCaseStudiesOf(reader, body.id, CASE_STUDIES),
    storiesOf(reader, body.id, STORIES),
    publicAwardsOf(body.id),
  ]);
  return {
    body,
    challenges: challenges.map((one) => ({
      ...one,
      state: stateAt(one.state, one.closesAt, now),
      valuePence: one.phases.reduce((total, { valuePence }) => total + valuePence, 0n),
    })),
    notices,
    caseStudies: confirmed(caseStudies, now),
    stories,
    awards,
    /** When an operator gave it an administrator, for a while after that. */
    restoredAt:
      restored && differenceInDays(now, restored.restoredAt) < SAID_FOR_DAYS
        ? restored.restoredAt
        : null,
  };
}

export type BodyPage = NonNullable<Awaited<ReturnType<typeof bodyPage>>>;
export type BodyChallenge = BodyPage["challenges"][number];
export type BodyCaseStudy = BodyPage["caseStudies"][number];
export type BodyStory = BodyPage["stories"][number];

/** Those of which a claim is confirmed today: a confirmation may have lapsed, or been of words that have changed since. */
function confirmed(caseStudies: readonly CaseStudyOfBody[], now: Date) {
  return caseStudies
    .flatMap((one) => {
      const standings = standingsOf(one, now);
      const standing = bestStanding(standings);
      if (!standing || !isConfirmed(standing)) return [];
      const { claims, requests: _requests, ...rest } = one;
      return [
        {
          ...rest,
          ...listHeading(one),
          standing,
          confirmed: standings.filter(isConfirmed).length,
          claims: claims.length,
        },
      ];
    })
    .slice(0, CASE_STUDIES_SHOWN);
}

function standingsOf({ claims }: CaseStudyOfBody, now: Date): Standing[] {
  return claims.map(
    ({ edition, evidence, confirmations }) =>
      gradeOfClaim(edition, evidence, confirmations, now).standing,
  );
}

/** The list of public bodies by name, 50 a page. */
export async function bodyList(name: string, page: number) {
  const skip = (page - 1) * LIST_SIZE;
  const { bodies, total } = await listBodies(database(), name, { skip, take: LIST_SIZE });
  return { bodies, total, name, page, pages: pagesOf(total, LIST_SIZE) };
}

export type BodyList = Awaited<ReturnType<typeof bodyList>>;

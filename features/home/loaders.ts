import { claimTotals } from "@/features/case-studies/queries/claim-totals";
import { frontStories } from "@/features/stories/loaders";
import { proofByTechnology, recentConfirmations } from "@/features/technologies/loaders";
import { database, databaseTime } from "@/lib/database";
import { openChallenges, openEngagements } from "./queries";

const BARS = 8;
const STORIES_BESIDE = 3;
const CLOSING_NEXT = 4;
const ASKED_NEXT = 2;
const CONFIRMATIONS = 4;
const WEEK = 7 * 86_400_000;

/** Everything on the home page: the same number of queries however much there is. */
export async function homePage() {
  const reader = database();
  const now = await databaseTime(reader);
  const [totals, technologies, stories, open, engagements, confirmations] = await Promise.all([
    claimTotals(reader, now),
    proofByTechnology(),
    frontStories(STORIES_BESIDE),
    openChallenges(reader, now),
    openEngagements(reader, now, ASKED_NEXT),
    recentConfirmations(CONFIRMATIONS),
  ]);
  const thisWeek = confirmations.filter(({ givenAt }) => now.getTime() - givenAt.getTime() < WEEK);
  return {
    now,
    totals,
    bars: mostClaimed(technologies),
    stories,
    open: {
      count: open.length,
      valuePence: open.reduce((sum, { valuePence }) => sum + valuePence, 0n),
      next: [...open.slice(0, CLOSING_NEXT), ...engagements],
    },
    /** What was said this week; where nothing was, what was said last. */
    record: {
      thisWeek: thisWeek.length > 0,
      entries: thisWeek.length > 0 ? thisWeek : confirmations,
    },
  };
}

export type HomePage = Awaited<ReturnType<typeof homePage>>;

/** The technologies with most claims, those with the greatest share proven first. */
function mostClaimed(technologies: Awaited<ReturnType<typeof proofByTechnology>>) {
  return technologies
    .filter(({ retired }) => !retired)
    .filter(({ claimed }) => claimed > 0)
    .toSorted((a, b) => b.claimed - a.claimed)
    .slice(0, BARS)
    .toSorted((a, b) => b.proven / b.claimed - a.proven / a.claimed || b.claimed - a.claimed);
}

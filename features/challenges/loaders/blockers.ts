import { blockerWords } from "@/domain/blockers";
import { mayKeepBlockers } from "@/domain/challenge/policy";
import type { Verdict } from "@/domain/verdict";
import type { BlockerRow } from "@/features/blockers/components/blocker-form";
import type { BlockerView } from "@/features/blockers/components/met-table";
import { missing } from "@/features/session/framework/missing";
import { database } from "@/lib/database";
import { type TeamChallenge, teamChallenge } from "./team";

/** What got in the way of a challenge, in the order of the page. */
export async function challengeBlockers(challengeId: string): Promise<BlockerView[]> {
  const rows = await blockerRows(challengeId);
  return rows.map((row) => ({ ...row, kind: blockerWords(row.kind) }));
}

export interface TeamBlockers {
  team: TeamChallenge;
  blockers: BlockerView[];
  verdict: Verdict;
}

/** The same for its team, with whether the person may change it. */
export async function teamBlockers(id: string, path: string): Promise<TeamBlockers> {
  const team = await teamChallenge(id, path);
  return {
    team,
    blockers: await challengeBlockers(id),
    verdict: mayKeepBlockers(team.actor, team.facts),
  };
}

/** One blocker for its form; none for a new one. Who may not change it gets the page that is not found. */
export async function blockerToKeep(
  id: string,
  blockerId: string | null,
  path: string,
): Promise<{ team: TeamChallenge; blocker: BlockerRow | undefined }> {
  const { team, verdict } = await teamBlockers(id, path);
  const blocker = (await blockerRows(id)).find((one) => one.id === blockerId);
  if (!verdict.allowed || (blockerId && !blocker)) missing();
  return { team, blocker };
}

/** As they are stored. */
export function blockerRows(challengeId: string) {
  return database().blocker.findMany({
    where: { challengeId },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, what: true, overcameBy: true, whoCanChange: true },
  });
}

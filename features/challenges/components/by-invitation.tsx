import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { nextPhaseWinners, type PhaseWinner } from "@/domain/challenge/next-phase";
import { listWords } from "@/domain/format/words";
import type { TeamChallenge } from "../loaders/team";

/** For its team: whose winners alone may answer, and who is or was invited; nothing where anybody may. */
export function ByInvitation({ team: { row, winners } }: { team: TeamChallenge }) {
  const { preceding, invited } = row;
  if (!preceding) return null;
  return (
    <Notice heading="The next phase, by invitation">
      <p>
        It follows{" "}
        <Link href={`/account/challenges/${preceding.id}/evaluation/award`}>{preceding.title}</Link>
        . Nobody but the suppliers that are invited can ask or answer.{" "}
        {row.publishedAt
          ? `Invited: ${listWords(invited.map(({ supplier }) => supplier.name))}.`
          : winnersAsOfNow(winners ?? [])}
      </p>
    </Notice>
  );
}

/** "Invited when it is published, as it stands now: A. Stopped: B. Not written down how it ended: C." */
export function winnersAsOfNow(winners: readonly PhaseWinner[]): string {
  const named = (of: readonly PhaseWinner[]) => listWords(of.map(({ name }) => name));
  const stopped = winners.filter(({ ended }) => ended === "STOPPED");
  const open = winners.filter(({ ended }) => ended === null);
  return [
    `Invited when it is published, as it stands now: ${named(nextPhaseWinners(winners)) || "nobody"}.`,
    stopped.length > 0 ? `Stopped after the first phase: ${named(stopped)}.` : "",
    open.length > 0 ? `Not written down yet how it ended: ${named(open)}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

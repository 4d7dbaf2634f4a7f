import type { ReactNode } from "react";
import { DeskHead } from "@/components/desk/desk-head";
import { Link } from "@/components/link";
import { StateTag } from "@/components/tags/state-tag";
import { evaluationPath } from "@/domain/assessment/paths";
import { formatDateTime } from "@/domain/format/dates";
import type { EvaluationPage } from "../loaders/page";
import { recommendationOf } from "../queries";
import { namesIn, type RankingView } from "../views/ranking";
import { EvaluationFrame } from "./frame";
import { Ranking } from "./ranking";

interface RankingPageProps {
  page: EvaluationPage;
  view: RankingView;
  current: string;
  kicker?: string;
  heading?: string;
  /** What can be done on this page, below the figures. */
  children?: ReactNode;
}

/** A page built on the ranking: the ranking itself, the recommendation, the decision. */
export function RankingPage({ page, view, current, kicker, heading, children }: RankingPageProps) {
  const { row, now } = page;
  const asOf = recommendationOf(row)?.approvedAt ?? now;
  return (
    <EvaluationFrame
      page={page}
      current={current}
      note={
        <>
          Drawn from the record on {formatDateTime(asOf)} ·{" "}
          <Link href={evaluationPath(row.id, "ranking/evaluation.json")}>Export, to replay it</Link>
        </>
      }
    >
      <div className="wrap desk">
        <DeskHead
          kicker={kicker}
          heading={heading ?? headingOf(view)}
          standfirst={
            <span className="rec">
              {view.standfirst.length > 0 ? view.standfirst.join(" ") : noWinner(view)}
            </span>
          }
          state={<StateTag state={row.state} />}
        />
      </div>
      <Ranking page={page} view={view} />
      {children}
    </EvaluationFrame>
  );
}

function headingOf(view: RankingView): string {
  const { placed, places, shared } = view;
  if (placed.length === 0) return "Nobody can win";
  if (shared.length === 0) return `${places === 1 ? "First" : "Placed to win"}: ${namesIn(view)}`;
  const place = shared.length === placed.length ? "First place" : "The last place";
  return `${place} is shared: ${namesIn(view, shared)}`;
}

function noWinner({ placed }: RankingView): string {
  if (placed.length === 0)
    return "Every response is excluded. The lead can cancel the challenge with a reason that everybody reads.";
  return "They are equal after every tie-break that was published, so no rule chooses between them. The lead can cancel with a reason.";
}

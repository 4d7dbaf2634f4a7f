import { DeskHead } from "@/components/desk/desk-head";
import { Empty } from "@/components/notices/empty";
import { Notice } from "@/components/notices/notice";
import { hasSubmitted } from "@/domain/assessment/facts";
import type { OwnAssessment } from "../loaders";
import type { EvaluationPage } from "../loaders/page";
import { EvaluationFrame } from "./frame";
import { OwnKept } from "./kept";
import { ScoreGrid } from "./score-grid";
import { TrainingNote } from "./training-note";

/** An evaluator's own scores in one challenge. */
export function OwnScores({ page, own }: { page: EvaluationPage; own: readonly OwnAssessment[] }) {
  const { row, facts, person } = page;
  const mine = facts.panel.find(
    ({ userId, part }) => userId === person.userId && part === "EVALUATOR",
  );
  const returned = own.filter(({ state }) => state === "RETURNED");
  return (
    <EvaluationFrame page={page} evaluator current={row.reference}>
      <div className="wrap desk">
        <DeskHead
          heading="Your scores"
          standfirst="One response and one question at a time. Score what is written, and say what in the answer earns the score."
        />
        {mine && hasSubmitted(mine) ? (
          <Notice heading="You have submitted all scores">
            <p>They stay as you gave them. The moderator can return one to you with a reason.</p>
          </Notice>
        ) : null}
        <OwnKept page={page} />
        {returned.map(({ id, label, returnReason }) => (
          <Notice key={id} kind="warn" heading={`The moderator returned response ${label}`}>
            <p>{returnReason}</p>
          </Notice>
        ))}
        <TrainingNote page={page} open={own.every(({ scores }) => scores.size === 0)} />
        {own.length === 0 ? (
          <Empty
            heading="Nothing to score yet"
            why="The lead is checking the responses. You get a message when scoring starts."
          />
        ) : (
          <div className="score">
            <ScoreGrid page={page} own={own} />
          </div>
        )}
      </div>
    </EvaluationFrame>
  );
}

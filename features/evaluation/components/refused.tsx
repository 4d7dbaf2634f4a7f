import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ButtonLink, Buttons } from "@/components/forms/button";
import { Notice } from "@/components/notices/notice";
import { evaluationPath } from "@/domain/assessment/paths";
import { mayDeclare, mayRead, needsCalibration } from "@/domain/assessment/policy";
import type { Refusal } from "@/domain/verdict";
import type { EvaluationPage } from "../loaders/page";
import { EvaluationFrame } from "./frame";

interface RefusedProps {
  page: EvaluationPage;
  heading: string;
  refusal: Refusal;
  evaluator?: boolean;
}

/** A page that may not be read: why, and what to do. Nothing of a response is on it. */
export function Refused({ page, heading, refusal, evaluator }: RefusedProps) {
  const { row, facts, person } = page;
  return (
    <EvaluationFrame page={page} current={heading} evaluator={evaluator}>
      <Desk>
        <DeskHead heading={heading} />
        <Notice kind="stop" heading={refusal.reason}>
          <p>{refusal.remedy}</p>
        </Notice>
        <div className="gap-sm">
          <Buttons>
            {needsCalibration(person, facts) ? (
              <ButtonLink href={evaluationPath(row.id, "calibration")}>
                Score the made-up answer
              </ButtonLink>
            ) : null}
            {mayDeclare(person, facts).allowed && !mayRead(person, facts).allowed ? (
              <ButtonLink href={evaluationPath(row.id, "declare")}>
                Declare your interests
              </ButtonLink>
            ) : null}
            <ButtonLink kind="hollow" href={evaluationPath(row.id)}>
              Back to the evaluation
            </ButtonLink>
          </Buttons>
        </div>
      </Desk>
    </EvaluationFrame>
  );
}

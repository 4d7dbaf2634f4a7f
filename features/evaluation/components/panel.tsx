import { Fold } from "@/components/data/fold";
import { Table } from "@/components/data/table";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { mayChangePanel } from "@/domain/assessment/panel-change";
import { evaluationPath } from "@/domain/assessment/paths";
import { mayReturnScores, maySeeScores, mayStartModeration } from "@/domain/assessment/policy";
import { meet, sendBack } from "../actions";
import type { PanelScore } from "../loaders";
import type { EvaluationPage } from "../loaders/page";
import { evaluatorNames, evaluatorTitle } from "../records/record";
import { keptOn } from "../views/kept";
import { Act } from "./act";
import { EvaluationFrame } from "./frame";
import { PeopleTable } from "./people-table";

/** The panel: who has submitted, and, once they have, what they scored. */
export function Panel({ page, scores }: { page: EvaluationPage; scores: readonly PanelScore[] }) {
  const { row, facts, person } = page;
  const names = evaluatorNames(row);
  const evaluators = row.parts.filter(
    ({ part, conflict }) => part === "EVALUATOR" && conflict !== "BARRED",
  );
  const changing = mayChangePanel(person, facts);
  return (
    <EvaluationFrame page={page} current="Panel">
      <Desk>
        <DeskHead
          heading="Panel"
          standfirst="Everybody scores alone. What an evaluator scored can be seen once they have submitted all of it, and by another evaluator only after their own."
        />
        <PeopleTable page={page} />
        {changing.allowed ? (
          <p className="gap-sm">
            <Link href={evaluationPath(row.id, "people")}>Change the panel</Link>: somebody leaves,
            somebody takes over.
          </p>
        ) : null}
        {row.state === "EVALUATING" ? (
          <div className="gap-sm">
            <Act
              challengeId={row.id}
              action={meet}
              label="Start the panel’s meeting"
              verdict={mayStartModeration(person, facts)}
            />
          </div>
        ) : null}
      </Desk>
      {evaluators.map(({ id, userId }) => {
        const verdict = maySeeScores(person, facts, userId);
        const theirs = scores.filter(({ evaluatorId }) => evaluatorId === userId);
        return (
          <Section key={id} heading={evaluatorTitle(names.get(id) ?? "")}>
            <Kept page={page} evaluatorId={userId} />
            {verdict.allowed && theirs.length > 0 ? (
              <TheirScores page={page} scores={theirs} />
            ) : (
              <Empty
                heading="Not to be seen yet"
                why={
                  verdict.allowed
                    ? "Nothing has been submitted."
                    : `${verdict.reason} ${verdict.remedy}`
                }
              />
            )}
          </Section>
        );
      })}
    </EvaluationFrame>
  );
}

/** Why scores of an evaluator are missing. */
function Kept({ page, evaluatorId }: { page: EvaluationPage; evaluatorId: string }) {
  const kept = page.row.responses.flatMap(({ id }) =>
    keptOn(page, id).filter((one) => one.evaluatorId === evaluatorId),
  );
  return kept.map(({ evaluator, says }) => (
    <p key={says} className="gap-sm">
      {evaluator} {says}.
    </p>
  ));
}

function TheirScores({ page, scores }: { page: EvaluationPage; scores: readonly PanelScore[] }) {
  const { row, facts, person } = page;
  const responses = row.responses.filter(({ id }) =>
    scores.some(({ responseId }) => responseId === id),
  );
  return responses.map((response) => {
    const theirs = scores.filter(({ responseId }) => responseId === response.id);
    const [first] = theirs;
    const returnable =
      first && mayReturnScores(person, facts, first.evaluatorId, response.id).allowed;
    return (
      <Fold key={response.id} summary={`Response ${response.label}`}>
        <Table
          caption={`Scores of response ${response.label}`}
          rows={theirs}
          rowKey={({ criterionId }) => criterionId}
          columns={[
            {
              key: "criterion",
              head: "Criterion",
              cell: ({ criterionId }) => row.criteria.find(({ id }) => id === criterionId)?.title,
            },
            {
              key: "score",
              head: "Score",
              label: "Score",
              cell: ({ score }) => score,
              numeric: true,
            },
            { key: "reason", head: "Reason", label: "Reason", cell: ({ reason }) => reason },
          ]}
        />
        {first && returnable ? (
          <ReturnForm
            challengeId={row.id}
            assessmentId={first.assessmentId}
            label={response.label ?? ""}
          />
        ) : null}
      </Fold>
    );
  });
}

interface ReturnFormProps {
  challengeId: string;
  assessmentId: string;
  label: string;
}

function ReturnForm({ challengeId, assessmentId, label }: ReturnFormProps) {
  return (
    <ActionForm action={sendBack} scope={assessmentId} label={`Return response ${label}`}>
      <HiddenFields values={{ challengeId, assessmentId }} />
      <TextArea
        name="reason"
        label={`Return the scores of response ${label}`}
        hint="Say why. What was given stays in the record; the evaluator can change it or submit it again as it is."
        rows={2}
      />
      <p className="btns">
        <SubmitButton kind="hollow" small>
          Return these scores
        </SubmitButton>
      </p>
    </ActionForm>
  );
}

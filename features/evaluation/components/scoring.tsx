import { ActionForm } from "@/components/forms/action-form";
import { Autosave } from "@/components/forms/autosave";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { Notice } from "@/components/notices/notice";
import type { NextPlaces } from "@/domain/assessment/order";
import { scoringPath } from "@/domain/assessment/paths";
import { mayScore } from "@/domain/assessment/policy";
import { formatDate, formatTime } from "@/domain/format/dates";
import { listWords } from "@/domain/format/words";
import { autosaveScore, score } from "../actions";
import type { OwnAssessment, ReadAnswer, ReadResponse } from "../loaders";
import type { EvaluationPage } from "../loaders/page";
import { scaleOf } from "../records/scale";
import { Answer, Evidence } from "./answer";
import { EvaluationFrame } from "./frame";
import { Recognise } from "./kept";
import { ScoreGrid } from "./score-grid";
import { ScoreOptions } from "./score-options";

interface ScoringProps {
  page: EvaluationPage;
  response: ReadResponse;
  answer: ReadAnswer;
  own: readonly OwnAssessment[];
  assessment: OwnAssessment;
  next: NextPlaces;
}

/** One response and one question: the answer, the evaluator's own score of it, and where they are. */
export function Scoring(props: ScoringProps) {
  const { page, response, answer, own, assessment } = props;
  const { row } = page;
  const { criterion } = answer;
  const number = row.criteria.findIndex(({ id }) => id === criterion.id) + 1;
  return (
    <EvaluationFrame
      page={page}
      evaluator
      crumbs={[{ label: row.reference, href: scoringPath(row.id) }]}
      current={`Response ${response.label}, question ${number}`}
      note={declaredNote(page, response)}
    >
      <div className="wrap">
        <ScoreForm {...props} number={number} />
        <Recognise page={page} response={response} />
        <div className="score">
          <ScoreGrid page={page} own={own} now={{ label: assessment.label, key: criterion.key }} />
        </div>
      </div>
    </EvaluationFrame>
  );
}

function ScoreForm(props: ScoringProps & { number: number }) {
  const { page, response, answer, assessment, number } = props;
  const { row, facts, person } = page;
  const { criterion } = answer;
  const ownScore = assessment.scores.get(criterion.id);
  const verdict = mayScore(person, facts, response.id);
  return (
    <ActionForm
      action={score}
      className="score"
      order={["score", "reason"]}
      label={`Your score for response ${response.label}, question ${number}`}
    >
      <HiddenFields
        values={{ challengeId: row.id, responseId: response.id, criterionId: criterion.id }}
      />
      <Question {...props} />
      <div>
        <Answer answer={answer} cited={ownScore?.cited ?? []} />
        <Evidence response={response} challengeId={row.id} />
      </div>
      <div className="score__f">
        <div className="score__bar">
          <h2>Your score</h2>
          {verdict.allowed ? (
            <Autosave
              action={autosaveScore}
              says={ownScore && `Saved at ${formatTime(ownScore.savedAt)}`}
            />
          ) : null}
        </div>
        <ScoreOptions
          legend={`Score from 0 to ${row.maximum}`}
          descriptors={scaleOf(row)}
          defaultValue={ownScore?.score}
        />
        <TextArea
          name="reason"
          label="Your reason"
          hint="For the panel. Say what in the answer earns the score."
          rows={6}
          defaultValue={ownScore?.reason}
        />
        {ownScore && ownScore.cited.length > 0 ? (
          <p className="small muted cited">
            You cite {ownScore.cited.length === 1 ? "paragraph" : "paragraphs"}{" "}
            {listWords(ownScore.cited.map(String))}.
          </p>
        ) : null}
        {verdict.allowed ? (
          <SaveButtons {...props} />
        ) : (
          <Notice heading={verdict.reason}>
            <p>{verdict.remedy}</p>
          </Notice>
        )}
      </div>
    </ActionForm>
  );
}

function Question({
  page,
  response,
  answer,
  assessment,
  number,
}: ScoringProps & { number: number }) {
  const { criterion } = answer;
  const { row } = page;
  return (
    <div className="score__q">
      <h1>
        Response {response.label}{" "}
        <span>
          Question {number} of {row.criteria.length}
        </span>
      </h1>
      <p className="score__ask">{criterion.question}</p>
      <p className="small muted">
        {[
          response.supplier,
          `Weight ${Number(criterion.weight)}`,
          criterion.minimum === null ? null : `least score ${criterion.minimum} of ${row.maximum}`,
          `up to ${criterion.wordLimit} words`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {assessment.returnReason ? (
        <Notice kind="warn" heading="The moderator returned your scores of this response">
          <p>{assessment.returnReason}</p>
        </Notice>
      ) : null}
    </div>
  );
}

function SaveButtons({ page, next, assessment, answer }: ScoringProps) {
  const { row } = page;
  const { question, response } = next;
  const numberOf = (key: string) => row.criteria.findIndex((one) => one.key === key) + 1;
  const words = (place: { label: string; key: string }) => {
    if (place.label === assessment.label) return `question ${numberOf(place.key)}`;
    if (place.key === answer.criterion.key) return `response ${place.label}`;
    return `response ${place.label}, question ${numberOf(place.key)}`;
  };
  return (
    <p className="btns">
      <SubmitButton name="next" value="question">
        {question ? `Save, go to ${words(question)}` : "Save, go to all your scores"}
      </SubmitButton>
      {response && (response.label !== question?.label || response.key !== question.key) ? (
        <SubmitButton name="next" value="response" kind="hollow">
          Save, go to {words(response)}
        </SubmitButton>
      ) : null}
    </p>
  );
}

function declaredNote({ row, person }: EvaluationPage, { supplier }: ReadResponse): string {
  const mine = row.parts.find(({ userId, endedAt }) => userId === person.userId && !endedAt);
  const conflict = mine?.conflict === "MANAGEABLE" ? "one, managed" : "none";
  const declared = mine?.declaredAt
    ? `Interests declared on ${formatDate(mine.declaredAt)}: ${conflict}`
    : null;
  const hidden = supplier === null ? "names are hidden until scores are agreed" : null;
  return [declared, hidden].filter(Boolean).join(" · ");
}

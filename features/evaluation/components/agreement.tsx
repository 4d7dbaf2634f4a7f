import { Table } from "@/components/data/table";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { SectionHead } from "@/components/frame/section-head";
import { Notice } from "@/components/notices/notice";
import { mayAgree, pricesOpen } from "@/domain/assessment/agreement";
import { evaluationPath } from "@/domain/assessment/paths";
import { spreadOf } from "@/domain/assessment/spread";
import { formatDateTime } from "@/domain/format/dates";
import { listWords } from "@/domain/format/words";
import { agree } from "../actions";
import type { PanelScore, ReadAnswer, ReadResponse } from "../loaders";
import type { EvaluationPage } from "../loaders/page";
import { evaluatorTitle } from "../records/record";
import { scaleOf } from "../records/scale";
import type { AgreementView } from "../views/agreements";
import { Answer, Evidence } from "./answer";
import { EvaluationFrame } from "./frame";
import { KeptNote } from "./kept";
import { ScoreOptions } from "./score-options";

interface AgreementProps {
  page: EvaluationPage;
  response: ReadResponse;
  answer: ReadAnswer;
  /** What the evaluators gave for this answer. */
  scores: readonly PanelScore[];
  agreement: AgreementView | null;
}

/** One answer before the panel: who scored what and why, and the agreed score. */
export function Agreement(props: AgreementProps) {
  const { page, response, answer, scores } = props;
  const { row } = page;
  const { criterion } = answer;
  return (
    <EvaluationFrame
      page={page}
      crumbs={[{ label: "Agreement", href: evaluationPath(row.id, "moderation") }]}
      current={`Response ${response.label}, ${criterion.title}`}
      note={
        pricesOpen(page.facts)
          ? "The prices are open"
          : "Prices are sealed until quality is agreed and two people open them"
      }
    >
      <div className="wrap score">
        <div className="score__q">
          <h1>
            Response {response.label} <span>{criterion.title}</span>
          </h1>
          <p className="score__ask">{criterion.question}</p>
          <p className="small muted">
            {[
              response.supplier,
              `Weight ${Number(criterion.weight)}`,
              criterion.minimum === null
                ? null
                : `least score ${criterion.minimum} of ${row.maximum}, or it is excluded`,
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </div>
        <div>
          <section aria-labelledby="individual">
            <SectionHead
              id="individual"
              heading="Given alone"
              aside={spreadWords(scores, row.maximum)}
            />
            <PanelScores scores={scores} maximum={row.maximum} />
            <KeptNote page={page} responseId={response.id} />
          </section>
          <div className="gap-top">
            <Answer answer={answer} />
          </div>
          <Evidence response={response} challengeId={row.id} />
        </div>
        <div>
          <AgreeForm {...props} />
          <Recorded page={page} agreement={props.agreement} />
        </div>
      </div>
    </EvaluationFrame>
  );
}

function PanelScores({ scores, maximum }: { scores: readonly PanelScore[]; maximum: number }) {
  const outliers = spreadOf(
    scores.map(({ score }) => score),
    maximum,
  )?.outliers;
  const rows = scores.map((one, place) => ({ ...one, far: outliers?.includes(place) ?? false }));
  return (
    <Table
      caption="Individual scores"
      rows={rows}
      rowKey={({ evaluator }) => evaluator}
      columns={[
        { key: "who", head: "Evaluator", cell: ({ evaluator }) => evaluatorTitle(evaluator) },
        {
          key: "score",
          head: "Score",
          label: "Score",
          numeric: true,
          cell: ({ score, far }) => (
            <>
              {far ? <mark>{score}</mark> : score}
              {far ? <span className="vh">, far from the others</span> : null}
            </>
          ),
        },
        {
          key: "reason",
          head: "Reason",
          label: "Reason",
          cell: ({ reason, cited }) => (
            <>
              {reason}
              {cited.length > 0 ? (
                <span className="muted">
                  {" "}
                  Cites {cited.length === 1 ? "paragraph" : "paragraphs"}{" "}
                  {listWords(cited.map(String))}.
                </span>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}

function spreadWords(scores: readonly PanelScore[], maximum: number): string {
  const spread = spreadOf(
    scores.map(({ score }) => score),
    maximum,
  );
  if (!spread) return "Nobody scored this answer";
  if (spread.lowest === spread.highest) return `Everybody gave ${spread.lowest}`;
  const range = `From ${spread.lowest} to ${spread.highest}`;
  return spread.wide ? `${range}: far apart` : range;
}

function AgreeForm({ page, response, answer, agreement, scores }: AgreementProps) {
  const { row, facts, person } = page;
  const { criterion } = answer;
  const verdict = mayAgree(person, facts, {
    responseId: response.id,
    criterionId: criterion.id,
  });
  const agreed = agreement?.last;
  const same = new Set(scores.map(({ score }) => score));
  const suggested = same.size === 1 ? [...same][0] : null;
  return (
    <ActionForm
      action={agree}
      className="score__f"
      order={["score", "reason"]}
      label={`Agreed score of response ${response.label}, ${criterion.title}`}
    >
      <HiddenFields
        values={{ challengeId: row.id, responseId: response.id, criterionId: criterion.id }}
      />
      <div className="score__bar">
        <h2>The agreed score</h2>
      </div>
      <ScoreOptions
        legend={`Agreed score from 0 to ${row.maximum}`}
        descriptors={scaleOf(row)}
        defaultValue={agreed?.score ?? suggested}
      />
      <TextArea
        name="reason"
        label="The panel’s reason"
        hint="The supplier reads it in its assessment summary. Say what in the answer earns the score."
        rows={6}
        defaultValue={agreed?.reason}
      />
      {verdict.allowed ? (
        <p className="btns gap-sm">
          <SubmitButton>Record the agreed score</SubmitButton>
        </p>
      ) : (
        <Notice heading={verdict.reason}>
          <p>{verdict.remedy}</p>
        </Notice>
      )}
    </ActionForm>
  );
}

/** What is recorded: whom it waits for, whether it is marked, and what was recorded before it. */
function Recorded({
  page: { row },
  agreement,
}: {
  page: EvaluationPage;
  agreement: AgreementView | null;
}) {
  if (!agreement?.last) return null;
  const { last, counts, marked, awaited, earlier } = agreement;
  const named = (id: string) => {
    const user = row.parts.find(({ userId }) => userId === id)?.user;
    return user?.name || user?.email || "the moderator";
  };
  return (
    <div className="prose gap-top">
      {marked ? (
        <p>
          <mark>{last.score} is outside what was given alone</mark>, or more than one step from the
          middle of it. It stays marked in the record.
        </p>
      ) : null}
      <p>
        Recorded by {named(last.agreedById)} on {formatDateTime(last.agreedAt)}.{" "}
        {counts
          ? "It counts."
          : `It counts once ${listWords(awaited)} ${awaited.length === 1 ? "has" : "have"} confirmed it.`}
        {last.confirmedBy.length > 0
          ? ` Confirmed by ${listWords(last.confirmedBy.map(named))}.`
          : null}
      </p>
      {earlier.toReversed().map(({ id, score, reason, agreedById, agreedAt }) => (
        <p key={id} className="small muted">
          Before that: {score}, recorded by {named(agreedById)} on {formatDateTime(agreedAt)}:{" "}
          {reason}
        </p>
      ))}
    </div>
  );
}

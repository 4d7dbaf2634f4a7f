import { Table } from "@/components/data/table";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { OtherMeaning } from "@/components/forms/other-meaning";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { Prose } from "@/components/frame/prose";
import { Section } from "@/components/frame/section";
import { Empty } from "@/components/notices/empty";
import { mayScoreCalibration, mayWriteCalibration } from "@/domain/assessment/calibration";
import { answerParagraphs } from "@/domain/assessment/paragraphs";
import { spreadOf } from "@/domain/assessment/spread";
import { plural } from "@/domain/format/numbers";
import { scoreMadeUp, writeMadeUp } from "../actions";
import type { CalibrationView } from "../loaders/calibration";
import type { EvaluationPage } from "../loaders/page";
import { evaluatorTitle } from "../records/record";
import { scaleOf } from "../records/scale";
import { EvaluationFrame } from "./frame";
import { ScoreOptions } from "./score-options";

interface CalibrationProps {
  page: EvaluationPage;
  calibration: CalibrationView;
}

/** A made-up answer that everybody scores before the real ones, and how far apart the scores stand. */
export function Calibration({ page, calibration }: CalibrationProps) {
  const { facts, person } = page;
  const writing = mayWriteCalibration(person, facts);
  return (
    <EvaluationFrame page={page} current="Calibration">
      <Desk>
        <DeskHead
          heading="Calibration"
          standfirst="Everybody scores the same made-up answer, alone, before a real response. It counts for nothing: it shows how far apart the panel stands, and what each score means to whom."
        />
        {calibration ? <MadeUp page={page} calibration={calibration} /> : null}
        {!calibration && !writing.allowed ? (
          <Empty
            heading="There is no made-up answer yet"
            why="The lead or the moderator writes one, if they want to. You get a mail."
          />
        ) : null}
      </Desk>
      {writing.allowed ? <WriteForm page={page} calibration={calibration} /> : null}
    </EvaluationFrame>
  );
}

interface MadeUpProps {
  page: EvaluationPage;
  calibration: NonNullable<CalibrationView>;
}

function MadeUp({ page, calibration }: MadeUpProps) {
  const { row, facts, person } = page;
  const { criterionId, text } = calibration;
  const criterion = row.criteria.find(({ id }) => id === criterionId);
  return (
    <>
      <Section
        place="column"
        heading={criterion?.title ?? "The answer"}
        aside={criterion?.question}
      >
        <ol className="answer">
          {answerParagraphs(text).map((paragraph) => (
            <li key={paragraph}>
              <p>{paragraph}</p>
            </li>
          ))}
        </ol>
      </Section>
      {mayScoreCalibration(person, facts).allowed ? (
        <Section place="column" className="section" heading="Your score">
          <Prose>
            <ActionForm action={scoreMadeUp} order={["score", "reason"]} label="Your score">
              <HiddenFields values={{ challengeId: row.id }} />
              <ScoreOptions legend={`Score from 0 to ${row.maximum}`} descriptors={scaleOf(row)} />
              <TextArea
                name="reason"
                label="Your reason"
                hint="Say what in the answer earns the score."
                rows={4}
              />
              <Buttons>
                <SubmitButton>Give this score</SubmitButton>
              </Buttons>
            </ActionForm>
          </Prose>
        </Section>
      ) : null}
      <Scores page={page} calibration={calibration} />
    </>
  );
}

function Scores({ page: { row }, calibration: { scores } }: MadeUpProps) {
  if (scores.length === 0) return null;
  const spread = spreadOf(
    scores.map(({ score }) => score),
    row.maximum,
  );
  return (
    <Section
      place="column"
      className="section"
      heading="How it was scored"
      aside={spreadWords(scores.length, spread)}
    >
      <Table
        caption="Scores of the made-up answer"
        rows={scores}
        rowKey={({ evaluator }) => evaluator}
        columns={[
          { key: "who", head: "Evaluator", cell: ({ evaluator }) => evaluatorTitle(evaluator) },
          {
            key: "score",
            head: "Score",
            label: "Score",
            numeric: true,
            cell: ({ score }) => score,
          },
          { key: "reason", head: "Reason", label: "Reason", cell: ({ reason }) => reason },
        ]}
      />
    </Section>
  );
}

function spreadWords(count: number, spread: ReturnType<typeof spreadOf>): string {
  if (!spread || count < 2) return plural(count, "score");
  const range = `${plural(count, "score")}, from ${spread.lowest} to ${spread.highest}`;
  return spread.wide ? `${range}: talk about what each score means before you go on` : range;
}

function WriteForm({ page, calibration }: CalibrationProps) {
  const { row } = page;
  return (
    <Section heading={calibration ? "Change the made-up answer" : "Write a made-up answer"}>
      <Prose>
        <ActionForm action={writeMadeUp} order={["criterionId", "text"]} label="A made-up answer">
          <HiddenFields values={{ challengeId: row.id }} />
          <SelectField
            name="criterionId"
            label="To which question"
            defaultValue={calibration?.criterionId ?? row.criteria[0]?.id}
            options={row.criteria.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <TextArea
            name="text"
            label="The made-up answer"
            hint="Neither good nor bad, so that people can differ. Of no supplier that you know."
            rows={10}
            defaultValue={calibration?.text}
          />
          <OtherMeaning />
          <Buttons>
            <SubmitButton>{calibration ? "Save it" : "Give it to the panel"}</SubmitButton>
          </Buttons>
        </ActionForm>
      </Prose>
    </Section>
  );
}

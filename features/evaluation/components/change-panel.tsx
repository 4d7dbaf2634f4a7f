import { Fold } from "@/components/data/fold";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { mayAddEvaluator, mayChangePanel, mayEndPart } from "@/domain/assessment/panel-change";
import { replacePath } from "@/domain/assessment/paths";
import { joinPanel, leavePart } from "../actions";
import { type EvaluationPage, partWords } from "../loaders/page";
import { evaluatorNames, evaluatorTitle } from "../records/record";
import { EvaluationFrame } from "./frame";
import { PeopleTable } from "./people-table";

/** An evaluator leaves after publication, and another may take over: on the record, with a reason. */
export function ChangePanel({ page }: { page: EvaluationPage }) {
  const { row, facts, person } = page;
  const may = mayChangePanel(person, facts);
  const leaving = row.parts.filter(({ part, endedAt }) => part === "EVALUATOR" && !endedAt);
  return (
    <EvaluationFrame page={page} current="Change the panel">
      <Desk>
        <DeskHead
          heading="Change the panel"
          standfirst="What somebody declared and scored stays in the record. Their scores count if they had submitted all of them. Whoever joins declares their interests before they read a word."
        />
        <PeopleTable page={page} />
        <p className="gap-sm">
          <Link href={replacePath(row.id)}>Lead, approver and moderator</Link>: one person proposes
          who takes over, and a second agrees.
        </p>
        {may.allowed ? null : (
          <Notice kind="file" heading={may.reason}>
            <p>{may.remedy}</p>
          </Notice>
        )}
      </Desk>
      {may.allowed ? (
        <Section heading="An evaluator leaves">
          {leaving.map((part) => (
            <Leave
              key={part.id}
              page={page}
              part={part}
              verdict={mayEndPart(person, facts, { ...part, ended: false })}
            />
          ))}
        </Section>
      ) : null}
      {may.allowed ? <Join page={page} /> : null}
    </EvaluationFrame>
  );
}

interface LeaveProps {
  page: EvaluationPage;
  part: EvaluationPage["row"]["parts"][number];
  verdict: ReturnType<typeof mayEndPart>;
}

function Leave({ page, part, verdict }: LeaveProps) {
  const { row } = page;
  const number = evaluatorNames(row).get(part.id);
  const title = number ? evaluatorTitle(number).toLowerCase() : partWords(part.part);
  const name = part.user.name || part.user.email;
  return (
    <Fold summary={`${name}, ${title}`}>
      {verdict.allowed ? (
        <div className="prose">
          <ActionForm
            action={leavePart}
            scope={part.id}
            order={["reason", "email"]}
            label={`${name} leaves as ${title}`}
          >
            <HiddenFields values={{ challengeId: row.id, partId: part.id }} />
            <TextArea
              name="reason"
              label="Why they leave"
              hint="It stays in the record of the challenge."
              rows={2}
            />
            <TextField
              name="email"
              type="email"
              width="mid"
              label="Who takes over: their e-mail address"
              hint="Of somebody at a public body who has signed in here before."
              optional
            />
            <Buttons>
              <SubmitButton kind="stop" small>
                Write down that they leave
              </SubmitButton>
            </Buttons>
          </ActionForm>
        </div>
      ) : (
        <p className="small">
          {verdict.reason} {verdict.remedy}
        </p>
      )}
    </Fold>
  );
}

function Join({ page }: { page: EvaluationPage }) {
  const verdict = mayAddEvaluator(page.person, page.facts);
  return (
    <Section heading="An evaluator joins">
      {verdict.allowed ? (
        <div className="prose">
          <ActionForm action={joinPanel} scope="join" order={["email"]} label="An evaluator joins">
            <HiddenFields values={{ challengeId: page.row.id }} />
            <TextField
              name="email"
              type="email"
              width="mid"
              label="E-mail address"
              hint="Of somebody at any public body who has signed in here before."
            />
            <Buttons>
              <SubmitButton small>Add the evaluator</SubmitButton>
            </Buttons>
          </ActionForm>
        </div>
      ) : (
        <p>
          {verdict.reason} {verdict.remedy}
        </p>
      )}
    </Section>
  );
}

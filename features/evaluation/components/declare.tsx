import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { Columns } from "@/components/frame/columns";
import { Prose } from "@/components/frame/prose";
import { Section } from "@/components/frame/section";
import { Notice } from "@/components/notices/notice";
import type { Conflict } from "@/domain/assessment/facts";
import { mayDeclare } from "@/domain/assessment/policy";
import { formatDate } from "@/domain/format/dates";
import { declareInterests } from "../actions";
import type { EvaluationPage } from "../loaders/page";
import { type PlatformFinding, suppliersToAnswer } from "../queries/platform-check";
import { EvaluationFrame } from "./frame";
import { Interests } from "./interests";
import { TrainingNote } from "./training-note";

const OPTIONS = [
  {
    value: "NONE",
    label: "None",
    hint: "Nothing that could make you favour or disfavour any of these suppliers.",
  },
  {
    value: "MANAGEABLE",
    label: "One that can be managed",
    hint: "You worked with one of them, or gave it a reference: say what it is, and how it is kept out of your judgement.",
  },
  {
    value: "BARRED",
    label: "One that bars me",
    hint: "You, or somebody close to you, would gain or lose. You read nothing and the panel goes on without you. This stays.",
  },
];

interface DeclareProps {
  page: EvaluationPage;
  findings: readonly PlatformFinding[];
}

/** A person declares their interests in the suppliers that responded. */
export function Declare({ page, findings }: DeclareProps) {
  const { row, facts, person } = page;
  const verdict = mayDeclare(person, facts);
  const mine = row.parts.find(({ userId, endedAt }) => userId === person.userId && !endedAt);
  const suppliers = row.responses.map(({ supplier }) => supplier.name).sort();
  return (
    <EvaluationFrame page={page} current="Declare your interests">
      <Desk>
        <DeskHead
          heading="Declare your interests"
          standfirst="Everybody who reads or decides declares first, for this challenge. Nothing of a response can be read before that."
        />
        {mine?.declaredAt ? (
          <Notice heading={`You declared on ${formatDate(mine.declaredAt)}`}>
            <p>
              {OPTIONS.find(({ value }) => value === asDeclared(mine.conflict))?.label}.{" "}
              {mine.declaration}
            </p>
            {mine.conflict === "WAITING" ? (
              <p>
                The lead or the approver decides on it. You can read nothing before that, and get a
                mail.
              </p>
            ) : null}
          </Notice>
        ) : null}
        <Interests page={page} />
        <Columns kind="75">
          <div>
            {verdict.allowed ? (
              <DeclareForm page={page} findings={findings} />
            ) : (
              <Notice kind="stop" heading={verdict.reason}>
                <p>{verdict.remedy}</p>
              </Notice>
            )}
          </div>
          <div>
            {suppliers.length > 0 ? (
              <>
                <Section
                  place="column"
                  heading="Who responded"
                  aside="In the order of the alphabet"
                >
                  <Prose>
                    <ul>
                      {suppliers.map((name) => (
                        <li key={name}>{name}</li>
                      ))}
                    </ul>
                  </Prose>
                </Section>
                <Section place="column" heading="What the platform knows" tight>
                  <Findings findings={findings} />
                </Section>
              </>
            ) : null}
            <div className="gap-top">
              <TrainingNote page={page} />
            </div>
          </div>
        </Columns>
      </Desk>
    </EvaluationFrame>
  );
}

/** What was declared of what is decided since: an interest that waits was declared as one that can be managed. */
function asDeclared(conflict: Conflict | null | undefined) {
  return conflict === "WAITING" ? "MANAGEABLE" : conflict;
}

function Findings({ findings }: { findings: readonly PlatformFinding[] }) {
  if (findings.length === 0) {
    return (
      <p className="small">
        You belong to none of these suppliers, confirmed nothing for them and stood behind no story
        of theirs here. What happened elsewhere only you know.
      </p>
    );
  }
  return findings.map(({ key, says, bars }) => (
    <p key={key} className="small gap-sm">
      <b>{says}</b> {bars ? "That bars you." : "Say how it is kept out of your judgement."}
    </p>
  ));
}

function DeclareForm({ page, findings }: DeclareProps) {
  const { row, person } = page;
  const mine = row.parts.find(({ userId, endedAt }) => userId === person.userId && !endedAt);
  const suppliers = suppliersToAnswer(findings);
  const answerFields = suppliers.map((_, place) => `answers[${place}].says`);
  return (
    <ActionForm action={declareInterests} order={["conflict", ...answerFields, "declaration"]}>
      <HiddenFields values={{ challengeId: row.id }} />
      <RadioGroup
        name="conflict"
        label="What interest do you have in these suppliers?"
        options={OPTIONS}
        defaultValue={asDeclared(mine?.conflict)}
      />
      {suppliers.map(({ id, name }, place) => (
        <div key={id}>
          <HiddenFields values={{ [`answers[${place}].supplierId`]: id }} />
          <TextArea
            name={`answers[${place}].says`}
            label={`${name}: how it is kept out of your judgement`}
            hint={findings
              .filter(({ supplier, bars }) => supplier.id === id && !bars)
              .map(({ says }) => says)
              .join(" ")}
            optional
            rows={3}
          />
        </div>
      ))}
      <TextArea
        name="declaration"
        label={
          suppliers.length > 0
            ? "Anything else, and how it is managed"
            : "What it is, and how it is managed"
        }
        hint="The lead, the moderator and the approver read it."
        optional
        defaultValue={mine?.declaration}
      />
      <p className="btns">
        <SubmitButton>Declare this</SubmitButton>
      </p>
    </ActionForm>
  );
}

import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { Prose } from "@/components/frame/prose";
import { Section } from "@/components/frame/section";
import { Notice } from "@/components/notices/notice";
import { pricesOpen } from "@/domain/assessment/agreement";
import { mayCheck } from "@/domain/assessment/policy";
import { formatDate } from "@/domain/format/dates";
import { sentence } from "@/domain/format/words";
import { EXCLUSION_GROUNDS, GROUND_WORDS } from "@/domain/response/exclusion";
import { RESPONSE } from "@/domain/response/states";
import { check } from "../actions";
import type { ReadResponse } from "../loaders";
import type { EvaluationPage } from "../loaders/page";
import { Evidence } from "./answer";
import { EvaluationFrame } from "./frame";

/** One response as it was opened, its price left out, with the check that it complies. */
export function ResponseCheck({
  page,
  response,
}: {
  page: EvaluationPage;
  response: ReadResponse;
}) {
  const { row, facts, person } = page;
  const verdict = mayCheck(person, facts);
  return (
    <EvaluationFrame page={page} current={`Response ${response.label}`}>
      <Desk>
        <DeskHead
          heading={`Response ${response.label}`}
          kicker={response.supplier ?? "The supplier’s name is hidden until scores are agreed"}
          standfirst={`${sentence(response.exclusionReason ? `${RESPONSE.states[response.state].words}: ${response.exclusionReason}` : RESPONSE.states[response.state].words)} ${pricesOpen(facts) ? "The prices are open." : "The price is sealed until quality is agreed and two people open it."}`}
        />
        {response.answers.map(({ criterion, paragraphs }) => (
          <Section key={criterion.id} place="column" heading={criterion.title} tight>
            <Prose>
              <p className="muted">{criterion.question}</p>
              {paragraphs.length === 0 ? <p>There is no answer to this question.</p> : null}
              {numbered(paragraphs).map(({ number, text }) => (
                <p key={number}>{text}</p>
              ))}
            </Prose>
          </Section>
        ))}
        <Section place="column" heading="What the supplier declares" tight>
          <p>{response.interests || "It declares no interests."}</p>
          <Evidence response={response} challengeId={row.id} />
        </Section>
        <Section place="column" heading="Does it comply?" tight>
          {row.conditions ? (
            <p className="gap-sm">Conditions as published: {row.conditions}</p>
          ) : null}
          {response.amended ? (
            <p className="gap-sm">
              It was written before version {response.amended.version}, which was published on{" "}
              {formatDate(response.amended.publishedAt)} and changed what suppliers would answer.
              Its supplier neither replaced nor confirmed it.
            </p>
          ) : null}
          {verdict.allowed ? (
            <CheckForm challengeId={row.id} response={response} />
          ) : (
            <Notice heading={verdict.reason}>
              <p>{verdict.remedy}</p>
            </Notice>
          )}
        </Section>
      </Desk>
    </EvaluationFrame>
  );
}

const OUTCOMES: Readonly<Record<string, string>> = {
  COMPLIANT: "compliant",
  EXCLUDED: "excluded",
};

function numbered(paragraphs: readonly string[]) {
  return paragraphs.map((text, place) => ({ number: place + 1, text }));
}

function CheckForm({ challengeId, response }: { challengeId: string; response: ReadResponse }) {
  const { id: responseId, state, exclusionGround, exclusionReason } = response;
  return (
    <ActionForm action={check} order={["outcome", "ground", "reason"]} label="Does it comply?">
      <HiddenFields values={{ challengeId, responseId }} />
      <RadioGroup
        name="outcome"
        label="Does this response comply with the conditions?"
        hint={
          state === "OPENED"
            ? undefined
            : "It has been checked. You can look again until scoring starts; each check stays in the audit log."
        }
        defaultValue={OUTCOMES[state]}
        options={[
          { value: "compliant", label: "It complies, and goes to the panel" },
          {
            value: "excluded",
            label: "It is excluded",
            hint: "The approver confirms it with the decision.",
          },
        ]}
      />
      <RadioGroup
        name="ground"
        label="On which ground, if it is excluded"
        optional
        defaultValue={exclusionGround ?? undefined}
        options={EXCLUSION_GROUNDS.map((value) => ({
          value,
          label: GROUND_WORDS[value].label,
          hint: GROUND_WORDS[value].hint,
        }))}
      />
      <TextArea
        name="reason"
        label="Why it is excluded"
        hint="By reference to the condition or the ground. The supplier reads it."
        optional
        rows={3}
        defaultValue={exclusionReason ?? undefined}
      />
      <p className="btns">
        <SubmitButton>Record the check</SubmitButton>
      </p>
    </ActionForm>
  );
}

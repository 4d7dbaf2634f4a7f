import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { Section } from "@/components/frame/section";
import { mayAnswerConcern } from "@/domain/decision/concern";
import { formatDateTime } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { answer } from "../actions";
import type { ConcernRow } from "../loaders/letters";
import type { EvaluationPage } from "../loaders/page";

/** What suppliers hold against the decision, with the answers; nothing while nobody does. */
export function Concerns({
  page,
  concerns,
}: {
  page: EvaluationPage;
  concerns: readonly ConcernRow[];
}) {
  if (concerns.length === 0) return null;
  return (
    <Section
      heading="Concerns"
      aside={`${plural(concerns.length, "concern")} raised in the standstill`}
    >
      {concerns.map((concern) => (
        <article key={concern.id} className="prose">
          <h3>
            {concern.response.supplier.name}, response {concern.response.label}
          </h3>
          <p className="small muted">Raised on {formatDateTime(concern.raisedAt)}</p>
          <p className="whitespace-pre-wrap">{concern.says}</p>
          <Answer page={page} concern={concern} />
        </article>
      ))}
    </Section>
  );
}

function Answer({ page, concern }: { page: EvaluationPage; concern: ConcernRow }) {
  const { row, facts, person } = page;
  const { id, answer: answerText, answeredAt } = concern;
  if (answerText && answeredAt) {
    return (
      <>
        <p className="small muted">Answered on {formatDateTime(answeredAt)}</p>
        <p className="whitespace-pre-wrap">{answerText}</p>
      </>
    );
  }
  const verdict = mayAnswerConcern(person, facts, { answered: false });
  if (!verdict.allowed) {
    return (
      <p className="small">
        It waits for its answer. {verdict.reason} {verdict.remedy}
      </p>
    );
  }
  return (
    <ActionForm action={answer} scope={id} label="Answer the concern">
      <HiddenFields values={{ challengeId: row.id, concernId: id }} />
      <TextArea
        name="answer"
        label="Your answer"
        hint={`By reference to the record. The supplier reads it${concern.pauses ? ", and the days that were left count from tomorrow" : "; the standstill goes on meanwhile"}.`}
        rows={5}
      />
      <p className="btns">
        <SubmitButton>Send the answer</SubmitButton>
      </p>
    </ActionForm>
  );
}

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { Prose } from "@/components/frame/prose";
import { Section } from "@/components/frame/section";
import { formatDateTime } from "@/domain/format/dates";
import { raise } from "../actions";
import type { ownLetter } from "../loaders/letters";

type Own = NonNullable<Awaited<ReturnType<typeof ownLetter>>>;

/** What the supplier has raised in the standstill, and the way to raise something. */
export function OwnConcerns({ letter }: { letter: Own }) {
  const { concerns, mayRaise, responseId } = letter;
  if (concerns.length === 0 && !mayRaise.allowed) return null;
  return (
    <Section place="column" heading="Concerns" className="section">
      <Prose>
        {concerns.map(({ id, says, pauses, raisedAt, answer, answeredAt }) => (
          <article key={id}>
            <p className="small muted">You raised this on {formatDateTime(raisedAt)}</p>
            <p className="whitespace-pre-wrap">{says}</p>
            <p className="small muted">
              {answeredAt
                ? `The public body answered on ${formatDateTime(answeredAt)}`
                : `It waits for its answer.${pauses ? " Until then the standstill is paused." : ""}`}
            </p>
            {answer ? <p className="whitespace-pre-wrap">{answer}</p> : null}
          </article>
        ))}
        {mayRaise.allowed ? (
          <ActionForm action={raise} label="Raise a concern">
            <HiddenFields values={{ responseId }} />
            <TextArea
              name="says"
              label="What you hold against the decision"
              hint="Say which score or step you mean, and why. Your first one pauses the standstill until the public body has answered. It does not take the place of legal advice."
              rows={5}
            />
            <p className="btns">
              <SubmitButton kind="hollow">Raise a concern</SubmitButton>
            </p>
          </ActionForm>
        ) : null}
      </Prose>
    </Section>
  );
}

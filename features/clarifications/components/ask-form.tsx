import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { TextArea } from "@/components/forms/text-area";
import { mayAsk } from "@/domain/challenge/policy";
import { formatDateTime } from "@/domain/format/dates";
import type { PublicChallenge } from "@/features/challenges/loaders/public";
import { askClarification } from "../actions";

/** The form to ask, or why there is none. */
export function AskForm({ challenge }: { challenge: PublicChallenge }) {
  const { actor, facts, now, slug, content } = challenge;
  const verdict = mayAsk(actor, facts, now);
  if (actor.kind === "anonymous" && challenge.state === "PUBLISHED") {
    const next = encodeURIComponent(`/challenges/${slug}/clarifications#ask`);
    return (
      <p className="btns">
        <ButtonLink href={`/sign-in?next=${next}`}>Sign in to ask</ButtonLink>
        <span className="small muted">Questions come from suppliers.</span>
      </p>
    );
  }
  if (!verdict.allowed) return <NotYetButton label="Ask a question" {...verdict} />;
  return (
    <ActionForm action={askClarification} label="Ask a question">
      <HiddenFields values={{ slug }} />
      <TextArea
        name="question"
        label="Your question"
        hint="Only the buyer reads it. The answer goes to everybody, with the question in words that do not say who asked."
        rows={5}
      />
      <p className="small muted">
        {content.questionsCloseAt
          ? `Questions close on ${formatDateTime(new Date(content.questionsCloseAt))}, London time.`
          : null}
      </p>
      <p className="gap-sm">
        <SubmitButton>Send your question</SubmitButton>
      </p>
    </ActionForm>
  );
}

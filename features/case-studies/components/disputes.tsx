import { ActionForm } from "@/components/forms/action-form";
import { Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { acceptCorrection, replyToDispute } from "../actions";
import type { OwnCaseStudy } from "../loaders/own";
import type { ClaimView, WordView } from "../views";
import { ownHref } from "./own-shell";

interface DisputeProps {
  study: OwnCaseStudy;
  claim: ClaimView;
}

/** What the body disputes or corrects, and all that the supplier can do about it. */
export function Dispute({ study, claim }: DisputeProps) {
  const { word } = claim;
  if (!word) return null;
  return (
    <Notice kind={word.correction ? "warn" : "stop"} heading={claim.statement} level={3}>
      {word.correction ? (
        <p>
          <b>{word.by} has it as:</b> {word.correction}.
        </p>
      ) : null}
      {word.reason ? (
        <p>
          <b>{word.by}:</b> {word.reason}
        </p>
      ) : null}
      {word.correction ? <TakeOver study={study} claim={claim} word={word} /> : null}
      <Reply study={study} claim={claim} word={word} />
    </Notice>
  );
}

function TakeOver({ study, claim, word }: DisputeProps & { word: WordView }) {
  return (
    <ActionForm
      action={acceptCorrection}
      scope={`accept-${word.id}`}
      label={`Use their figures of ${claim.measure}`}
      className="gap-sm"
    >
      <HiddenFields values={{ id: study.id, confirmationId: word.id }} />
      <p>
        Use these figures, and the outcome is confirmed by the public body at once. Until then they
        stand beside yours. Or{" "}
        <Link href={ownHref(study.id, `outcomes/${claim.id}`)}>change or remove the outcome</Link>.
      </p>
      <Buttons>
        <SubmitButton small>Use their figures</SubmitButton>
      </Buttons>
    </ActionForm>
  );
}

function Reply({ study, claim, word }: DisputeProps & { word: WordView }) {
  const what = word.verdict === "CORRECTED" ? "correction" : "dispute";
  return (
    <ActionForm
      action={replyToDispute}
      scope={word.id}
      label={`Reply on ${claim.measure}`}
      className="gap-sm"
    >
      <HiddenFields values={{ id: study.id, confirmationId: word.id }} />
      <TextArea
        name="reply"
        label={
          word.reply
            ? `Your reply, public beside the ${what}`
            : `Reply, in public beside the ${what}`
        }
        hint={`Or change the outcome to what both of you can stand behind: then the ${what} no longer applies to it, and stays in its history.`}
        rows={4}
        defaultValue={word.reply}
      />
      <Buttons>
        <SubmitButton small kind={word.correction ? "hollow" : undefined}>
          {word.reply ? "Change the reply" : "Publish the reply"}
        </SubmitButton>
        {word.correction ? null : (
          <Link href={ownHref(study.id, `outcomes/${claim.id}`)}>Change the outcome</Link>
        )}
      </Buttons>
    </ActionForm>
  );
}

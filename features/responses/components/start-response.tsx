import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Headline } from "@/components/frame/headline";
import { Notice } from "@/components/notices/notice";
import { formatDateTime } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { startResponse } from "../actions";
import type { startOf } from "../loaders";

interface StartResponseProps {
  start: NonNullable<Awaited<ReturnType<typeof startOf>>>;
  actingFor: string | null;
}

/** What answering takes, and the button that begins; or why not, and what to do. */
export function StartResponse({ start, actingFor }: StartResponseProps) {
  const { challenge, may } = start;
  const words = challenge.criteria.reduce((sum, { wordLimit }) => sum + wordLimit, 0);
  return (
    <>
      <Headline
        heading="Start a response"
        standfirst={`${plural(challenge.criteria.length, "question")}, ${plural(words, "word")} at most in all${challenge.priceWeight.gt(0) ? ", and a price" : ""}.`}
      />
      <div className="wrap section section--tight">
        <div className="prose">
          {may.allowed ? (
            <>
              <p>
                You answer for <b>{actingFor}</b>. Your draft is yours: nobody on the buyer’s side
                reads a word before the deadline, and you can replace or withdraw what you submitted
                until then.
              </p>
              {challenge.closesAt ? (
                <p>Closes {formatDateTime(challenge.closesAt)}, London time.</p>
              ) : null}
              <ActionForm action={startResponse}>
                <HiddenFields values={{ challengeId: challenge.id }} />
                <SubmitButton>Start the response</SubmitButton>
              </ActionForm>
            </>
          ) : (
            <>
              <Notice kind="warn" heading={may.reason}>
                <p>{may.remedy}</p>
              </Notice>
              <p className="btns">
                <ButtonLink href="/account">Go to your account</ButtonLink>
                <ButtonLink href={`/challenges/${challenge.slug}`} kind="hollow">
                  Back to the challenge
                </ButtonLink>
              </p>
            </>
          )}
        </div>
      </div>
    </>
  );
}

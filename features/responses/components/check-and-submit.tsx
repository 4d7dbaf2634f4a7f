import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { formatDateTime, formatTimestamp } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { submitResponse } from "../actions";
import type { OwnResponse } from "../loaders";
import { ResponseWords } from "./response-words";
import { WhatCounts } from "./what-counts";

/** The response in full, as the draft has it or, after the deadline, as it was submitted; and the one button that submits it. */
export function CheckAndSubmit({ own }: { own: OwnResponse }) {
  const { response, draft, pointed, stops, maySubmit, now, open } = own;
  const { challenge } = response;
  return (
    <Desk>
      <DeskHead heading="Check and submit" standfirst={standfirst(own)} />
      <WhatCounts own={own} checking />
      {open && stops.length > 0 ? (
        <Notice
          kind="stop"
          heading={`${plural(stops.length, "thing")} to do before you can submit`}
        >
          <ul className="stops">
            {stops.map(({ part, says }) => (
              <li key={says}>
                <Link href={`/account/responses/${response.id}/${part}`}>{says}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <ResponseWords
        responseId={response.id}
        draft={draft}
        pointed={pointed}
        questions={challenge.criteria}
      />
      <section className="section section--tight" aria-labelledby="send">
        <h2 id="send">Submit</h2>
        <p>
          {challenge.closesAt
            ? `${open ? "Closes" : "Closed"} ${formatDateTime(challenge.closesAt)}, London time. Our database’s clock, which decides, read ${formatTimestamp(now)} when this page was made.`
            : null}{" "}
          A response counts when you have its receipt.
        </p>
        <div className="gap-sm">
          <SubmitOrWhyNot own={own} may={maySubmit.allowed && stops.length === 0} />
        </div>
      </section>
    </Desk>
  );
}

function standfirst({ open, counts }: OwnResponse): string {
  if (open)
    return "What is sent when you submit. Evaluators read the answers and what goes with them; what is kept apart, they do not.";
  return counts
    ? `Below is what you submitted as number ${counts.number}, as it counts.`
    : "Below is a draft. Nothing of it was received.";
}

function submitLabel({ response, counts }: OwnResponse): string {
  if (counts) return "Submit again, in its place";
  return response.submissions.length > 0 ? "Submit again" : "Submit the response";
}

function SubmitOrWhyNot({ own, may }: { own: OwnResponse; may: boolean }) {
  const { response, maySubmit, stops } = own;
  const label = submitLabel(own);
  if (!may) {
    const reason = maySubmit.allowed
      ? `${plural(stops.length, "thing")} to do before.`
      : maySubmit.reason;
    return (
      <NotYetButton
        label={label}
        reason={reason}
        remedy={maySubmit.allowed ? "They are listed on top." : undefined}
      />
    );
  }
  return (
    <ActionForm action={submitResponse}>
      <HiddenFields values={{ responseId: response.id }} />
      <SubmitButton>{label}</SubmitButton>
    </ActionForm>
  );
}

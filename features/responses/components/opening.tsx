import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { StateTag } from "@/components/tags/state-tag";
import { stateAt } from "@/domain/challenge/states";
import { formatDateTime, formatTimestamp } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { openResponses } from "../actions";
import type { openingOf } from "../loaders";

/** Opens what was submitted, after the deadline; says why not before. */
export function Opening({
  opening,
}: {
  opening: NonNullable<Awaited<ReturnType<typeof openingOf>>>;
}) {
  const { challenge, now, received, may } = opening;
  return (
    <Desk>
      <DeskHead
        heading="Open the responses"
        standfirst={challenge.title}
        state={<StateTag state={stateAt(challenge.state, challenge.closesAt, now)} />}
      />
      <div className="prose">
        {challenge.closesAt ? (
          <p>
            The deadline is {formatDateTime(challenge.closesAt)}, London time. Our database’s clock,
            which decides, read {formatTimestamp(now)} when this page was made.
          </p>
        ) : null}
        <p>
          {received === null
            ? "How many responses there are is shown after the deadline."
            : `${plural(received, "response")} received.`}{" "}
          Opening happens once, and is on record with your name.
        </p>
        {may.allowed ? (
          <ActionForm action={openResponses}>
            <HiddenFields values={{ challengeId: challenge.id }} />
            <SubmitButton>Open the responses</SubmitButton>
          </ActionForm>
        ) : (
          <NotYetButton label="Open the responses" reason={may.reason} remedy={may.remedy} />
        )}
      </div>
    </Desk>
  );
}

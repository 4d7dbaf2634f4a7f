import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { StateTag } from "@/components/tags/state-tag";
import { stateAt } from "@/domain/challenge/states";
import { formatDateTime, formatTimestamp } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { beginOpening, openResponses } from "../actions";
import type { openingOf } from "../loaders";

type Loaded = NonNullable<Awaited<ReturnType<typeof openingOf>>>;

/** Opens what was submitted, after the deadline; says why not before. */
export function Opening({ opening }: { opening: Loaded }) {
  const { challenge, now, received } = opening;
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
          Opening takes two people of your side, happens once, and is on record with both names.
        </p>
        <Who opening={challenge.opening} />
        <Step opening={opening} />
      </div>
    </Desk>
  );
}

/** Who has begun it, and who opened them. */
function Who({ opening }: { opening: Loaded["challenge"]["opening"] }) {
  if (!opening) return null;
  const { begunBy, begunAt, openedBy, openedAt } = opening;
  return (
    <p>
      {begunBy.name} began the opening on {formatTimestamp(begunAt)}.
      {openedBy && openedAt ? ` ${openedBy.name} opened them on ${formatTimestamp(openedAt)}.` : ""}
    </p>
  );
}

/** The next of the two steps, or why it cannot be taken by whoever looks. */
function Step({ opening: { challenge, mayBegin, mayOpen } }: { opening: Loaded }) {
  const values = { challengeId: challenge.id };
  if (!challenge.opening) {
    const label = "Begin the opening";
    if (!mayBegin.allowed)
      return <NotYetButton label={label} reason={mayBegin.reason} remedy={mayBegin.remedy} />;
    return (
      <ActionForm action={beginOpening}>
        <HiddenFields values={values} />
        <SubmitButton>{label}</SubmitButton>
      </ActionForm>
    );
  }
  if (challenge.opening.openedAt) {
    return (
      <p className="btns">
        <ButtonLink href={`/account/challenges/${challenge.id}/evaluation`}>
          Go to the evaluation
        </ButtonLink>
      </p>
    );
  }
  const label = "Open the responses";
  if (!mayOpen.allowed)
    return <NotYetButton label={label} reason={mayOpen.reason} remedy={mayOpen.remedy} />;
  return (
    <ActionForm action={openResponses}>
      <HiddenFields values={values} />
      <SubmitButton>{label}</SubmitButton>
    </ActionForm>
  );
}

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { Section } from "@/components/frame/section";
import { NUMBER_CLAIM } from "@/domain/company-number/states";
import { formatDate } from "@/domain/format/dates";
import { answerClaim, claimNumber } from "../actions";
import type { numberDesk } from "../loaders";

type Desk = NonNullable<Awaited<ReturnType<typeof numberDesk>>>;

/** The company number of a supplier, and what is claimed of it by either side. */
export function NumberDesk({ desk }: { desk: Desk }) {
  const { supplierId, name, number, claims } = desk;
  const waits = claims.some(({ own, state }) => own && state === "REQUESTED");
  return (
    <>
      <Section heading="Your number">
        <p className="prose">
          {number
            ? `${name} has the company number ${number}.`
            : `${name} has given no company number.`}
        </p>
      </Section>
      {claims.map((claim) => (
        <Claim key={claim.id} claim={claim} />
      ))}
      {number || waits ? null : <ClaimForm supplierId={supplierId} />}
    </>
  );
}

function ClaimForm({ supplierId }: { supplierId: string }) {
  return (
    <Section
      heading="Another supplier has your number"
      aside="It is asked as well, and an operator decides"
    >
      <div className="prose">
        <ActionForm action={claimNumber} scope="claim" order={["number", "why"]}>
          <HiddenFields values={{ supplierId }} />
          <TextField name="number" label="Company number" width="short" />
          <TextArea
            name="why"
            label="How an operator can check that it is yours"
            hint="Who you are at the company, and where that can be seen. The other supplier does not read this."
            rows={4}
          />
          <p className="btns gap-sm">
            <SubmitButton>This number is ours</SubmitButton>
          </p>
        </ActionForm>
      </div>
    </Section>
  );
}

function Claim({ claim }: { claim: Desk["claims"][number] }) {
  const { id, own, number, claimant, holder, state, reason, answer, requestedAt, mayAnswer } =
    claim;
  return (
    <Section
      heading={own ? `You claim ${number}` : `${claimant.name} claims ${number}`}
      aside={NUMBER_CLAIM.states[state].words}
    >
      <div className="prose">
        <p>
          {own
            ? `Since ${formatDate(requestedAt)}. ${holder.name} has it, and is asked.`
            : `Since ${formatDate(requestedAt)}. It says that your number is its own.`}
        </p>
        {!own && answer ? <p>You have answered: “{answer}”</p> : null}
        {reason ? <p>The operator’s reason: {reason}</p> : null}
        {mayAnswer ? (
          <ActionForm action={answerClaim} scope={`answer-${id}`} label={`Answer about ${number}`}>
            <HiddenFields values={{ claimId: id }} />
            <TextArea
              name="answer"
              label="Your answer"
              hint="Why the number is yours, and where that can be seen; or that it is not."
              rows={4}
            />
            <p className="btns gap-sm">
              <SubmitButton>Answer</SubmitButton>
            </p>
          </ActionForm>
        ) : null}
      </div>
    </Section>
  );
}

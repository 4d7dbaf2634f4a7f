import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { Controls } from "@/components/forms/controls";
import { DateField } from "@/components/forms/date-field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { Prose } from "@/components/frame/prose";
import { Notice } from "@/components/notices/notice";
import type { ClaimInput } from "@/domain/case-study/fields";
import { isConfirmed } from "@/domain/evidence/grade";
import { formatDate } from "@/domain/format/dates";
import { saveClaim } from "../actions";
import type { OwnCaseStudy } from "../loaders/own";
import type { ClaimView } from "../views";
import { Measures } from "./measures";
import { ownHref } from "./own-shell";

const ORDER = [
  "measure",
  "unit",
  "higherIsBetter",
  "baseline",
  "result",
  "periodStart",
  "periodEnd",
  "method",
  "endsConfirmation",
];

interface ClaimFormProps {
  study: OwnCaseStudy;
  /** Nothing for a new one. */
  claim?: ClaimView;
  /** What others measured in the same technologies. */
  measures: readonly string[];
}

/** One outcome: what was measured, before and after. */
export function ClaimForm({ study, claim, measures }: ClaimFormProps) {
  const confirmed = claim && isConfirmed(claim.standing) ? claim : null;
  const original = claim ? study.originalClaims[claim.id] : undefined;
  return (
    <>
      {confirmed ? <EndsConfirmation claim={confirmed} body={study.body?.name} /> : null}
      <Prose>
        <ActionForm action={saveClaim} order={ORDER}>
          <HiddenFields values={{ id: study.id, claimId: claim?.id, original }} />
          <Measures measures={measures} />
          <Controls<keyof ClaimInput | "endsConfirmation">
            of={{
              measure: (
                <TextField
                  name="measure"
                  label="What was measured"
                  hint="Use the words that others use where they fit, so that results can be compared: “Handling time of a case”."
                  defaultValue={claim?.measure}
                />
              ),
              unit: (
                <TextField
                  name="unit"
                  label="Unit"
                  width="mid"
                  hint="minutes, %, £ a year, tonnes"
                  defaultValue={claim?.unit}
                />
              ),
              higherIsBetter: (
                <RadioGroup
                  name="higherIsBetter"
                  label="Which is better?"
                  options={[
                    {
                      value: "lower",
                      label: "A lower figure",
                      hint: "Time, cost, errors, complaints",
                    },
                    {
                      value: "higher",
                      label: "A higher figure",
                      hint: "Warning time, take-up, homes reached",
                    },
                  ]}
                  defaultValue={claim ? (claim.higherIsBetter ? "higher" : "lower") : undefined}
                />
              ),
              baseline: (
                <TextField
                  name="baseline"
                  label="Baseline: the figure before"
                  optional
                  width="short"
                  inputMode="decimal"
                  hint="Without one, there is no change to show."
                  defaultValue={plainNumber(claim?.baseline)}
                />
              ),
              result: (
                <TextField
                  name="result"
                  label="Result: the figure now"
                  width="short"
                  inputMode="decimal"
                  hint="A number: 1,086.5"
                  defaultValue={plainNumber(claim?.result)}
                />
              ),
              periodStart: (
                <DateField
                  name="periodStart"
                  label="Measured from"
                  defaultValue={claim?.periodStart}
                />
              ),
              periodEnd: (
                <DateField
                  name="periodEnd"
                  label="Measured until"
                  defaultValue={claim?.periodEnd}
                />
              ),
              method: (
                <TextArea
                  name="method"
                  label="How it was measured"
                  optional
                  hint="What was counted, by whom, and how many: “188 alerts, duty officer’s log”."
                  rows={3}
                  defaultValue={claim?.method}
                />
              ),
              endsConfirmation: confirmed ? (
                <CheckboxField
                  name="endsConfirmation"
                  label="I know that a change ends the public body’s confirmation of this outcome"
                />
              ) : null,
            }}
          />
          <Buttons>
            <SubmitButton>Save the outcome</SubmitButton>
            <ButtonLink href={ownHref(study.id, "outcomes")} kind="hollow">
              Go back without saving
            </ButtonLink>
          </Buttons>
        </ActionForm>
      </Prose>
    </>
  );
}

function EndsConfirmation({ claim, body }: { claim: ClaimView; body: string | undefined }) {
  return (
    <Notice kind="warn" heading="A change ends the confirmation">
      <p>
        {body} confirmed this outcome as it stands
        {claim.word ? `, on ${formatDate(claim.word.givenAt)}` : null}. If you change it, that word
        no longer holds, and you have to ask again. Saving it unchanged does no harm.
      </p>
    </Notice>
  );
}

/** "50" for "50.0000", as somebody would type it. */
function plainNumber(number: string | null | undefined): string | null {
  if (number === null || number === undefined) return null;
  return number.includes(".") ? number.replace(/\.?0+$/, "") : number;
}

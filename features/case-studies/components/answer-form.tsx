import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { ActionForm } from "@/components/forms/action-form";
import { Buttons, SubmitButton } from "@/components/forms/button";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { Prose } from "@/components/frame/prose";
import { formatDate } from "@/domain/format/dates";
import { answerRequest } from "../actions";
import type { RequestPage } from "../loaders/confirmations";
import type { ClaimView } from "../views";
import { evidenceWords } from "./evidence-kinds";
import { EvidenceLink } from "./evidence-link";
import { PermissionFields } from "./permission-fields";

interface AnswerFormProps {
  request: RequestPage;
  /** The reference's own name, shown if they choose so. */
  name: string;
  body: string;
}

/** One page to answer on: each outcome, then who speaks and what they vouch for. */
export function AnswerForm({ request, name, body }: AnswerFormProps) {
  const { claims } = request.caseStudy;
  const perClaim = claims.flatMap((_, place) => [
    `claims[${place}].verdict`,
    `claims[${place}].correctBaseline`,
    `claims[${place}].correctResult`,
    `claims[${place}].reason`,
  ]);
  return (
    <Prose>
      <ActionForm
        action={answerRequest}
        order={[...perClaim, "scope", "post", "showName", "permissions", "quote"]}
      >
        <HiddenFields values={{ requestId: request.id }} />
        {claims.map((claim, place) => (
          <ClaimQuestion key={claim.id} claim={claim} place={place} count={claims.length} />
        ))}
        <h2 className="mt-0 mb-4 border-t-3 border-ink pt-3">For whom you speak</h2>
        <TextArea
          name="scope"
          label="What you vouch for"
          hint="“The Brack valley, November 2025 to July 2026. We checked every flood against our own log.”"
          rows={3}
        />
        <TextField
          name="post"
          label="Your post"
          hint="Always shown: “Head of Waste”"
          autoComplete="organization-title"
        />
        <RadioGroup
          name="showName"
          label="Is your name shown?"
          options={[
            { value: "post", label: `No: only my post and ${body}` },
            { value: "name", label: `Yes: ${name || "my name"}, my post and ${body}` },
          ]}
          defaultValue="post"
        />
        <PermissionFields supplier={request.caseStudy.supplier.name} body={body} />
        <p className="small muted">
          Your answer is public at once. What you confirm holds for 24 months and ends sooner if the
          supplier changes the outcome. You or a colleague can take it back at any time.
        </p>
        <Buttons>
          <SubmitButton>Send the answer</SubmitButton>
        </Buttons>
      </ActionForm>
    </Prose>
  );
}

function ClaimQuestion(props: { claim: ClaimView; place: number; count: number }) {
  const { claim, place, count } = props;
  const field = (name: string) => `claims[${place}].${name}`;
  const measurements = claim.evidence.filter(({ kind }) => kind === "MEASUREMENT");
  return (
    <section aria-labelledby={`claim-${place}`} className="group mb-12 border-t-3 border-ink pt-3">
      <HiddenFields values={{ [field("claimId")]: claim.id, [field("edition")]: claim.edition }} />
      <p className="kick">
        Outcome {place + 1} of {count}
      </p>
      <h2 id={`claim-${place}`} className="mt-0">
        {claim.statement}
      </h2>
      <p className="small my-2">
        {formatDate(claim.periodStart)} to {formatDate(claim.periodEnd)}
        {claim.method ? `. ${claim.method}` : null}
      </p>
      <Attached claim={claim} />
      <RadioGroup
        name={field("verdict")}
        label="Is that so?"
        options={[
          { value: "CONFIRMED", label: "Yes, I confirm it" },
          {
            value: "CORRECTED",
            label: "Nearly: the figures are others",
            hint: "Give yours below. They are confirmed when the supplier takes them over",
          },
          { value: "DISPUTED", label: "No, I dispute it" },
          { value: "NO_WORD", label: "I cannot say", hint: "It stays as it is" },
        ]}
      />
      <div className="hidden group-has-[[value=CORRECTED]:checked]:block">
        {claim.baseline === null ? null : (
          <TextField
            name={field("correctBaseline")}
            label="The figure before"
            hint={`They say ${claim.before}. Leave it empty if that is right.`}
            inputMode="decimal"
            width="short"
            optional
          />
        )}
        <TextField
          name={field("correctResult")}
          label="The figure now"
          hint={`They say ${claim.after}. The unit stays: ${claim.unit}.`}
          inputMode="decimal"
          width="short"
          optional
        />
      </div>
      <TextArea
        name={field("reason")}
        label="If you correct or dispute it: what, and why"
        hint="The public reads it, beside the supplier’s reply."
        optional
        rows={2}
      />
      {measurements.length > 0 ? (
        <CheckboxGroup
          name={field("accepted")}
          label="Was this measured by somebody independent of the supplier?"
          hint="Tick what you accept. It counts only with a confirmation."
          optional
          options={measurements.map(({ id, title, measuredBy, measuredOn }) => ({
            value: id,
            label: `${title}, by ${measuredBy}`,
            hint: measuredOn ? formatDate(measuredOn) : undefined,
          }))}
        />
      ) : null}
    </section>
  );
}

function Attached({ claim }: { claim: ClaimView }) {
  if (claim.evidence.length === 0) return <p className="small mb-4">Nothing is attached.</p>;
  return (
    <div className="mb-4">
      <EvidenceMark standing={claim.standing} />
      <ul className="small">
        {claim.evidence.map((item) => (
          <li key={item.id}>
            <EvidenceLink item={item} /> ({evidenceWords(item.kind)})
          </li>
        ))}
      </ul>
    </div>
  );
}

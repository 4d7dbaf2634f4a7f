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
import { answerAgain, answerRequest } from "../actions";
import type { EarlierAnswer, RequestPage } from "../loaders/confirmations";
import type { ClaimView } from "../views";
import { evidenceWords } from "./evidence-kinds";
import { EvidenceLink } from "./evidence-link";
import { PermissionFields } from "./permission-fields";

interface AnswerFormProps {
  request: RequestPage;
  /** The reference's own name, shown if they choose so. */
  name: string;
  body: string;
  /** The answer is there, and is put right. */
  again?: boolean;
}

/** One page to answer on: each outcome, then who speaks and what they vouch for. Starts from what the body said before. */
export function AnswerForm({ request, name, body, again }: AnswerFormProps) {
  const { claims } = request.caseStudy;
  const { earlier } = request;
  const perClaim = claims.flatMap((_, place) => [
    `claims[${place}].verdict`,
    `claims[${place}].correctBaseline`,
    `claims[${place}].correctResult`,
    `claims[${place}].reason`,
  ]);
  return (
    <Prose>
      <ActionForm
        action={again ? answerAgain : answerRequest}
        scope="answer"
        order={[...perClaim, "scope", "post", "showName", "permissions", "quote", "why"]}
      >
        <HiddenFields values={{ requestId: request.id, words: request.words }} />
        {claims.map((claim, place) => (
          <ClaimQuestion
            key={claim.id}
            claim={claim}
            place={place}
            count={claims.length}
            earlier={earlier}
          />
        ))}
        <h2 className="mt-0 mb-4 border-t-3 border-ink pt-3">Who you speak for</h2>
        <TextArea
          name="scope"
          label="What you vouch for"
          hint="“The Brack valley, November 2025 to July 2026. We checked every flood against our own log.”"
          rows={3}
          defaultValue={earlier?.scope}
        />
        <TextField
          name="post"
          label="Your post"
          hint="Always shown: “Head of Waste”"
          defaultValue={earlier?.post}
          autoComplete="organization-title"
        />
        <RadioGroup
          name="showName"
          label="Is your name shown?"
          options={[
            { value: "post", label: `No: only my post and ${body}` },
            { value: "name", label: `Yes: ${name || "my name"}, my post and ${body}` },
          ]}
          defaultValue={earlier?.showName ? "name" : "post"}
        />
        <PermissionFields
          supplier={request.caseStudy.supplier.name}
          body={body}
          permission={again ? request.permission : undefined}
        />
        {again && !request.slip ? (
          <TextArea
            name="why"
            label="Why you change your answer"
            hint="The public reads it on the record, beside the earlier answer."
            rows={2}
          />
        ) : null}
        <p className="small muted">
          Your answer is public at once. What you confirm holds for 24 months and ends sooner if the
          supplier changes the outcome. You or a colleague can take it back at any time.
        </p>
        <Buttons>
          <SubmitButton>{again ? "Send the new answer" : "Send the answer"}</SubmitButton>
        </Buttons>
      </ActionForm>
    </Prose>
  );
}

interface ClaimQuestionProps {
  claim: ClaimView;
  place: number;
  count: number;
  earlier: EarlierAnswer | null;
}

function ClaimQuestion({ claim, place, count, earlier }: ClaimQuestionProps) {
  const word = earlier?.claims.get(claim.id);
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
        label={`Is it so that “${claim.measure}” changed as they say?`}
        defaultValue={word?.verdict ?? (earlier ? "NO_WORD" : undefined)}
        options={[
          { value: "CONFIRMED", label: "Yes, I confirm it" },
          {
            value: "CORRECTED",
            label: "Nearly, but the figures are different",
            hint: "Give yours below. They stand in public beside the supplier’s at once, and are confirmed once the supplier accepts them",
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
            defaultValue={word?.correctBaseline?.toString()}
            inputMode="decimal"
            width="short"
            optional
          />
        )}
        <TextField
          name={field("correctResult")}
          label="The figure now"
          hint={`They say ${claim.after}. The unit stays: ${claim.unit}.`}
          defaultValue={word?.correctResult?.toString()}
          inputMode="decimal"
          width="short"
          optional
        />
      </div>
      <TextArea
        name={field("reason")}
        label="If you correct or dispute it: what, and why"
        defaultValue={word?.reason}
        hint="The public reads it, beside the supplier’s reply."
        optional
        rows={2}
      />
      {measurements.length > 0 ? (
        <CheckboxGroup
          name={field("accepted")}
          label="Was this measured by somebody independent of the supplier?"
          hint="Tick what you accept. It counts only with a confirmation."
          defaultValue={earlier?.accepted}
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

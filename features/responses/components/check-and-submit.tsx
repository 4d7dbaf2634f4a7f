import { Facts } from "@/components/data/facts";
import { FileList } from "@/components/data/file-list";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ClaimList } from "@/components/evidence/claim-list";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { formatDateTime, formatTimestamp } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { countWords } from "@/domain/format/words";
import { pricesWords } from "@/domain/response/phase-prices";
import { submitResponse } from "../actions";
import type { OwnResponse } from "../loaders";
import { attachmentViews, POINTED_WORDS } from "../views/attachments";

/** The response as the evaluators will read it, and the one button that submits it. */
export function CheckAndSubmit({ own }: { own: OwnResponse }) {
  const { response, draft, stops, maySubmit, now } = own;
  const { challenge } = response;
  const { answers, price, aiUsed, interests } = draft;
  return (
    <Desk>
      <DeskHead
        heading="Check and submit"
        standfirst="This is what the evaluators will read, and nothing else."
      />
      {stops.length > 0 ? (
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
      {challenge.criteria.map(({ id, title, question }) => (
        <section key={id} className="section section--tight" aria-labelledby={id}>
          <div className="score__bar">
            <h2 id={id}>{title}</h2>
            <p className="small muted">{plural(countWords(answers[id] ?? ""), "word")}</p>
          </div>
          <p className="small muted">{question}</p>
          <ol className="answer">
            {paragraphsOf(answers[id]).map((paragraph) => (
              <li key={paragraph}>
                <p>{paragraph}</p>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <PointsTo own={own} />
      <section className="section section--tight" aria-labelledby="apart">
        <h2 id="apart">Kept apart</h2>
        <Facts
          wide
          facts={[
            {
              label: "Price",
              value: price ? pricesWords(price, draft.phasePrices) : null,
            },
            {
              label: "AI used",
              value: aiUsed === null ? "Not said yet" : aiUsed ? "Yes" : "No",
            },
            { label: "Interests", value: interests || "None declared" },
          ]}
        />
      </section>
      <section className="section section--tight" aria-labelledby="send">
        <h2 id="send">Submit</h2>
        <p>
          {challenge.closesAt
            ? `Closes ${formatDateTime(challenge.closesAt)}, London time. Our database’s clock, which decides, read ${formatTimestamp(now)} when this page was made.`
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

/** What goes with the answers, as it is now: so it is kept with the response, and so evaluators read it. */
function PointsTo({ own: { response, draft, pointed } }: { own: OwnResponse }) {
  if (pointed.length + draft.attachments.length === 0) return null;
  return (
    <section className="section section--tight" aria-labelledby="with">
      <h2 id="with">What goes with it</h2>
      <ul className="gap-sm">
        {pointed.map(({ kind, id, title, claims }) => (
          <li key={id}>
            {title} <span className="muted">({POINTED_WORDS[kind]})</span>
            <ClaimList claims={claims ?? []} />
          </li>
        ))}
      </ul>
      <FileList files={attachmentViews(draft.attachments, `/account/responses/${response.id}`)} />
    </section>
  );
}

function SubmitOrWhyNot({ own, may }: { own: OwnResponse; may: boolean }) {
  const { response, maySubmit, stops } = own;
  const label =
    response.submissions.length > 0 ? "Submit again, in its place" : "Submit the response";
  if (!may) {
    const reason = maySubmit.allowed
      ? `${plural(stops.length, "thing")} to do before.`
      : maySubmit.reason;
    return (
      <NotYetButton
        label={label}
        reason={reason}
        remedy={maySubmit.allowed ? "They are listed on top." : maySubmit.remedy}
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

/** Paragraphs as the evaluators see and cite them. */
function paragraphsOf(text = ""): string[] {
  return text
    .split(/\n\s*\n|\n/)
    .map((part) => part.trim())
    .filter(Boolean);
}

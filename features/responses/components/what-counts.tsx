import { ChangeList } from "@/components/data/change-list";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { formatDateTime, formatTimestamp } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";
import { restoreResponse } from "../actions";
import type { OwnResponse } from "../loaders";
import { priceWords, receivedWords, submissionPaths } from "../words";

interface WhatCountsProps {
  own: OwnResponse;
  /** It stands on the page of the check itself. */
  checking?: boolean;
}

/** What of a response counts at this moment, and what its draft says otherwise: on top of its desk and of the check. */
export function WhatCounts({ own, checking }: WhatCountsProps) {
  if (own.counts) return <Counts own={own} counts={own.counts} checking={checking} />;
  if (own.response.state === "WITHDRAWN") return <Withdrawn own={own} />;
  return own.open ? null : <NeverSubmitted own={own} />;
}

interface CountsProps extends WhatCountsProps {
  counts: NonNullable<OwnResponse["counts"]>;
}

function Counts({ own, counts, checking }: CountsProps) {
  const { open, changes, since } = own;
  const price = priceWords(counts);
  return (
    <>
      <Notice heading={`What counts: number ${counts.number}`}>
        <p>
          {receivedWords(counts)}.{price ? ` Price: ${price}.` : ""} It answers version{" "}
          {since.version} of the challenge{since.versions.length === 0 ? ", the newest" : ""}.{" "}
          {open ? "You can replace or withdraw it until the deadline." : null}
        </p>
        <CopyLinks own={own} number={counts.number} />
      </Notice>
      {changes.length > 0 ? (
        open ? (
          <Changed own={own} checking={checking} />
        ) : (
          <Unsent own={own} />
        )
      ) : null}
    </>
  );
}

/** The copies of a submission: to read, and to keep. */
export function CopyLinks({ own, number }: { own: OwnResponse; number: number }) {
  const { read, readPdf, receipt } = submissionPaths(own.response.id, number);
  return (
    <Buttons>
      <ButtonLink href={read} kind="hollow" small>
        Read what you submitted
      </ButtonLink>
      <ButtonLink href={readPdf} kind="hollow" small>
        As a PDF
      </ButtonLink>
      <ButtonLink href={receipt} kind="hollow" small>
        Open the receipt
      </ButtonLink>
    </Buttons>
  );
}

function Changed({ own: { response, changes, counts }, checking }: WhatCountsProps) {
  return (
    <Notice
      kind="warn"
      heading={`You have changed ${plural(changes.length, "part")} since, and not submitted that`}
    >
      <p>
        Until you submit again, number {counts?.number} counts as it is. Struck out is what counts,
        marked is what you saved since.
      </p>
      <ChangeList changes={changes} />
      <Buttons>
        <ButtonLink href={checking ? "#send" : `/account/responses/${response.id}/check`} small>
          {checking ? "Go on to submit again" : "Check it and submit again"}
        </ButtonLink>
      </Buttons>
    </Notice>
  );
}

/** After the deadline: what was saved and not submitted is named, and not shown beside what counts. */
function Unsent({ own: { changes } }: { own: OwnResponse }) {
  return (
    <Notice kind="warn" heading="What you changed after that was never submitted">
      <p>
        You saved changes in {listWords(changes.map(({ label }) => `“${label}”`))} and did not
        submit them. They were not received, and nobody on the buyer’s side reads them.
      </p>
    </Notice>
  );
}

function NeverSubmitted({ own: { mayEdit } }: { own: OwnResponse }) {
  return (
    <Notice kind="warn" heading="This draft was never submitted">
      <p>
        {mayEdit.allowed ? null : `${mayEdit.reason} `}Nothing of yours was received. Nobody on the
        buyer’s side reads a draft.
      </p>
    </Notice>
  );
}

function Withdrawn({ own: { response, mayRestore, open } }: { own: OwnResponse }) {
  const { id, submissions, challenge } = response;
  const [last] = submissions;
  if (!last?.withdrawnAt) return null;
  return (
    <Notice kind="warn" heading={`Withdrawn on ${formatTimestamp(last.withdrawnAt)}, London time`}>
      <p>
        Nothing of yours counts{open ? " now" : ""}. The receipts of what you had submitted stay
        here.
        {open && challenge.closesAt
          ? ` Until ${formatDateTime(challenge.closesAt)}, London time, you can undo this, or submit again.`
          : ""}
      </p>
      {mayRestore.allowed ? (
        <ActionForm action={restoreResponse} scope="restore" label="Undo the withdrawal">
          <HiddenFields values={{ responseId: id }} />
          <Buttons>
            <SubmitButton small>Undo the withdrawal</SubmitButton>
          </Buttons>
        </ActionForm>
      ) : null}
    </Notice>
  );
}

/** On the page of one part: that what stands in its form is not what counts; after the deadline, what counts. */
export function PartCounts({ own, part }: { own: OwnResponse; part: string }) {
  const { counts, changes, open, response } = own;
  if (open && !counts && response.state !== "WITHDRAWN") return null;
  if (!open || !counts) {
    return (
      <div className="mb-6">
        <WhatCounts own={own} />
      </div>
    );
  }
  const changed = changes.filter((change) => change.part === part);
  if (changed.length === 0) {
    return (
      <p className="small muted mb-6">
        {receivedWords(counts)}, counts, and says the same here.{" "}
        <Link href={submissionPaths(response.id, counts.number).read}>Read what you submitted</Link>
      </p>
    );
  }
  return (
    <div className="mb-6">
      <Notice kind="warn" heading="What is saved here is not what counts">
        <p>
          {receivedWords(counts)}, counts as it is until you{" "}
          <Link href={`/account/responses/${response.id}/check`}>submit again</Link>. Struck out is
          what counts, marked is what you saved since.
        </p>
        <ChangeList changes={changed} />
      </Notice>
    </div>
  );
}

/** In place of a form, where nothing can be changed any more. */
export function NotEdited({ own: { mayEdit } }: { own: OwnResponse }) {
  if (mayEdit.allowed) return null;
  return (
    <Notice kind="file" heading={mayEdit.reason}>
      <p>{mayEdit.remedy}</p>
    </Notice>
  );
}

import { Facts } from "@/components/data/facts";
import { Fold } from "@/components/data/fold";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ButtonLink, Buttons } from "@/components/forms/button";
import { Empty } from "@/components/notices/empty";
import { Notice } from "@/components/notices/notice";
import { formatDateTime, formatTimestamp } from "@/domain/format/dates";
import type { OwnSubmission } from "../loaders";
import { namedReceiptPath } from "../views/receipts";
import { receiptWords, submissionPaths } from "../words";
import { Proving } from "./proving";

/** Where nothing was submitted yet. */
export function NoReceipt({ responseId }: { responseId: string }) {
  return (
    <Desk>
      <DeskHead heading="No receipt" />
      <Empty level={2} heading="Nothing was received" why="You have not submitted this response.">
        <ButtonLink href={`/account/responses/${responseId}`} kind="hollow" small>
          Go to your response
        </ButtonLink>
      </Empty>
    </Desk>
  );
}

/** What was received, when by the database's clock, what became of it, and how to show that to somebody. */
export function Receipt({ found }: { found: OwnSubmission }) {
  const { own, submission, standing } = found;
  const { id, challenge } = own.response;
  const { number } = submission;
  const paths = submissionPaths(id, number);
  return (
    <Desk>
      <DeskHead heading="Response received" standfirst={challenge.title} />
      <Standing found={found} />
      <div className="section section--tight">
        <ReceiptFacts found={found} />
        <div className="mt-6">
          <Buttons>
            <ButtonLink href={paths.read} kind="hollow">
              Read what you submitted
            </ButtonLink>
            <ButtonLink href={`/account/responses/${id}`} kind="hollow">
              Back to your response
            </ButtonLink>
          </Buttons>
        </div>
      </div>
      <section className="section section--tight prose" aria-labelledby="show">
        <h2 id="show">Show that you submitted, without what you wrote</h2>
        <p>
          The PDF and the page it links to name you, the challenge, its deadline and when you were
          received. Nobody finds the page without that link. Whoever you give it to can see there
          later, too, whether this submission counts, was replaced or was withdrawn.
        </p>
        {challenge.namesHidden ? (
          <p>
            Names are hidden in this challenge until scores are agreed: do not give it to anybody on
            the buyer’s side.
          </p>
        ) : null}
        <Buttons>
          <ButtonLink href={paths.receiptPdf} kind="hollow">
            Download the receipt as a PDF
          </ButtonLink>
          <ButtonLink href={namedReceiptPath(found.receipt, found.says.supplier)} kind="hollow">
            The page to show
          </ButtonLink>
          <ButtonLink href={paths.receiptFile} kind="hollow">
            Download the receipt
          </ButtonLink>
        </Buttons>
        <p className="small muted">
          “Download the receipt” gives receipt-{number}.json, for programs: it does not name you.
        </p>
        <h2>Prove what you wrote</h2>
        <p>
          Give both: the receipt, and response-{number}.json, which holds everything that you
          submitted, your price too.
          {standing.kind === "counts"
            ? ""
            : " It is what you submitted then, and not what counts now."}
        </p>
        <Buttons>
          <ButtonLink href={paths.content} kind="hollow">
            Download what you submitted
          </ButtonLink>
          <ButtonLink href={paths.readPdf} kind="hollow">
            The same to read, as a PDF
          </ButtonLink>
        </Buttons>
        <Fold summary="How somebody checks that it is the same">
          <Proving number={number} />
        </Fold>
      </section>
    </Desk>
  );
}

function Standing({ found: { own, submission, standing } }: { found: OwnSubmission }) {
  const { closesAt } = own.response.challenge;
  const received = `Received whole on ${formatTimestamp(submission.receivedAt)}, London time`;
  if (standing.kind !== "counts") {
    return (
      <Notice kind="warn" heading={receiptWords(standing)}>
        <p>{received}. The receipt stays, and says what became of it.</p>
      </Notice>
    );
  }
  return (
    <Notice heading={received} live>
      <p>
        {own.open && closesAt
          ? `It counts, and is sealed until ${formatDateTime(closesAt)}. You can replace or withdraw it until then.`
          : "It counts, and can no longer be changed."}
      </p>
    </Notice>
  );
}

function ReceiptFacts({ found }: { found: OwnSubmission }) {
  const { own, submission, says, standing } = found;
  const { closesAt, reference } = own.response.challenge;
  const { number, sha256, withdrawals } = submission;
  return (
    <Facts
      wide
      facts={[
        { label: "Challenge", value: reference },
        { label: "Supplier", value: says.supplier },
        { label: "Submission", value: `Number ${number}` },
        {
          label: "Deadline",
          value: closesAt ? `${formatDateTime(closesAt)}, London time` : null,
        },
        {
          label: "In time",
          value: closesAt ? (submission.receivedAt < closesAt ? "Yes" : "No") : null,
        },
        { label: "What became of it", value: receiptWords(standing) },
        {
          label: "Withdrawn and undone",
          value:
            withdrawals.length > 0
              ? withdrawals.map(({ id, undone, at }) => (
                  <span key={id} className="block">
                    {undone ? "Undone" : "Withdrawn"} on {formatTimestamp(at)}
                  </span>
                ))
              : null,
        },
        { label: "Answers", value: `Version ${says.version} of the challenge` },
        { label: "SHA-256", value: <code>{sha256}</code> },
      ]}
    />
  );
}

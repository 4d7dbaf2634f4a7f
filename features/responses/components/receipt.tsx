import { Facts } from "@/components/data/facts";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ButtonLink } from "@/components/forms/button";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { Notice } from "@/components/notices/notice";
import { formatDateTime, formatTimestamp } from "@/domain/format/dates";
import type { OwnResponse } from "../loaders";

/** What was received, when by the database's clock, and how to check that it is what was sent. */
export function Receipt({ own }: { own: OwnResponse }) {
  const { response } = own;
  const last = response.submissions.find(({ withdrawnAt }) => withdrawnAt === null);
  if (!last) {
    return (
      <Desk>
        <DeskHead heading="No receipt" />
        <Empty
          level={2}
          heading="Nothing stands as received"
          why="You have not submitted this response, or you have withdrawn it."
        >
          <ButtonLink href={`/account/responses/${response.id}`} kind="hollow" small>
            Go to your response
          </ButtonLink>
        </Empty>
      </Desk>
    );
  }
  const { closesAt, reference, title } = response.challenge;
  return (
    <Desk>
      <DeskHead heading="Response received" standfirst={title} />
      <Notice heading={`Received whole on ${formatTimestamp(last.receivedAt)}, London time`} live>
        <p>
          It is sealed{closesAt ? ` until ${formatDateTime(closesAt)}` : ""}. You can replace or
          withdraw it until then.
        </p>
      </Notice>
      <div className="section section--tight">
        <Facts
          wide
          facts={[
            { label: "Challenge", value: reference },
            { label: "Supplier", value: response.supplier.name },
            { label: "Submission", value: `Number ${last.number}` },
            { label: "SHA-256", value: <code>{last.sha256}</code> },
          ]}
        />
        <p className="source">
          The SHA-256 is of exactly what you submitted. Download it and compare: on Linux or macOS{" "}
          <code>shasum -a 256 response-{last.number}.json</code> prints the same figures. The
          receipt is signed: <Link href="/receipts">check it</Link> at any time, here or by
          yourself.
        </p>
        <p className="btns gap-sm">
          <ButtonLink
            href={`/account/responses/${response.id}/submissions/${last.number}`}
            kind="hollow"
          >
            Download what you submitted
          </ButtonLink>
          <ButtonLink
            href={`/account/responses/${response.id}/submissions/${last.number}/receipt`}
            kind="hollow"
          >
            Download the receipt
          </ButtonLink>
          <ButtonLink href={`/account/responses/${response.id}`} kind="hollow">
            Back to your response
          </ButtonLink>
        </p>
      </div>
    </Desk>
  );
}

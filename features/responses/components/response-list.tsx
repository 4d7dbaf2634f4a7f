import { Table } from "@/components/data/table";
import { ButtonLink } from "@/components/forms/button";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { Pager } from "@/components/search/pager";
import { formatDeadline, formatTimestamp } from "@/domain/format/dates";
import type { responsesOf } from "../loaders";
import { priceWords, submissionPaths } from "../words";

type Responses = NonNullable<Awaited<ReturnType<typeof responsesOf>>>["responses"];

interface ResponseListProps {
  responses: Responses;
  page: number;
  pages: number;
}

export function ResponseList({ responses, page, pages }: ResponseListProps) {
  if (responses.length === 0) {
    return (
      <div className="wrap section section--tight">
        <Empty
          level={2}
          heading="No responses yet"
          why="Find an open challenge, read what is needed, and start one. Nobody sees your draft."
        >
          <ButtonLink href="/challenges" kind="hollow" small>
            Find open challenges
          </ButtonLink>
        </Empty>
      </div>
    );
  }
  return (
    <div className="wrap section section--tight">
      <Table
        caption="Your responses"
        rows={responses}
        rowKey={({ id }) => id}
        hover
        columns={[
          {
            key: "challenge",
            head: "Challenge",
            cell: ({ id, challenge }) => (
              <Link href={`/account/responses/${id}`}>{challenge.title}</Link>
            ),
          },
          {
            key: "state",
            head: "State",
            label: "State",
            cell: ({ standing }) => standing,
          },
          {
            key: "counts",
            head: "What counts",
            label: "What counts",
            cell: (response) => <Counting response={response} />,
          },
          {
            key: "closes",
            head: "Closes",
            label: "Closes",
            cell: ({ challenge }) =>
              challenge.closesAt ? formatDeadline(challenge.closesAt) : "Not set",
          },
        ]}
      />
      {pages > 1 ? (
        <Pager page={page} pages={pages} hrefOf={(to) => `/account/responses?page=${to}`} />
      ) : null}
    </div>
  );
}

/** What was submitted and counts, with the way to read it; and that the draft says something else, where it does. */
function Counting({ response }: { response: Responses[number] }) {
  const { id, counts, changes, open } = response;
  if (!counts) return "Nothing";
  const price = priceWords(counts);
  return (
    <>
      <Link href={submissionPaths(id, counts.number).read}>
        Number {counts.number}
        <span className="vh"> of {response.challenge.title}</span>
      </Link>
      , {formatTimestamp(counts.receivedAt)}
      {price ? <span className="block">{price}</span> : null}
      {changes.length > 0 ? (
        <span className="block">
          {open ? (
            <>
              Changed since, and not submitted.{" "}
              <Link href={`/account/responses/${id}/check`}>
                Submit again<span className="vh"> to {response.challenge.title}</span>
              </Link>
            </>
          ) : (
            "Changed after that, and never submitted"
          )}
        </span>
      ) : null}
    </>
  );
}

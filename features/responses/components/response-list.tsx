import { Table } from "@/components/data/table";
import { ButtonLink } from "@/components/forms/button";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { Pager } from "@/components/search/pager";
import { formatDeadline, formatTimestamp } from "@/domain/format/dates";
import { RESPONSE } from "@/domain/response/states";
import type { responsesOf } from "../loaders";

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
            cell: ({ state }) => RESPONSE.states[state].words,
          },
          {
            key: "received",
            head: "Received",
            label: "Received",
            cell: ({ submissions }) =>
              submissions[0] ? formatTimestamp(submissions[0].receivedAt) : "Not yet",
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

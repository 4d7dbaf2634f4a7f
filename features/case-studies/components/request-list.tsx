import { Table } from "@/components/data/table";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { CONFIRMATION } from "@/domain/case-study/states";
import { formatDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import type { RequestLine } from "../loaders/confirmations";

/** Requests to the body, those that wait on top. */
export function RequestList({ lines, body }: { lines: readonly RequestLine[]; body: string }) {
  if (lines.length === 0) {
    return (
      <Empty
        heading="Nobody has asked you yet"
        why={`When a supplier names ${body} in a case study and asks you to confirm it, you get a mail, and it stands here.`}
        level={2}
      />
    );
  }
  return (
    <Table
      caption="Requests for confirmation"
      rows={lines}
      rowKey={({ id }) => id}
      rowKind={({ state }) => (state === "REQUESTED" ? "first" : undefined)}
      columns={[
        {
          key: "title",
          head: "Case study",
          cell: ({ id, title, supplier }) => (
            <>
              <Link href={`/account/confirmations/${id}`}>{title}</Link>
              <br />
              <span className="small muted">{supplier}</span>
            </>
          ),
        },
        {
          key: "claims",
          head: "Outcomes",
          label: "Holds",
          cell: ({ claims }) => plural(claims, "outcome"),
        },
        {
          key: "asked",
          head: "Asked",
          label: "Asked",
          cell: ({ requestedAt }) => formatDate(requestedAt),
        },
        {
          key: "state",
          head: "Answer",
          label: "Answer",
          cell: ({ state, answeredAt }) =>
            state === "REQUESTED"
              ? "Waits for you"
              : `${CONFIRMATION.states[state].words}${answeredAt ? ` on ${formatDate(answeredAt)}` : ""}`,
        },
      ]}
    />
  );
}

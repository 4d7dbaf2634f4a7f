import { type Column, Table } from "@/components/data/table";
import { ButtonLink } from "@/components/forms/button";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { Pager } from "@/components/search/pager";
import { Results } from "@/components/search/results";
import { formatNumber, plural } from "@/domain/format/numbers";
import type { BodyList as List } from "../loaders";
import type { ListedBody } from "../queries";

const COLUMNS: Column<ListedBody>[] = [
  {
    key: "name",
    head: "Public body",
    cell: ({ name, slug }) => <Link href={`/organisations/${slug}`}>{name}</Link>,
  },
  { key: "what", head: "What it is", cell: ({ summary }) => summary || "Public body" },
  {
    key: "challenges",
    head: "Challenges",
    label: "Challenges",
    numeric: true,
    cell: ({ _count }) => formatNumber(_count.challenges),
  },
  {
    key: "notices",
    head: "Notices",
    label: "Notices",
    numeric: true,
    cell: ({ _count }) => formatNumber(_count.notices),
  },
];

/** Public bodies by name, with how much there is of each. */
export function BodyList({ list }: { list: List }) {
  const { bodies, total, name, page, pages } = list;
  return (
    <Results heading={`${plural(total, "public body", "public bodies")}, by name`}>
      {bodies.length > 0 ? (
        <Table
          caption="Public bodies"
          columns={COLUMNS}
          rows={bodies}
          rowKey={({ id }) => id}
          hover
        />
      ) : (
        <Empty heading="No public body is found" why="Try a shorter part of its name.">
          <ButtonLink kind="hollow" small href="/organisations">
            Show all public bodies
          </ButtonLink>
        </Empty>
      )}
      <Pager page={page} pages={pages} hrefOf={(number) => hrefOf(name, number)} />
    </Results>
  );
}

function hrefOf(name: string, page: number): string {
  const query = new URLSearchParams([
    ...(name ? [["q", name]] : []),
    ...(page > 1 ? [["page", String(page)]] : []),
  ]);
  return query.size > 0 ? `/organisations?${query}` : "/organisations";
}

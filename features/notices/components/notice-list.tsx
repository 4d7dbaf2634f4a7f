import { ButtonLink } from "@/components/forms/button";
import { Empty } from "@/components/notices/empty";
import { FacetGroup } from "@/components/search/facet-group";
import { Facets } from "@/components/search/facets";
import { Hits } from "@/components/search/hit";
import { Pager } from "@/components/search/pager";
import { Results } from "@/components/search/results";
import { plural } from "@/domain/format/numbers";
import { noticeKindWords } from "@/domain/ocds/words";
import type { NoticeList as List } from "../loaders";
import { KIND_PARAMETERS, KINDS } from "../schema";
import { NoticeHit } from "./notice-hit";

/** The list of notices with its filter. */
export function NoticeList({ list }: { list: List }) {
  const { notices, total, page, pages } = list;
  return (
    <Results heading={`${plural(total, "notice")}, newest first`} facets={<Kinds list={list} />}>
      {notices.length > 0 ? (
        <Hits>
          {notices.map((notice) => (
            <NoticeHit key={notice.id} notice={notice} />
          ))}
        </Hits>
      ) : (
        <Nothing total={total} />
      )}
      <Pager page={page} pages={pages} hrefOf={(number) => hrefOf(list, number)} />
    </Results>
  );
}

function Kinds({ list }: { list: List }) {
  const { kinds, counts, buyer } = list;
  const options = KIND_PARAMETERS.map((value) => ({
    value,
    label: noticeKindWords(KINDS[value], false),
    count: counts.get(KINDS[value]) ?? 0,
    chosen: kinds.includes(KINDS[value]),
  })).filter(({ count, chosen }) => count > 0 || chosen);
  return (
    <Facets
      action="/notices"
      chosen={kinds.length}
      clearHref={buyer ? `/notices?body=${buyer.slug}` : "/notices"}
      keep={{ body: buyer?.slug }}
    >
      <FacetGroup legend="Kind" name="kind" options={options} />
    </Facets>
  );
}

function Nothing({ total }: { total: number }) {
  if (total > 0) {
    return (
      <Empty heading="There is no such page" why="The list is shorter than that.">
        <ButtonLink kind="hollow" small href="/notices">
          Go to its first page
        </ButtonLink>
      </Empty>
    );
  }
  return (
    <Empty
      heading="There are no notices here yet"
      why="Notices come from public records, which whoever runs this service brings in."
    >
      <ButtonLink kind="hollow" small href="/challenges">
        See the challenges instead
      </ButtonLink>
    </Empty>
  );
}

function hrefOf({ buyer, kinds }: List, page: number): string {
  const chosen = KIND_PARAMETERS.filter((value) => kinds.includes(KINDS[value]));
  const query = new URLSearchParams([
    ...(buyer ? [["body", buyer.slug]] : []),
    ...chosen.map((kind) => ["kind", kind]),
    ...(page > 1 ? [["page", String(page)]] : []),
  ]);
  return query.size > 0 ? `/notices?${query}` : "/notices";
}

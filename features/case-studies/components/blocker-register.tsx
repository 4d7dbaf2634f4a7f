import { Table } from "@/components/data/table";
import { ButtonLink } from "@/components/forms/button";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { Chips } from "@/components/search/chips";
import { FacetGroup } from "@/components/search/facet-group";
import { Facets } from "@/components/search/facets";
import { Pager } from "@/components/search/pager";
import { Results } from "@/components/search/results";
import { BLOCKERS, blockerSlug, blockerWords } from "@/domain/blockers";
import { plural } from "@/domain/format/numbers";
import type { BlockerFilter, BlockerPage, RegisteredBlocker } from "../blocker-loaders";

/** The address of the register under a filter. */
export function registerHref({ kinds, technologies }: BlockerFilter, page = 1): string {
  const query = new URLSearchParams();
  for (const kind of kinds) query.append("kind", blockerSlug(kind));
  for (const slug of technologies) query.append("technology", slug);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `/blockers?${query}` : "/blockers";
}

/** The register with its filters. */
export function BlockerRegister({ list, filter }: { list: BlockerPage; filter: BlockerFilter }) {
  return (
    <Results
      heading={plural(list.total, "blocker")}
      facets={<Filters list={list} filter={filter} />}
    >
      <Chosen list={list} filter={filter} />
      {list.total > 0 ? (
        <Register blockers={list.blockers} />
      ) : (
        <Empty
          heading="No blocker fits"
          why="They are gathered from published case studies. Take a filter off, or look at all of them."
        >
          <ButtonLink href="/blockers" kind="hollow" small>
            Show all blockers
          </ButtonLink>
        </Empty>
      )}
      <Pager page={list.page} pages={list.pages} hrefOf={(page) => registerHref(filter, page)} />
    </Results>
  );
}

function Filters({ list, filter }: { list: BlockerPage; filter: BlockerFilter }) {
  const counts = new Map(list.kinds.map(({ kind, met }) => [kind, met]));
  return (
    <Facets
      action="/blockers"
      chosen={filter.kinds.length + filter.technologies.length}
      clearHref="/blockers"
    >
      <FacetGroup
        name="kind"
        legend="Kind"
        options={BLOCKERS.map(({ kind, words }) => ({
          value: blockerSlug(kind),
          label: words,
          count: counts.get(kind) ?? 0,
          chosen: filter.kinds.includes(kind),
        }))}
      />
      <FacetGroup
        name="technology"
        legend="Technology"
        options={list.technologies.map(({ slug, name, met }) => ({
          value: slug,
          label: name,
          count: met,
          chosen: filter.technologies.includes(slug),
        }))}
      />
    </Facets>
  );
}

function Chosen({ list, filter }: { list: BlockerPage; filter: BlockerFilter }) {
  const without = (items: readonly string[], item: string) => items.filter((one) => one !== item);
  const names = new Map(list.technologies.map(({ slug, name }) => [slug, name]));
  return (
    <Chips
      chips={[
        ...filter.kinds.map((kind) => ({
          label: blockerWords(kind),
          removeHref: registerHref({
            ...filter,
            kinds: filter.kinds.filter((one) => one !== kind),
          }),
        })),
        ...filter.technologies.map((slug) => ({
          label: names.get(slug) ?? slug,
          removeHref: registerHref({
            ...filter,
            technologies: without(filter.technologies, slug),
          }),
        })),
      ]}
    />
  );
}

function Register({ blockers }: { blockers: readonly RegisteredBlocker[] }) {
  return (
    <Table
      caption="Blockers, what overcame them, and who can change them"
      rows={blockers}
      rowKey={({ id }) => id}
      columns={[
        { key: "what", head: "What it was", cell: ({ what }) => what },
        { key: "kind", head: "Kind", label: "Kind", cell: ({ kind }) => kind },
        {
          key: "by",
          head: "What overcame it",
          label: "Overcome by",
          cell: ({ overcameBy }) => overcameBy || "Not overcome",
        },
        {
          key: "who",
          head: "Who can change it",
          label: "Who",
          cell: ({ whoCanChange }) => whoCanChange || "Not said",
        },
        {
          key: "where",
          head: "Met in",
          label: "Met in",
          cell: ({ caseStudy, body }) => (
            <>
              <Link href={`/case-studies/${caseStudy.slug}`}>{caseStudy.title}</Link>
              <br />
              <span className="small muted">
                {body?.name}
                {caseStudy.stopped ? ", stopped" : null}
              </span>
            </>
          ),
        },
      ]}
    />
  );
}

import { Table } from "@/components/data/table";
import { ButtonLink } from "@/components/forms/button";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { Chips } from "@/components/search/chips";
import { FacetGroup } from "@/components/search/facet-group";
import { Facets } from "@/components/search/facets";
import { Pager } from "@/components/search/pager";
import { Results } from "@/components/search/results";
import {
  BLOCKER_SOURCES,
  BLOCKERS,
  blockerSlug,
  blockerWords,
  metAt,
  SOURCE_WORDS,
} from "@/domain/blockers";
import { formatNumber, plural } from "@/domain/format/numbers";
import { fileHref, registerHref } from "../filters";
import { type BlockerFilter, type BlockerPage, type BlockerRowMet, MOST_IN_FILE } from "../loaders";

/** The register with its filters. */
export function BlockerRegister({ list, filter }: { list: BlockerPage; filter: BlockerFilter }) {
  return (
    <Results
      heading={plural(list.total, "blocker")}
      facets={<Filters list={list} filter={filter} />}
    >
      <Chosen list={list} filter={filter} />
      {list.total > 0 ? (
        <>
          <Register blockers={list.blockers} />
          <p className="small gap-sm">
            <Link href={fileHref(filter)}>Download them as CSV</Link>
            {list.total > MOST_IN_FILE
              ? `: the newest ${formatNumber(MOST_IN_FILE)} of them`
              : null}
          </p>
        </>
      ) : (
        <Empty
          heading="No blocker fits"
          why="They are gathered from published case studies, challenges and stories. Take a filter off, or look at all of them."
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
  const kinds = new Map(list.kinds.map(({ kind, met }) => [kind, met]));
  const sources = new Map(list.sources.map(({ source, met }) => [source, met]));
  return (
    <Facets
      action="/blockers"
      chosen={filter.kinds.length + filter.technologies.length + filter.sources.length}
      clearHref="/blockers"
    >
      <FacetGroup
        name="kind"
        legend="Kind"
        options={BLOCKERS.map(({ kind, words }) => ({
          value: blockerSlug(kind),
          label: words,
          count: kinds.get(kind) ?? 0,
          chosen: filter.kinds.includes(kind),
        }))}
      />
      <FacetGroup
        name="met"
        legend="Where it was met"
        options={BLOCKER_SOURCES.map((source) => ({
          value: source,
          label: SOURCE_WORDS[source].many,
          count: sources.get(source) ?? 0,
          chosen: filter.sources.includes(source),
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

function without<One>(values: readonly One[], value: One): One[] {
  return values.filter((one) => one !== value);
}

function Chosen({ list, filter }: { list: BlockerPage; filter: BlockerFilter }) {
  const names = new Map(list.technologies.map(({ slug, name }) => [slug, name]));
  const { kinds, sources, technologies } = filter;
  return (
    <Chips
      chips={[
        ...kinds.map((kind) => ({
          label: blockerWords(kind),
          removeHref: registerHref({ ...filter, kinds: without(kinds, kind) }),
        })),
        ...sources.map((source) => ({
          label: SOURCE_WORDS[source].many,
          removeHref: registerHref({ ...filter, sources: without(sources, source) }),
        })),
        ...technologies.map((slug) => ({
          label: names.get(slug) ?? slug,
          removeHref: registerHref({ ...filter, technologies: without(technologies, slug) }),
        })),
      ]}
    />
  );
}

function Register({ blockers }: { blockers: readonly BlockerRowMet[] }) {
  return (
    <Table
      caption="Blockers, what overcame them, and who can change them"
      rows={blockers}
      rowKey={({ id }) => id}
      columns={[
        { key: "what", head: "What it was", cell: ({ what }) => what },
        { key: "kind", head: "Kind", label: "Kind", cell: ({ kind }) => blockerWords(kind) },
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
          cell: ({ source, slug, title, body, ended }) => (
            <>
              <Link href={metAt(source, slug)}>{title}</Link>
              <br />
              <span className="small muted">
                {[SOURCE_WORDS[source].one, body, ended].filter(Boolean).join(", ")}
              </span>
            </>
          ),
        },
      ]}
    />
  );
}

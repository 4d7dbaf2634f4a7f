import { type Column, Table } from "@/components/data/table";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { ButtonLink } from "@/components/forms/button";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { type Chip, Chips } from "@/components/search/chips";
import { FacetGroup } from "@/components/search/facet-group";
import { Facets } from "@/components/search/facets";
import { Pager } from "@/components/search/pager";
import { Results } from "@/components/search/results";
import { formatMonthYear } from "@/domain/format/dates";
import { formatMoney } from "@/domain/format/money";
import { plural } from "@/domain/format/numbers";
import { capitalised, listWords } from "@/domain/format/words";
import { regionNames } from "@/domain/regions";
import { londonDay } from "@/domain/timetable/london";
import { type BriefingFilters, FILTER_NAMES, type FilterName, hrefOf } from "../filters";
import type { OutcomeList, ProvenOutcome } from "../loaders";

const LEGENDS: Readonly<Record<FilterName, string>> = {
  change: "What changed",
  technology: "Technology",
  body: "Department or public body",
  region: "Region",
};

interface ResultsProps {
  list: OutcomeList;
  filters: BriefingFilters;
}

/** The proven outcomes with their filters. */
export function OutcomeResults({ list, filters }: ResultsProps) {
  const chips = chipsOf(list, filters);
  return (
    <Results
      heading={`${plural(list.total, "proven outcome")}, in ${plural(list.bodies, "public body", "public bodies")}`}
      facets={<OutcomeFacets list={list} filters={filters} chosen={chips.length} />}
    >
      <Chips chips={chips} />
      {list.outcomes.length > 0 ? (
        <Table
          caption="What works, for whom and where, at what cost, with which evidence"
          className="works"
          rows={list.outcomes}
          rowKey={({ id }) => id}
          columns={COLUMNS}
        />
      ) : (
        <NoneFound list={list} filters={filters} />
      )}
      <Pager page={list.page} pages={list.pages} hrefOf={(page) => hrefOf(filters, page)} />
      {list.total > 0 ? (
        <p className="source">
          Independently measured first, then by the newest word of a public body. Cost is of the
          whole work, with VAT.{" "}
          <Link href={hrefOf(filters, 1, "/briefing/outcomes.csv")}>All of them as CSV</Link>
        </p>
      ) : null}
    </Results>
  );
}

const COLUMNS: readonly Column<ProvenOutcome>[] = [
  {
    key: "what",
    head: "What works",
    cell: ({ measure, before, after, caseStudySlug, storySlug }) => (
      <>
        <Link href={storySlug ? `/stories/${storySlug}` : `/case-studies/${caseStudySlug}`}>
          {measure}
        </Link>
        <br />
        {before ? <>{before} to </> : null}
        <b className="works__now">{after}</b>
      </>
    ),
  },
  {
    key: "where",
    head: "For whom, where",
    label: "For whom",
    cell: ({ body, bodySlug, regions }) => (
      <>
        {bodySlug ? <Link href={`/organisations/${bodySlug}`}>{body}</Link> : "No body named"}
        <br />
        <span className="muted">{capitalised(listWords(regionNames(regions)))}</span>
      </>
    ),
  },
  {
    key: "who",
    head: "By whom",
    label: "By whom",
    cell: ({ supplier, supplierSlug }) => (
      <Link href={`/suppliers/${supplierSlug}`}>{supplier}</Link>
    ),
  },
  {
    key: "cost",
    head: "Cost",
    label: "Cost",
    numeric: true,
    cell: ({ costPence }) =>
      costPence === null ? <span className="muted">Not given</span> : formatMoney(costPence),
  },
  {
    key: "evidence",
    head: "Evidence",
    cell: ({ standing, measuredBy, saidAt }) => (
      <EvidenceMark
        standing={standing}
        note={
          measuredBy && standing === "measured"
            ? `by ${measuredBy}`
            : formatMonthYear(londonDay(saidAt))
        }
      />
    ),
  },
];

function OutcomeFacets({ list, filters, chosen }: ResultsProps & { chosen: number }) {
  return (
    <Facets action="/briefing" chosen={chosen} clearHref="/briefing">
      {FILTER_NAMES.map((name) => (
        <FacetGroup
          key={name}
          legend={LEGENDS[name]}
          name={name}
          options={list.facets[name].map((option) => ({
            ...option,
            chosen: valuesOf(filters, name).includes(option.value),
          }))}
        />
      ))}
    </Facets>
  );
}

function valuesOf(filters: BriefingFilters, name: FilterName): readonly string[] {
  return filters[name];
}

function chipsOf({ facets }: OutcomeList, filters: BriefingFilters): Chip[] {
  return FILTER_NAMES.flatMap((name) =>
    valuesOf(filters, name).map((value) => ({
      label: facets[name].find((option) => option.value === value)?.label ?? value,
      removeHref: hrefOf({
        ...filters,
        [name]: valuesOf(filters, name).filter((each) => each !== value),
      }),
    })),
  );
}

function NoneFound({ list, filters }: ResultsProps) {
  if (list.total > 0) {
    return (
      <Empty heading="There is no such page" why="The list is shorter than that.">
        <ButtonLink href={hrefOf(filters)} kind="hollow" small>
          Go to its first page
        </ButtonLink>
      </Empty>
    );
  }
  if (list.all === 0) {
    return (
      <Empty
        heading="Nothing is proven yet"
        why="An outcome stands here once the public body that it was for has confirmed it."
      >
        <ButtonLink href="/search?type=case-study" kind="hollow" small>
          See what is claimed
        </ButtonLink>
      </Empty>
    );
  }
  return (
    <Empty
      heading="Nothing proven fits"
      why="Take off a filter. What is only claimed so far is found in the search."
    >
      <ButtonLink href="/search?type=case-study" kind="hollow" small>
        Search the case studies
      </ButtonLink>
    </Empty>
  );
}

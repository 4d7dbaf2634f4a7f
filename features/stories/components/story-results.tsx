import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { ButtonLink } from "@/components/forms/button";
import { Empty } from "@/components/notices/empty";
import { type Chip, Chips } from "@/components/search/chips";
import { FacetGroup } from "@/components/search/facet-group";
import { Facets } from "@/components/search/facets";
import { Hit, Hits } from "@/components/search/hit";
import { Pager } from "@/components/search/pager";
import { Results } from "@/components/search/results";
import { Tag } from "@/components/tags/tag";
import { plural } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";
import type { StoryOutcome } from "@/domain/story/outcome";
import { FILTER_NAMES, type FilterName, hrefOf, type StoryFilters } from "../filters";
import type { StoryList } from "../loaders";
import type { StoryView } from "../views";
import { championWords, placeWords } from "../words";

const LEGENDS: Readonly<Record<FilterName, string>> = {
  technology: "Technology",
  body: "Department or public body",
  region: "Region",
  outcome: "Outcome",
};

interface ResultsProps {
  list: StoryList;
  filters: StoryFilters;
}

/** The published stories with their filters. */
export function StoryResults({ list, filters }: ResultsProps) {
  if (list.published === 0) return <NoneYet />;
  const chips = chipsOf(list, filters);
  return (
    <Results
      heading={`${plural(list.total, "story", "stories")}, newest first`}
      facets={<StoryFacets list={list} filters={filters} chosen={chips.length} />}
    >
      <Chips chips={chips} />
      {list.stories.length === 0 ? <NoneFound total={list.total} filters={filters} /> : null}
      <Hits>
        {list.stories.map((story) => (
          <StoryHit key={story.id} story={story} />
        ))}
      </Hits>
      <Pager page={list.page} pages={list.pages} hrefOf={(page) => hrefOf(filters, page)} />
    </Results>
  );
}

function StoryFacets({ list, filters, chosen }: ResultsProps & { chosen: number }) {
  return (
    <Facets action="/stories" chosen={chosen} clearHref="/stories">
      {FILTER_NAMES.map((name) => (
        <FacetGroup
          key={name}
          legend={LEGENDS[name]}
          name={name}
          options={list.facets[name].map((option) => ({
            ...option,
            chosen: valuesOf(filters, name).includes(option.value),
            standing: name === "outcome" ? markOf(option.value as StoryOutcome) : undefined,
          }))}
        />
      ))}
    </Facets>
  );
}

function markOf(outcome: StoryOutcome) {
  return outcome === "stopped" || outcome === "none" ? undefined : outcome;
}

function valuesOf(filters: StoryFilters, name: FilterName): readonly string[] {
  return filters[name];
}

function chipsOf({ facets }: StoryList, filters: StoryFilters): Chip[] {
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

function StoryHit({ story }: { story: StoryView }) {
  const { standing, stopped, supplier, body, technologies, regions } = story;
  const [champion] = story.endorsements;
  return (
    <Hit
      kind="Story"
      kindNote={story.reference}
      title={story.title}
      href={`/stories/${story.slug}`}
      summary={story.summary}
      meta={
        <>
          {stopped ? <Tag kind="stop">Stopped</Tag> : null}
          {standing ? <EvidenceMark standing={standing} note={story.lead?.statement} /> : null}
          <span>
            {body.name} with {supplier.name}
          </span>
          <span>
            {[listWords(technologies.map(({ name }) => name)), placeWords(regions)]
              .filter(Boolean)
              .join(" · ")}
          </span>
          {champion ? <span>Championed by {championWords(champion)}</span> : null}
        </>
      }
    />
  );
}

function NoneFound({ total, filters }: { total: number; filters: StoryFilters }) {
  if (total > 0) {
    return (
      <Empty heading="There is no such page" why="The list is shorter than that.">
        <ButtonLink href={hrefOf(filters)} kind="hollow" small>
          Go to its first page
        </ButtonLink>
      </Empty>
    );
  }
  return (
    <Empty
      heading="No story fits"
      why="Take off a filter. Case studies that only the supplier tells are found in the search."
    >
      <ButtonLink href="/search?type=case-study" kind="hollow" small>
        Search the case studies
      </ButtonLink>
    </Empty>
  );
}

function NoneYet() {
  return (
    <div className="wrap section">
      <Empty
        level={2}
        heading="No story has been told yet"
        why="A story starts from a case study that a public body has confirmed, or from a contract awarded here. The supplier and the body write it together, and both agree to every word."
      >
        <ButtonLink href="/account/stories" kind="hollow" small>
          Start a story
        </ButtonLink>
      </Empty>
    </div>
  );
}

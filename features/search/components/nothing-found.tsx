import { ButtonLink } from "@/components/forms/button";
import { Empty } from "@/components/notices/empty";
import { searchAddress } from "@/domain/search/address";
import { isNarrowed, NO_FILTERS } from "@/domain/search/facets";
import type { SearchQuery } from "@/domain/search/question";
import { searchWords } from "@/domain/search/words";
import type { SearchResult } from "../queries/search";
import { shownQuery } from "../words";

/** Why there is nothing here, and what to do next. */
export function NothingFound({ result }: { result: SearchResult }) {
  const { query, total } = result;
  if (total > 0) {
    return (
      <Empty heading="There is no such page" why="There are fewer results than that.">
        <Next href={searchAddress({ ...query, page: 1 })}>Go to the first page</Next>
      </Empty>
    );
  }
  const narrowed = isNarrowed(query.filters);
  const several = query.match !== "any" && searchWords(query.q).length > 1;
  return (
    <Empty heading={heading(result)} why={why(query)}>
      {narrowed ? (
        <Next href={searchAddress({ ...query, filters: NO_FILTERS, page: 1 })}>
          Search without the filters
        </Next>
      ) : null}
      {several ? (
        <Next href={searchAddress({ ...query, match: "any", page: 1 })}>
          Search for any of these words
        </Next>
      ) : null}
      {narrowed || several ? null : <Next href="/technologies">See all technologies</Next>}
    </Empty>
  );
}

function heading(result: SearchResult): string {
  const words = shownQuery(result);
  return words === "" ? "Nothing is published that fits" : `Nothing was found for “${words}”`;
}

function why({ filters, match }: SearchQuery): string {
  const words = `Nothing that is published has ${match === "any" ? "any" : "all"} of these words`;
  if (isNarrowed(filters)) return `${words} and fits the filters you chose.`;
  return match === "any"
    ? `${words}. Try more general ones.`
    : `${words}. Try fewer words, or more general ones.`;
}

function Next({ href, children }: { href: string; children: string }) {
  return (
    <ButtonLink kind="hollow" small href={href}>
      {children}
    </ButtonLink>
  );
}

import { Main } from "@/components/frame/main";
import { Link } from "@/components/link";
import { Hits } from "@/components/search/hit";
import { Pager } from "@/components/search/pager";
import { Results } from "@/components/search/results";
import { SearchForm } from "@/components/search/search-form";
import { formatNumber } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";
import { searchAddress } from "@/domain/search/address";
import { isNarrowed } from "@/domain/search/facets";
import { pagesOf } from "@/domain/search/question";
import type { SearchPageData } from "../loaders";
import type { SearchResult } from "../queries/search";
import { shownQuery } from "../words";
import { ChosenFilters, Filters, Order } from "./filters";
import { FoundHit } from "./found-hit";
import { NothingFound } from "./nothing-found";

/** The page of a search: its words, its filters, what was found. */
export function SearchPage({ data }: { data: SearchPageData }) {
  const { result } = data;
  const { query, total, hits } = result;
  // Where nothing is found and nothing is chosen there is nothing to narrow or to sort.
  const narrows = total > 0 || isNarrowed(query.filters);
  return (
    <Main>
      <Finder data={data} />
      <Results
        heading={`${formatNumber(total)} found`}
        facets={narrows ? <Filters data={data} /> : undefined}
        sort={narrows ? <Order data={data} /> : undefined}
      >
        <ChosenFilters data={data} />
        {hits.length > 0 ? (
          <Hits>
            {hits.map((hit) => (
              <FoundHit key={hit.document.id} hit={hit} />
            ))}
          </Hits>
        ) : (
          <div className="gap-top">
            <NothingFound result={result} />
          </div>
        )}
        <Pager
          page={query.page}
          pages={pagesOf(total, query.perPage)}
          hrefOf={(page) => searchAddress({ ...query, page })}
        />
      </Results>
    </Main>
  );
}

function Finder({ data: { result, leftOut } }: { data: SearchPageData }) {
  const words = shownQuery(result);
  return (
    <div className="band">
      <div className="wrap finder">
        <h1 className="vh">{words ? `Search results for ${words}` : "Search"}</h1>
        <SearchForm wide defaultValue={result.query.q} />
        <Correction result={result} />
        {leftOut.length > 0 ? (
          <p className="small">
            Part of the address was not understood and is left out: {listWords(leftOut)}.
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** Says when something else was searched than what was typed, with the way back. */
function Correction({ result: { query, corrected } }: { result: SearchResult }) {
  if (corrected !== null) {
    return (
      <p className="small">
        Showing <b>{corrected}</b>.{" "}
        <Link href={searchAddress({ ...query, match: "exact", page: 1 })}>
          Search for “{query.q}” instead
        </Link>
      </p>
    );
  }
  if (query.match === "all" || query.q === "") return null;
  return (
    <p className="small">
      {query.match === "exact" ? "Only what is spelt like this. " : "Any of these words. "}
      <Link href={searchAddress({ ...query, match: "all", page: 1 })}>
        Search for all of the words, and what is like them
      </Link>
    </p>
  );
}

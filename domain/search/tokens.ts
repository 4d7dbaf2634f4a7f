import type { SearchDocument } from "./document";
import { FACET_NAMES, type FacetCounts, type FacetName, forEachFacet, valuesIn } from "./facets";

/** A value of a facet as one text, as PostgreSQL holds it: "region:TLK". */
export function tokenOf(name: FacetName, value: string): string {
  return `${name}:${value}`;
}

/** All values of a document in all facets. */
export function tokensOf(document: SearchDocument): string[] {
  return FACET_NAMES.flatMap((name) =>
    valuesIn(name, document).map((value) => tokenOf(name, value)),
  );
}

/** The values in each facet; those of a facet that there is no more are left out. */
export function valuesByFacet(tokens: readonly string[]): Record<FacetName, string[]> {
  return forEachFacet((name) =>
    tokens.filter((token) => token.startsWith(tokenOf(name, ""))).map(valueIn),
  );
}

/** How often each value is counted in each facet. */
export function countsByFacet(counted: readonly { token: string; count: number }[]): FacetCounts {
  return forEachFacet((name) => {
    const own = counted.filter(({ token }) => token.startsWith(tokenOf(name, "")));
    return Object.fromEntries(own.map(({ token, count }) => [valueIn(token), count]));
  });
}

function valueIn(token: string): string {
  return token.slice(token.indexOf(":") + 1);
}

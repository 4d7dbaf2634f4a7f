import type { ReactNode } from "react";
import { HiddenFields } from "../forms/hidden-fields";
import { Link } from "../link";

interface FacetsProps {
  /** The page that is narrowed. */
  action: string;
  /** How many filters are on. */
  chosen: number;
  clearHref: string;
  /** What is kept: the search words, the order. */
  keep?: Readonly<Record<string, string | undefined>>;
  /** `FacetGroup`s. */
  children: ReactNode;
}

/** The filters of a list: folded on a phone, at the side on a wide page, sent with a button. */
export function Facets({ action, chosen, clearHref, keep = {}, children }: FacetsProps) {
  return (
    <form className="facets" action={action} aria-label="Narrow the results">
      <HiddenFields values={keep} />
      <details className="facets__d">
        <summary>Narrow the results {chosen > 0 ? <span>{chosen} chosen</span> : null}</summary>
        <div className="facets__in">
          {children}
          <p className="btns">
            <button type="submit" className="btn btn--sm">
              Show results
            </button>
            {chosen > 0 ? (
              <Link className="small" href={clearHref}>
                Clear all
              </Link>
            ) : null}
          </p>
        </div>
      </details>
    </form>
  );
}

import { type ReactNode, useId } from "react";

interface ResultsProps {
  /** "31 found". */
  heading: ReactNode;
  /** `Facets`. */
  facets?: ReactNode;
  /** `SortForm`. */
  sort?: ReactNode;
  /** `Chips`, hits, `Pager`. */
  children: ReactNode;
}

/** A list that can be narrowed: filters at the side, order on top. */
export function Results({ heading, facets, sort, children }: ResultsProps) {
  const id = useId();
  return (
    <div className={facets ? "wrap results" : "wrap results results--plain"}>
      {facets}
      <section aria-labelledby={id}>
        <div className="results__head">
          <h2 id={id}>{heading}</h2>
          {sort}
        </div>
        {children}
      </section>
    </div>
  );
}

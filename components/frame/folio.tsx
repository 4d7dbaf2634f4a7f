import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { Link } from "../link";

export interface Crumb {
  label: string;
  href: string;
}

interface FolioProps {
  /** The pages above this one, from the top. */
  crumbs?: readonly Crumb[];
  /** This page, in a few words. */
  current?: string;
  /** On the left in place of crumbs: a date, on the home page. */
  lead?: ReactNode;
  /** On the right: number, version, when the figures were worked out. */
  note?: ReactNode;
  /** On the leaf band, when the page starts with one. */
  band?: boolean;
}

/** Where the person is, and how fresh what they read is. Stands between masthead and `Main`. */
export function Folio({ crumbs = [], current, lead, note, band = false }: FolioProps) {
  return (
    <div className={classNames(band && "band")}>
      <section className="wrap folio" aria-label="Where and when">
        {current ? (
          <nav aria-label="You are here">
            <ol className="crumbs">
              {crumbs.map(({ label, href }) => (
                <li key={href}>
                  <Link href={href}>{label}</Link>
                </li>
              ))}
              <li>
                <span aria-current="page">{current}</span>
              </li>
            </ol>
          </nav>
        ) : null}
        {lead ? <p>{lead}</p> : null}
        {note ? <p>{note}</p> : null}
      </section>
    </div>
  );
}

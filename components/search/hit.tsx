import type { ReactNode } from "react";
import { Link } from "../link";

interface HitProps {
  /** Story, Supplier, Case study, Challenge, Notice. */
  kind: string;
  /** Under it: a number, a size. */
  kindNote?: string | null;
  title: ReactNode;
  href: string;
  summary?: ReactNode;
  /** An `EvidenceMark`, a `StateTag` or a `PublicRecord`, then who, where, when in `span`s. */
  meta?: ReactNode;
}

/** One of what was found. Inside `Hits`. */
export function Hit({ kind, kindNote, title, href, summary, meta }: HitProps) {
  return (
    <li className="hit">
      <p className="hit__k">
        <b>{kind}</b>
        {kindNote ? <span>{kindNote}</span> : null}
      </p>
      <div>
        <h3>
          <Link href={href}>{title}</Link>
        </h3>
        {summary ? <p>{summary}</p> : null}
        {meta ? <div className="hit__m">{meta}</div> : null}
      </div>
    </li>
  );
}

export function Hits({ children }: { children: ReactNode }) {
  return <ol className="hits">{children}</ol>;
}

/** Says that nobody typed this in: it comes from a notice. */
export function PublicRecord() {
  return <span className="hit__src">Public record</span>;
}

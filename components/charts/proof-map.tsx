import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { CELL, COLUMN_HEADER, GROUP, ROW, ROW_HEADER, TABLE } from "../data/roles";
import { Steps } from "../evidence/steps";
import { Link } from "../link";

/** A column of the map, the furthest first. */
export interface MapRung {
  key: string;
  words: string;
  /** How its entries are drawn: solid is proven, hollow is claimed. */
  fill: "solid" | "pale" | "hollow" | "none";
}

export interface MapEntry {
  key: string;
  label: string;
  href: string;
  /** Small, behind the name: "3 of 4". */
  note?: ReactNode;
}

export interface MapLine {
  key: string;
  label: string;
  /** By the key of the rung. */
  entries: Readonly<Record<string, readonly MapEntry[]>>;
}

interface ProofMapProps {
  caption: string;
  /** What a row is: "Family". */
  of: string;
  rungs: readonly MapRung[];
  rows: readonly MapLine[];
}

const MARKS = { solid: "confirmed", pale: "documented", hollow: "asserted" } as const;

/**
 * What stands how far, at a look: a row for each family, a column for each rung, the furthest first.
 * It is a table and reads as one; on a phone every family has its rungs one below the other.
 */
export function ProofMap({ caption, of, rungs, rows }: ProofMapProps) {
  return (
    <table className="pmap" {...TABLE}>
      <caption className="vh">{caption}</caption>
      <thead {...GROUP}>
        <tr {...ROW}>
          <th scope="col" {...COLUMN_HEADER}>
            {of}
          </th>
          {rungs.map(({ key, words, fill }) => (
            <th key={key} scope="col" className={`pmap__h pmap__h--${fill}`} {...COLUMN_HEADER}>
              {fill === "none" ? null : <Steps standing={MARKS[fill]} />}
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...GROUP}>
        {rows.map(({ key, label, entries }) => (
          <tr key={key} {...ROW}>
            <th scope="row" {...ROW_HEADER}>
              {label}
            </th>
            {rungs.map((rung) => (
              <Cell key={rung.key} rung={rung} entries={entries[rung.key] ?? []} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ rung, entries }: { rung: MapRung; entries: readonly MapEntry[] }) {
  return (
    <td className={classNames(entries.length === 0 && "pmap__empty")} data-l={rung.words} {...CELL}>
      {entries.map(({ key, label, href, note }) => (
        <Link key={key} href={href} className={`pmap__e pmap__e--${rung.fill}`}>
          {label}
          {note ? <small> {note}</small> : null}
        </Link>
      ))}
    </td>
  );
}

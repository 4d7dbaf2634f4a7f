import { percent, share } from "./scale";

interface PartBarProps {
  /** Of the whole, what is shown dark. */
  part: number;
  whole: number;
  /** The longest bar of its column. */
  most: number;
}

/** A part of a whole, in the cell of a table: the figures stand beside it in their own columns. */
export function PartBar({ part, whole, most }: PartBarProps) {
  return (
    <svg className="chart part-bar" height="14" aria-hidden="true">
      <rect className="c-pale" x="0" y="0" width={percent(share(whole, most))} height="14" />
      <rect className="c-deep" x="0" y="0" width={percent(share(part, most))} height="14" />
    </svg>
  );
}

import { Diff } from "@/components/data/diff";
import { formatTimestamp } from "@/domain/format/dates";
import type { Side } from "@/domain/story/agreement";
import type { VersionEntry } from "../loaders";

interface VersionChangesProps {
  entry: VersionEntry;
  /** Of the two organisations. */
  names: Readonly<Record<Side, string>>;
}

/** Who made a version, for which side and when, and what it changed, word by word. */
export function VersionChanges({ entry, names }: VersionChangesProps) {
  const { number, who, side, editedAt, changes } = entry;
  return (
    <>
      <p className="small muted">
        {who} for {names[side]}, {formatTimestamp(editedAt)}
      </p>
      {changes.map(({ label, parts }) => (
        <div key={label} className="gap-sm">
          <p>
            <b>{label}</b>
          </p>
          <Diff parts={parts} />
        </div>
      ))}
      {changes.length === 0 ? (
        <p className="gap-sm">
          {number === 1
            ? "The first draft, from what was there."
            : "An outcome was taken up again as it is now."}
        </p>
      ) : null}
    </>
  );
}

import { Diff } from "@/components/data/diff";
import type { Change } from "@/domain/fields/changes";
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
  const { basedOn, who, side, editedAt, changes } = entry;
  return (
    <>
      <p className="small muted">
        {who} for {names[side]}, {formatTimestamp(editedAt)}
        {basedOn === null ? null : `, from version ${basedOn}`}
        {standing(entry)}
      </p>
      <Changes changes={changes} />
      {changes.length === 0 ? (
        <p className="gap-sm">
          {basedOn === null
            ? "The first draft, from what was there."
            : "An outcome was taken up again as it is now."}
        </p>
      ) : null}
    </>
  );
}

/** What differs between two versions, part by part, word by word. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  return changes.map(({ label, parts }) => (
    <div key={label} className="gap-sm">
      <p>
        <b>{label}</b>
      </p>
      <Diff parts={parts} />
    </div>
  ));
}

function standing({ publishedAt, dropped }: VersionEntry): string | null {
  if (publishedAt) return `. Published ${formatTimestamp(publishedAt)}`;
  return dropped ? ". Dropped, and never public" : null;
}

import type { Change } from "@/domain/fields/changes";
import { aroundChanges } from "@/domain/supplier/word-diff";
import { Prose } from "../frame/prose";
import { Diff } from "./diff";

/** What one state of a thing says that the one before it did not, word by word. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <Prose>
      {changes.map(({ label, parts }) => (
        <div key={label}>
          <p className="small muted">{label}</p>
          <Diff parts={aroundChanges(parts)} />
        </div>
      ))}
    </Prose>
  );
}

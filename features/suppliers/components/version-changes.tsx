import { Diff } from "@/components/data/diff";
import { Prose } from "@/components/frame/prose";
import { Link } from "@/components/link";
import { formatDate } from "@/domain/format/dates";
import { aroundChanges } from "@/domain/supplier/word-diff";
import type { VersionChanges as Changes } from "../view";

/** What a version says that the one before it did not, word by word. */
export function VersionChanges({ version, href }: { version: Changes; href: string }) {
  return (
    <>
      <ChangeList version={version} />
      <p className="source">
        {formatDate(version.publishedAt)}, by the owner. The earlier wording keeps its page.{" "}
        <Link href={href}>All {version.number} versions</Link>
      </p>
    </>
  );
}

export function ChangeList({ version: { changes } }: { version: Pick<Changes, "changes"> }) {
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

import { ChangeList } from "@/components/data/change-list";
import { Link } from "@/components/link";
import { formatDate } from "@/domain/format/dates";
import type { VersionChanges as Changes } from "../views";

/** What a version says that the one before it did not, word by word. */
export function VersionChanges({ version, href }: { version: Changes; href: string }) {
  return (
    <>
      <ChangeList changes={version.changes} />
      <p className="source">
        {formatDate(version.publishedAt)}, by the owner. The earlier wording keeps its page.{" "}
        <Link href={href}>All {version.number} versions</Link>
      </p>
    </>
  );
}

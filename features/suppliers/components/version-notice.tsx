import { ChangeList } from "@/components/data/change-list";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { formatDate } from "@/domain/format/dates";
import type { VersionPage } from "../loaders";

/** Above a version of a profile: which one it is, and what it changed. */
export function VersionNotice({ page: { view, version, changes, latest } }: { page: VersionPage }) {
  const { mergedInto } = view.supplier;
  const present = version.number === latest && !mergedInto;
  return (
    <div className="wrap section section--tight">
      <Notice
        kind={present ? "plain" : "warn"}
        heading={`Version ${version.number}, published on ${formatDate(version.publishedAt)}`}
      >
        <p>
          {mergedInto
            ? `${view.supplier.name} has been merged into ${mergedInto.name}. `
            : present
              ? "This is the present version. "
              : `The present one is version ${latest}. `}
          The wording is as it was published. Evidence and awards are as they stand today.{" "}
          <Link href={`/suppliers/${view.supplier.slug}`}>Open the present page</Link>
        </p>
        {changes ? <ChangeList changes={changes.changes} /> : null}
      </Notice>
    </div>
  );
}

import { ChangeList } from "@/components/data/change-list";
import { Slip } from "@/components/data/slip";
import { Link } from "@/components/link";
import { NextPage } from "@/components/search/pager";
import { formatDate, formatShort } from "@/domain/format/dates";
import { londonDay } from "@/domain/timetable/london";
import type { VersionsPage } from "../loaders";

/** Every version of a profile, newest first, with what changed in it. */
export function VersionList({
  page: { supplier, versions, next, earlier },
}: {
  page: VersionsPage;
}) {
  const path = `/suppliers/${supplier.slug}/versions`;
  return (
    <div className="wrap section section--tight">
      <Slip
        entries={versions.map((version) => ({
          key: String(version.number),
          dateTime: londonDay(version.publishedAt),
          date: formatShort(version.publishedAt),
          says: (
            <>
              <p>
                <Link href={`${path}/${version.number}`}>Version {version.number}</Link>
                {version.number === 1 ? ", the first" : null}
              </p>
              <ChangeList changes={version.changes} />
            </>
          ),
        }))}
      />
      {earlier.map(({ name, slug, mergedAt }) => (
        <p key={slug} className="gap-sm">
          {name} was merged into this supplier
          {mergedAt ? ` on ${formatDate(mergedAt)}` : null}.{" "}
          <Link href={`/suppliers/${slug}/versions`}>What {name} has said</Link>
        </p>
      ))}
      <NextPage href={next === null ? null : `${path}?before=${next}`} />
    </div>
  );
}

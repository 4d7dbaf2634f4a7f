import { Slip } from "@/components/data/slip";
import { Link } from "@/components/link";
import { NextPage } from "@/components/search/pager";
import { formatShort } from "@/domain/format/dates";
import { londonDay } from "@/domain/timetable/london";
import type { VersionsPage } from "../loaders";
import { ChangeList } from "./version-changes";

/** Every version of a profile, newest first, with what changed in it. */
export function VersionList({ page: { supplier, versions, next } }: { page: VersionsPage }) {
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
              <ChangeList version={version} />
            </>
          ),
        }))}
      />
      <NextPage href={next === null ? null : `${path}?before=${next}`} />
    </div>
  );
}

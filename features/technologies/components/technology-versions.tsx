import { ChangeList } from "@/components/data/change-list";
import { Slip } from "@/components/data/slip";
import { Empty } from "@/components/notices/empty";
import { NextPage } from "@/components/search/pager";
import { formatShort } from "@/domain/format/dates";
import { sentence } from "@/domain/format/words";
import { londonDay } from "@/domain/timetable/london";
import type { technologyVersions } from "../queries/taxonomy";

type Page = NonNullable<Awaited<ReturnType<typeof technologyVersions>>>;

/** Every version of an entry, newest first, with what changed and why. */
export function TechnologyVersions({ page: { technology, versions, next } }: { page: Page }) {
  const path = `/technologies/${technology.slug}/versions`;
  return (
    <div className="wrap section section--tight">
      {versions.length === 0 ? (
        <Empty level={2} heading="No version is on record" why="This entry has not changed." />
      ) : (
        <Slip
          entries={versions.map(({ number, changedAt, why, changes }) => ({
            key: String(number),
            dateTime: londonDay(changedAt),
            date: formatShort(changedAt),
            says: (
              <>
                <p>
                  <b>
                    Version {number}
                    {number === 1 ? ", the first" : ""}
                  </b>
                </p>
                <p>{sentence(why)}</p>
                <ChangeList changes={changes} />
              </>
            ),
          }))}
        />
      )}
      <NextPage href={next === null ? null : `${path}?before=${next}`} />
    </div>
  );
}

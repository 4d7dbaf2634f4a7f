import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Section } from "@/components/frame/section";
import { Empty } from "@/components/notices/empty";
import { Pager } from "@/components/search/pager";
import { formatTimestamp } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { putAside, tryAgain } from "../actions";
import type { FailedEntry, FailedJobsPage, FailedKind } from "../loaders";

/** What an operator does about jobs that failed for good: all of a kind at once, or each by itself. */
export function FailedJobs({ failed }: { failed: FailedJobsPage }) {
  if (failed.total === 0) {
    return (
      <div className="wrap section section--tight">
        <Empty
          level={2}
          heading="Nothing has failed"
          why="A job is tried nine times, with longer and longer waits. What fails each time stands here until you try it again or put it aside."
        />
      </div>
    );
  }
  return (
    <>
      <Section heading="By kind" aside={plural(failed.total, "job")}>
        <ul className="people">
          {failed.kinds.map((kind) => (
            <Kind key={kind.job} kind={kind} />
          ))}
        </ul>
      </Section>
      <Section heading="Each by itself" aside="What failed last comes first">
        <ul className="people">
          {failed.entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ul>
        <Pager
          page={failed.page}
          pages={failed.pages}
          hrefOf={(page) => `/operator/jobs?page=${page}`}
        />
      </Section>
    </>
  );
}

function Kind({ kind: { job, kind, count } }: { kind: FailedKind }) {
  return (
    <li>
      <div>
        <b>{kind}</b>
        <p className="small muted">{plural(count, "job")}</p>
      </div>
      <ActionForm action={tryAgain} scope={`all-${job}`}>
        <HiddenFields values={{ job }} />
        <SubmitButton kind="hollow" small>
          Try all of this kind again<span className="vh">: {kind}</span>
        </SubmitButton>
      </ActionForm>
    </li>
  );
}

function Entry({ entry }: { entry: FailedEntry }) {
  const { id, job, kind, about, queuedAt, failedAt, tries, why, canBeTried, sourceId } = entry;
  const which = <span className="vh">: {`${kind}, failed ${formatTimestamp(failedAt)}`}</span>;
  return (
    <li>
      <div>
        <b>{kind}</b>
        {about ? <p className="small">{about}</p> : null}
        <p className="small">{why}</p>
        <p className="small muted">
          Queued {formatTimestamp(queuedAt)}, tried {plural(tries, "time")}, failed{" "}
          {formatTimestamp(failedAt)}. In the log: <code>{sourceId}</code>
        </p>
      </div>
      <div className="btns">
        {canBeTried ? (
          <ActionForm action={tryAgain} scope={`again-${id}`}>
            <HiddenFields values={{ job, id }} />
            <SubmitButton kind="hollow" small>
              Try again{which}
            </SubmitButton>
          </ActionForm>
        ) : null}
        <ActionForm action={putAside} scope={`aside-${id}`}>
          <HiddenFields values={{ job, id }} />
          <SubmitButton kind="stop" small>
            Put aside{which}
          </SubmitButton>
        </ActionForm>
      </div>
    </li>
  );
}

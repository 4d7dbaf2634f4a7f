import { ChangeList } from "@/components/data/change-list";
import { Fold } from "@/components/data/fold";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { formatDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import type { CaseStudyView } from "../views";

/** Says that the supplier changed the words after the body answered, and shows the difference. Nothing where they are the same. */
export function WordsChanged({ study }: { study: CaseStudyView }) {
  const { record, supplier, slug } = study;
  const body = study.body?.name ?? "the public body";
  if (!record || record.changes.length === 0) return null;
  const { objection, changes, at } = record;
  const heading = objection
    ? `${body} objects to words that were changed since it answered`
    : `Changed since ${body} answered on ${formatDate(at)}`;
  return (
    <Notice kind={objection ? "stop" : "warn"} heading={heading}>
      {objection ? (
        <p>
          On {formatDate(objection.at)}
          {objection.reason ? `: ${objection.reason}` : "."}{" "}
          {objection.ofPresent ? null : `${supplier.name} has changed them again since.`} The title
          and the summary above are those that it read.
        </p>
      ) : (
        <p>
          What {body} said was said of the words as they were. The change is by {supplier.name}{" "}
          alone.
        </p>
      )}
      <Fold summary={`See what was changed: ${plural(changes.length, "part")}`}>
        <ChangeList changes={changes} />
      </Fold>
      <p>
        <Link href={`/case-studies/${slug}/record`}>
          What {body} answered on, and every word of it
        </Link>
      </p>
    </Notice>
  );
}

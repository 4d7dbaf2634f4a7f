import { Link } from "@/components/link";
import type { SubjectType } from "@/domain/moderation/subjects";

/** The quiet line at the foot of a public page: something is not right here. Does not print. */
export function ReportLink({ type, slug }: { type: SubjectType; slug: string }) {
  return (
    <div className="wrap section section--tight noprint">
      <p className="small muted">
        Something not right here? <Link href={`/report/${type}/${slug}`}>Report this page</Link>
      </p>
    </div>
  );
}

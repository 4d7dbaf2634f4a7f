import { Notice } from "@/components/notices/notice";
import { headlineProblems } from "@/domain/evidence/headline";
import { listWords } from "@/domain/format/words";
import type { ClaimView } from "../views";

interface SaidAloneProps {
  /** What stands over the page. */
  heading: { title: string; summary: string };
  /** The outcomes that the page shows. */
  claims: readonly Pick<ClaimView, "tells">[];
}

/** A figure over the page that none of its outcomes says any more: nothing stands behind it here. */
export function SaidAlone({ heading, claims }: SaidAloneProps) {
  const told = claims.flatMap(({ tells }) => tells);
  const says = [heading.title, heading.summary].flatMap((text) =>
    headlineProblems(text, told).map((problem) => `“${problem.says}”`),
  );
  if (says.length === 0) return null;
  const words = listWords([...new Set(says)]);
  return (
    <Notice kind="warn" heading={`Nothing on this page stands behind ${words}`}>
      <p>
        {says.length === 1 ? "It is" : "They are"} in the heading, and in none of the outcomes that
        this page shows: an outcome was changed or is not public any more.
      </p>
    </Notice>
  );
}

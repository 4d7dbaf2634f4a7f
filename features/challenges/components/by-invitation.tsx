import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { listWords } from "@/domain/format/words";
import type { WholeChallenge } from "../queries";

/** For its team: whose winners alone may answer, and who was invited; nothing where anybody may. */
export function ByInvitation({ row: { preceding, invited } }: { row: WholeChallenge }) {
  if (!preceding) return null;
  return (
    <Notice heading="The next phase, by invitation">
      <p>
        It follows{" "}
        <Link href={`/account/challenges/${preceding.id}/evaluation/award`}>{preceding.title}</Link>
        .{" "}
        {invited.length > 0
          ? `Invited: ${listWords(invited.map(({ supplier }) => supplier.name))}. Nobody else can ask or answer.`
          : "When it is published, every winner whose phase has not stopped is invited. Nobody else can ask or answer."}
      </p>
    </Notice>
  );
}

import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";

/** Nothing else is written while the approver has one to decide on. */
export function NoticeWaits({ id }: { id: string }) {
  return (
    <Notice kind="file" heading="A notice waits for your approver">
      <p>
        Nothing of it is public before the approver says yes, and the next is written after that.{" "}
        <Link href={`/account/challenges/${id}/notice`}>Read what waits</Link>
      </p>
    </Notice>
  );
}

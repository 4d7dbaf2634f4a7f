import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { formatDate } from "@/domain/format/dates";
import { LICENCE } from "@/domain/ocds/package";
import { publisherOf } from "@/domain/ocds/words";
import type { WholeNotice } from "../queries";

/** Where the record came from, under which licence, and what was done to it here. */
export function NoticeSource({ notice }: { notice: WholeNotice }) {
  const publisher = publisherOf(notice.ocid);
  return (
    <Section heading="Public record" aside={`Imported on ${formatDate(notice.importedAt)}`}>
      <div className="prose">
        <p>
          {publisher
            ? `This notice was published on ${publisher} and is shown as it was published: nobody here typed it in.`
            : "This notice was published elsewhere and is shown as it was published: nobody here typed it in."}{" "}
          Letters and line breaks that had been damaged on the way are mended. What is wrong in the
          notice itself, only its publisher can put right.
        </p>
        {publisher ? (
          <p>
            Contains public sector information licensed under the{" "}
            <Link href={LICENCE}>Open Government Licence v3.0</Link>.
          </p>
        ) : null}
        {notice.sourceUrl ? (
          <p>
            <Link href={notice.sourceUrl}>
              The notice {publisher ? `on ${publisher}` : "where it was published"}
            </Link>
          </p>
        ) : null}
      </div>
    </Section>
  );
}

import { Hit, PublicRecord } from "@/components/search/hit";
import { formatDate } from "@/domain/format/dates";
import { listWords } from "@/domain/format/words";
import { amountWords, noticeKindWords } from "@/domain/ocds/words";
import type { ListedNotice } from "../queries";
import { noticeHref } from "../words/links";

const MOST_NAMES = 3;

/** A notice in a list. Inside `Hits`. */
export function NoticeHit({ notice }: { notice: ListedNotice }) {
  const value = amountWords(notice.amount?.toFixed(2) ?? null, notice.currency);
  return (
    <Hit
      kind={noticeKindWords(notice.kind, false)}
      kindNote={notice.amendment ? "changed" : null}
      title={notice.title}
      href={noticeHref(notice.slug)}
      meta={
        <>
          <PublicRecord />
          <span>
            {[whoWords(notice), value, formatDate(notice.publishedAt)].filter(Boolean).join(" · ")}
          </span>
        </>
      }
    />
  );
}

/** "Ofcom to Systra Limited and 2 others". */
function whoWords({ buyer, awards }: ListedNotice): string {
  const names = suppliersOf(awards).map(({ name }) => name);
  const more = names.length - MOST_NAMES;
  const shown =
    more > 0
      ? [...names.slice(0, MOST_NAMES), `${more} ${more === 1 ? "other" : "others"}`]
      : names;
  const suppliers = listWords(shown);
  return [buyer?.name, suppliers && `to ${suppliers}`].filter(Boolean).join(" ");
}

/** The suppliers of all awards of a notice, each once. */
export function suppliersOf(awards: ListedNotice["awards"]) {
  const all = awards.flatMap(({ suppliers }) => suppliers.map(({ organisation }) => organisation));
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

import { Facts } from "@/components/data/facts";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { Pager } from "@/components/search/pager";
import { formatTimestamp } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { maturityWords } from "@/domain/supplier/maturity";
import { Paragraphs } from "@/features/challenges/components/paragraphs";
import type { Replies } from "../loaders";
import { ReadinessTable } from "./readiness-table";

interface ReplyListProps {
  /** The challenge. */
  id: string;
  replies: Replies;
  /** Suppliers can still reply, or change what they said. */
  open: boolean;
}

/** What suppliers replied, for the team: in confidence. */
export function ReplyList({
  id,
  replies: { replies, total, ready, page, pages },
  open,
}: ReplyListProps) {
  return (
    <Section
      place="column"
      className="section"
      heading={total === 0 ? "Replies" : plural(total, "reply", "replies")}
      aside="Given in confidence: only your team reads them"
    >
      {total === 0 ? (
        <Empty
          heading={open ? "No reply yet" : "Nobody replied"}
          why={
            open
              ? "The lead gets a message with each."
              : "That is worth knowing too: say in the summary what you make of it."
          }
          level={3}
        />
      ) : (
        <>
          <ReadinessTable ready={ready} />
          {replies.map(({ id: key, supplier, possible, readiness, needs, repliedAt }) => (
            <article key={key} className="section section--tight">
              <h3>
                <Link href={`/suppliers/${supplier.slug}`}>{supplier.name}</Link>
              </h3>
              <Facts
                wide
                facts={[
                  { label: "What is possible", value: <Paragraphs text={possible} /> },
                  { label: "How ready it is", value: maturityWords(readiness) },
                  { label: "What it would need", value: <Paragraphs text={needs} /> },
                  { label: "Received", value: formatTimestamp(repliedAt) },
                ]}
              />
            </article>
          ))}
          <Pager
            page={page}
            pages={pages}
            hrefOf={(to) => `/account/challenges/${id}/engagement?page=${to}`}
          />
        </>
      )}
    </Section>
  );
}

import { Columns } from "@/components/frame/columns";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { Prose } from "@/components/frame/prose";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { formatDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { NoticesSection } from "@/features/challenges/components/notices";
import { Paragraphs } from "@/features/challenges/components/paragraphs";
import { ProblemWords } from "@/features/challenges/components/public-sections";
import type { PublishedNotice } from "@/features/challenges/loaders/notices";
import type { PublicEngagement } from "../loaders";
import { ClosingBox } from "./closing-box";
import { ReadinessTable } from "./readiness-table";
import { ReplySection } from "./reply-section";

interface PublicPageProps {
  page: PublicEngagement;
  notices: readonly PublishedNotice[];
  /** A reply was just sent. */
  replied: boolean;
}

/** An engagement as everybody reads it. */
export function PublicPage({ page, notices, replied }: PublicPageProps) {
  const { engagement } = page;
  const { content, challenge, asks } = engagement;
  return (
    <>
      <Folio
        crumbs={[
          { label: "Challenges", href: "/challenges" },
          { label: "Early engagements", href: "/engagements" },
        ]}
        current={content.title}
        note={`Early engagement ${challenge.reference} · market engagement notice UK2`}
      />
      <Main>
        <div className="wrap chal">
          <div>
            <p className="kick">{challenge.body.name}</p>
            <h1 className="headline__h">{content.title}</h1>
            <p className="standfirst">{content.summary}</p>
          </div>
          <ClosingBox page={page} />
        </div>
        <Learned page={page} />
        <div className="wrap section">
          {replied ? (
            <Notice heading="Your reply was received" live>
              <p>
                Only {challenge.body.name} reads it. You can change it until it closes, and you get
                a message when what was learned is shared.
              </p>
            </Notice>
          ) : null}
          <Columns kind="75">
            <Prose>
              <ProblemWords content={content} />
            </Prose>
            <div>
              <Section place="column" heading="What we want to know">
                <div className="prose">
                  <Paragraphs text={asks} />
                </div>
              </Section>
              <ReplySection page={page} />
            </div>
          </Columns>
        </div>
        <NoticesSection slug={challenge.slug} notices={notices} />
      </Main>
    </>
  );
}

/** What was learned, once it is everybody's. */
function Learned({ page: { engagement, ready } }: { page: PublicEngagement }) {
  const { summary, summarisedAt, challenge, competing, _count } = engagement;
  if (summarisedAt === null) return null;
  return (
    <Section
      heading="What was learned"
      aside={`From ${plural(_count.replies, "reply", "replies")}, shared with everybody on ${formatDate(summarisedAt)}`}
    >
      <Columns kind="75">
        <div className="prose">
          <Paragraphs text={summary} />
          {competing ? (
            <p>
              <Link href={`/challenges/${challenge.slug}`}>Read the challenge that followed</Link>
            </p>
          ) : null}
        </div>
        <ReadinessTable ready={ready} />
      </Columns>
    </Section>
  );
}

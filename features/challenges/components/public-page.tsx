import type { ReactNode } from "react";
import { Columns } from "@/components/frame/columns";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { formatDate } from "@/domain/format/dates";
import { BlockersMet } from "@/features/blockers/components/met-table";
import type { PublicChallenge } from "../loaders/public";
import { ChoosingSection, DataSection } from "./choosing-sections";
import { DeadlineBox } from "./deadline-box";
import { NoticesSection } from "./notices";
import { Paragraphs } from "./paragraphs";
import {
  FactsStrip,
  HistorySection,
  NeedsSection,
  PhasesSection,
  TimetableSection,
} from "./public-sections";

interface PublicPageProps {
  challenge: PublicChallenge;
  /** Questions and answers. */
  clarifications: ReactNode;
  /** What was signed, once it is. */
  contract: ReactNode;
  /** What is proven elsewhere. */
  similar: ReactNode;
  /** At the foot. */
  children?: ReactNode;
}

/** A challenge as everybody reads it. */
export function PublicPage(props: PublicPageProps) {
  const { challenge, clarifications, contract, similar, children } = props;
  const { content, body, state, cancelReason, publishedAt, blockers } = challenge;
  return (
    <>
      <Folio
        crumbs={[{ label: "Challenges", href: "/challenges" }]}
        current={content.title}
        note={<VersionNote challenge={challenge} />}
      />
      <Main>
        <div className="wrap chal">
          <div>
            <p className="kick">{body.name}</p>
            <h1 className="headline__h">{content.title}</h1>
            <p className="standfirst">{content.summary}</p>
            {challenge.engaged ? <EngagedFirst slug={challenge.slug} /> : null}
            <OtherPhases challenge={challenge} />
          </div>
          <DeadlineBox challenge={challenge} />
        </div>
        <FactsStrip challenge={challenge} />
        {state === "CANCELLED" && cancelReason ? (
          <div className="wrap section section--tight">
            <Notice kind="stop" heading="Why it was cancelled">
              <Paragraphs text={cancelReason} />
            </Notice>
          </div>
        ) : null}
        <HistorySection challenge={challenge} />
        {contract}
        <TimetableSection challenge={challenge} />
        <div className="wrap section">
          <Columns kind="75">
            <NeedsSection content={content} />
            <PhasesSection content={content} />
          </Columns>
        </div>
        <DataSection content={content} />
        <div className="wrap section">
          <Columns kind="75">
            <ChoosingSection content={content} fixedOn={publishedAt} />
            {clarifications}
          </Columns>
        </div>
        {blockers.length > 0 ? (
          <Section
            heading="What got in the way"
            aside="Written down as learning. It changes nothing of what is asked for"
            more={{ href: "/blockers", label: "All blockers" }}
          >
            <BlockersMet blockers={blockers} />
          </Section>
        ) : null}
        <NoticesSection slug={challenge.slug} notices={challenge.notices} />
        {similar}
        {children}
      </Main>
    </>
  );
}

function VersionNote({ challenge }: { challenge: PublicChallenge }) {
  const { reference, versions, slug } = challenge;
  const latest = versions.at(-1);
  if (!latest) return null;
  return (
    <>
      Challenge {reference} · tender notice UK4 ·{" "}
      <Link href={`/challenges/${slug}/versions/${latest.number}`}>
        version {latest.number}, {formatDate(latest.publishedAt)}
      </Link>
    </>
  );
}

/** What is known of the market before the competition is everybody's. */
function EngagedFirst({ slug }: { slug: string }) {
  return (
    <p className="gap-sm">
      The market was asked first.{" "}
      <Link href={`/engagements/${slug}`}>Read what was learned before this challenge</Link>
    </p>
  );
}

/** Before it, the phase whose winners are invited; after it, the phase to which its winners are. */
function OtherPhases({ challenge: { preceding, next } }: Pick<PublicPageProps, "challenge">) {
  return (
    <>
      {preceding ? (
        <p className="gap-sm">
          It is the next phase of{" "}
          <Link href={`/challenges/${preceding.slug}`}>{preceding.title}</Link>.
        </p>
      ) : null}
      {next ? (
        <p className="gap-sm">
          Winners that went on are invited to the next phase:{" "}
          <Link href={`/challenges/${next.slug}`}>{next.title}</Link>.
        </p>
      ) : null}
    </>
  );
}

interface SimilarStory {
  slug: string;
  title: string;
  summary: string;
  supplier: { name: string };
  body: { name: string };
}

export function SimilarSection({ stories }: { stories: readonly SimilarStory[] }) {
  if (stories.length === 0) return null;
  return (
    <Section
      heading="Already proven elsewhere"
      aside="Found by technology. Having a story gives nobody a point here"
    >
      <Columns kind="2">
        {stories.map(({ slug, title, summary, supplier, body }) => (
          <article key={slug}>
            <p className="kick">
              {body.name} with {supplier.name}
            </p>
            <h3>
              <Link href={`/stories/${slug}`}>{title}</Link>
            </h3>
            <p className="small">{summary}</p>
          </article>
        ))}
      </Columns>
    </Section>
  );
}

import { Facts } from "@/components/data/facts";
import { SideNote } from "@/components/desk/side-note";
import { Columns } from "@/components/frame/columns";
import { Link } from "@/components/link";
import { Adoptions } from "@/components/story/adoptions";
import { Quote } from "@/components/story/quote";
import { formatDate } from "@/domain/format/dates";
import { BlockersMet } from "@/features/blockers/components/met-table";
import { Paragraphs } from "@/features/case-studies/components/paragraphs";
import { organisationHref } from "@/features/notices/words/links";
import type { StoryView } from "../views";
import { paidWords, placeWords, timeWords } from "../words";

/** What was done and what got in the way, with the facts at the side. */
export function StoryText({ story }: { story: StoryView }) {
  return (
    <div className="wrap section">
      <Columns kind="side">
        <div className="prose">
          <h2 className="first">The problem</h2>
          <Paragraphs text={story.problem} />
          <h2>What was done</h2>
          <Paragraphs text={story.done} />
          {story.quote ? (
            <Quote
              who={story.quoteBy}
              note={
                story.publishedAt
                  ? `Agreed for public use by both sides, ${formatDate(story.correctedAt ?? story.publishedAt)}.`
                  : "Not public yet."
              }
            >
              {story.quote}
            </Quote>
          ) : null}
          <Part
            heading={story.stopped ? "What was learnt" : "Why it worked"}
            text={story.whyItWorked}
          />
          <Blockers story={story} />
          <Part heading="What would not travel" text={story.wouldNotTravel} />
          <Part heading="Still unsolved" text={story.unsolved} />
        </div>
        <div>
          <InBrief story={story} />
          <Followers story={story} />
        </div>
      </Columns>
    </div>
  );
}

function Part({ heading, text }: { heading: string; text: string }) {
  if (text === "") return null;
  return (
    <>
      <h2>{heading}</h2>
      <Paragraphs text={text} />
    </>
  );
}

function Blockers({ story }: { story: StoryView }) {
  if (story.blockers.length === 0) return null;
  return (
    <>
      <h2>What got in the way</h2>
      <BlockersMet blockers={story.blockers} />
    </>
  );
}

/** Who has followed, and who wants to. */
function Followers({ story: { followers, slug, publishedAt } }: { story: StoryView }) {
  if (!publishedAt) return null;
  return (
    <SideNote heading="Who has followed">
      {followers.length > 0 ? (
        <Adoptions
          adoptions={followers.map(({ body, says, confirmed }) => ({
            key: body.id,
            body: body.name,
            says,
            standing: confirmed ? "confirmed" : undefined,
          }))}
        />
      ) : (
        <p className="small">Nobody yet. The first to ask is put in touch at once.</p>
      )}
      <p className="gap-sm">
        <Link href={`/stories/${slug}/reuse`}>Reuse it at your own public body</Link>
      </p>
    </SideNote>
  );
}

function InBrief({ story }: { story: StoryView }) {
  const { body, supplier, caseStudy, challenge } = story;
  const notice = story.claims
    .flatMap(({ evidence }) => evidence)
    .find(({ kind }) => kind === "AWARD_NOTICE");
  return (
    <SideNote heading="In brief">
      <Facts
        facts={[
          { label: "Where", value: placeWords(story.regions) },
          {
            label: "Public body",
            value: (
              <Link href={organisationHref({ kind: "PUBLIC_BODY", ...body })}>{body.name}</Link>
            ),
          },
          {
            label: "Supplier",
            value: (
              <>
                <Link href={`/suppliers/${supplier.slug}`}>{supplier.name}</Link>
                {supplier.people ? `, ${supplier.people} people` : null}
              </>
            ),
          },
          { label: "Paid", value: paidWords(story.cost) },
          { label: "Time", value: timeWords(caseStudy) },
          {
            label: "Technology",
            value: story.technologies.map(({ slug, name }) => (
              <div key={slug}>
                <Link href={`/technologies/${slug}`}>{name}</Link>
              </div>
            )),
          },
          {
            label: "Case study",
            value: caseStudy ? (
              <Link href={`/case-studies/${caseStudy.slug}`}>{caseStudy.title}</Link>
            ) : null,
          },
          {
            label: "Challenge",
            value: challenge ? (
              <Link href={`/challenges/${challenge.slug}`}>
                {challenge.reference}, {challenge.title}
              </Link>
            ) : null,
          },
          {
            label: "Award notice",
            value: notice?.noticeSlug ? (
              <Link href={`/notices/${notice.noticeSlug}`}>{notice.ocid ?? notice.title}</Link>
            ) : (
              notice?.ocid
            ),
          },
        ]}
      />
    </SideNote>
  );
}

import { Facts } from "@/components/data/facts";
import { Table } from "@/components/data/table";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { Brief } from "@/components/story/brief";
import { formatDate } from "@/domain/format/dates";
import type { StoryClaim, StoryView } from "../views";
import { championWords, paidWords, placeWords, timeWords } from "../words";
import { ClaimBars } from "./outcomes";

/** The story on one printed page, with its sources. */
export function StoryBrief({ story, today }: { story: StoryView; today: Date }) {
  const { lead } = story;
  return (
    <Brief
      about={`Brief on story ${story.reference}, ${formatDate(today)}`}
      heading={story.title}
      lead={story.summary}
      outcomes={story.claims.length > 0 ? <OutcomeTable claims={story.claims} /> : null}
      chart={
        lead?.before ? (
          <figure>
            <figcaption>
              <h4>{lead.measure}, before and now</h4>
            </figcaption>
            <ClaimBars claim={lead} />
          </figure>
        ) : null
      }
      facts={<BriefFacts story={story} />}
      quote={story.quote ? { words: story.quote, who: story.quoteBy } : undefined}
      notes={notesOf(story)}
      sources={sourcesOf(story)}
    />
  );
}

function OutcomeTable({ claims }: { claims: readonly StoryClaim[] }) {
  return (
    <Table
      caption="Outcomes"
      rows={claims}
      rowKey={({ id }) => id}
      columns={[
        { key: "outcome", head: "Outcome", cell: ({ measure }) => measure },
        {
          key: "before",
          head: "Before",
          label: "Before",
          numeric: true,
          cell: ({ before }) => before ?? "not given",
        },
        {
          key: "now",
          head: "Now",
          label: "Now",
          numeric: true,
          cell: ({ after }) => <b>{after}</b>,
        },
        {
          key: "evidence",
          head: "Evidence",
          cell: ({ standing }) => <EvidenceMark standing={standing} />,
        },
      ]}
    />
  );
}

function BriefFacts({ story }: { story: StoryView }) {
  const [champion] = story.endorsements;
  return (
    <Facts
      facts={[
        { label: "For", value: story.body.name },
        { label: "By", value: story.supplier.name },
        { label: "Where", value: placeWords(story.regions) },
        { label: "Paid", value: paidWords(story.costPence) },
        { label: "Time", value: timeWords(story.caseStudy) },
        {
          label: "Championed",
          value: champion
            ? `${champion.post}, ${champion.body.name}, ${formatDate(champion.endorsedAt)}`
            : null,
        },
      ]}
    />
  );
}

function notesOf(story: StoryView) {
  const notes = [
    { heading: story.stopped ? "What was learnt" : "Why it worked", says: story.whyItWorked },
    { heading: "What would not travel", says: story.wouldNotTravel },
    { heading: "Still unsolved", says: story.unsolved },
  ].filter(({ says }) => says !== "");
  return notes.length > 0 ? notes : undefined;
}

/** Where each figure comes from, each source once. */
function sourcesOf(story: StoryView): string {
  const said = story.claims.flatMap(({ word, evidence, standing }) => [
    ...evidence
      .filter(({ kind, accepted }) => kind !== "MEASUREMENT" || accepted)
      .map(({ kind, title, ocid, measuredBy }) => {
        if (kind === "AWARD_NOTICE") return `award notice ${ocid ?? title}`;
        return kind === "MEASUREMENT" ? `measurement by ${measuredBy}: ${title}` : title;
      }),
    ...(word?.verdict === "CONFIRMED" && standing !== "lapsed"
      ? [
          `confirmation by ${story.body.name}, ${formatDate(word.givenAt)}, holds until ${formatDate(word.expiresAt)}`,
        ]
      : []),
  ]);
  const sources = [...new Set(said)];
  const list = sources.length > 0 ? sources.join("; ") : `${story.supplier.name}'s own words`;
  const champions = story.endorsements.map((one) => `championed by ${championWords(one)}`);
  return `Sources: ${[list, ...champions].join("; ")}. Read on: /stories/${story.slug}`;
}

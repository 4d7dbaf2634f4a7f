import { Facts } from "@/components/data/facts";
import { Table } from "@/components/data/table";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { Brief } from "@/components/story/brief";
import { formatDate } from "@/domain/format/dates";
import { listWords } from "@/domain/format/words";
import { tiesWords } from "@/domain/story/ties";
import { settings } from "@/lib/settings";
import type { EndorsementView, StoryClaim, StoryView } from "../views";
import { givenToWords, paidWords, placeWords, shortened, timeWords } from "../words";
import { ClaimBars } from "./outcomes";

/** In characters: with these a brief with six outcomes fits one page of A4. */
const NOTE = 220;
const QUOTE = 240;

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
      quote={story.quote ? { words: shortened(story.quote, QUOTE), who: story.quoteBy } : undefined}
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
  return (
    <Facts
      facts={[
        { label: "Who", value: `${story.supplier.name}, for ${story.body.name}` },
        { label: "Where", value: placeWords(story.regions) },
        { label: "Paid", value: paidWords(story.cost) },
        { label: "Time", value: timeWords(story.caseStudy) },
        {
          label: "Followed by",
          value: followedBy(story),
        },
        {
          label: "Championed",
          value:
            story.endorsements.length > 0
              ? story.endorsements.map((one) => championInBrief(one)).join("; ")
              : null,
        },
      ]}
    />
  );
}

/** "Minister for Coasts, Department for Coasts, 3 May 2026 (2 contracts between them)". */
function championInBrief(endorsement: EndorsementView): string {
  const { post, body, endorsedAt, ties } = endorsement;
  const known = tiesWords(ties) ?? "nothing";
  const given = givenToWords(endorsement);
  const words = [post, body.name, formatDate(endorsedAt), given].filter(Boolean).join(", ");
  return `${words} (between their body and the supplier: ${known})`;
}

/** Three names at most, and how many more, so that the page stays one page. */
function followedBy({ followers }: StoryView): string {
  const names = followers.filter(({ confirmed }) => confirmed).map(({ body }) => body.name);
  const more = names.length - 3;
  return listWords(more > 0 ? [...names.slice(0, 3), `${more} more`] : names);
}

function notesOf(story: StoryView) {
  const notes = [
    { heading: story.stopped ? "What was learnt" : "Why it worked", says: story.whyItWorked },
    { heading: "What would not travel", says: story.wouldNotTravel },
    { heading: "Still unsolved", says: story.unsolved },
  ]
    .filter(({ says }) => says !== "")
    .map(({ heading, says }) => ({ heading, says: shortened(says, NOTE) }));
  return notes.length > 0 ? notes : undefined;
}

/** What stands behind each figure at its grade, each source once, and where to read on. */
function sourcesOf(story: StoryView): string {
  const sources = [...new Set(story.claims.flatMap((claim) => sourcesOfClaim(story, claim)))];
  const list = sources.length > 0 ? `Sources: ${sources.join("; ")}. ` : "";
  return `${list}Read on: ${settings().BASE_URL}/stories/${story.slug}`;
}

function sourcesOfClaim({ body, supplier }: StoryView, claim: StoryClaim): string[] {
  const { standing, word, evidence } = claim;
  const measured = evidence.filter(({ kind, accepted }) => kind === "MEASUREMENT" && accepted);
  const papers = evidence.filter(({ kind }) => kind !== "MEASUREMENT");
  if (standing === "measured" || standing === "confirmed") {
    const says = word
      ? `confirmation by ${body.name}, ${formatDate(word.givenAt)}, holds until ${formatDate(word.expiresAt)}`
      : null;
    return [
      ...(standing === "measured" ? measured.map(({ measuredBy }) => measuredBy ?? "") : []),
      ...(says ? [says] : []),
    ];
  }
  if (papers.length > 0) {
    return papers.map(({ kind, title, ocid }) =>
      kind === "AWARD_NOTICE" ? `award notice ${ocid ?? title}` : title,
    );
  }
  return [`${supplier.name} for itself`];
}

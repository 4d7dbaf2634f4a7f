import { Facts } from "@/components/data/facts";
import { type Column, Table } from "@/components/data/table";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import type {
  AssessmentSummaryContent,
  LowPrice,
  SummaryCriterion,
  SummaryParty,
} from "@/domain/decision/summary";
import { formatDateTime } from "@/domain/format/dates";
import { Paragraphs } from "@/features/challenges/components/paragraphs";
import {
  LETTER_RULES,
  markWords,
  outcomeWords,
  partyDetails,
  pointsWords,
  STANDSTILL_WORDS,
  totalsWords,
  weightWords,
} from "../words/letter";

/** An assessment summary: how one response was scored, and why; for a loser also each winner's scores. */
export function Letter({ content, level }: { content: AssessmentSummaryContent; level?: 2 | 3 }) {
  return (
    <>
      <Head content={content} level={level} />
      <Section place="column" tight heading="The outcome" level={level}>
        <p>{outcomeWords(content)}</p>
        <Facts facts={totalsWords(content)} />
      </Section>
      {content.note ? (
        <Section place="column" tight heading={`What ${content.challenge.body} adds`} level={level}>
          <Paragraphs text={content.note} />
        </Section>
      ) : null}
      {content.lowPrice ? <LowPriceFacts asked={content.lowPrice} level={level} /> : null}
      <Section place="column" tight heading="Score and reason, by criterion" level={level}>
        <CriteriaTable content={content} />
        <p className="source">
          {content.inFull ? (
            <>
              <Link href={content.inFull}>
                The award criteria, and how they are assessed, in full
              </Link>
              .{" "}
            </>
          ) : null}
          {pointsWords(content)}
        </p>
      </Section>
      <Section place="column" tight heading="How it was scored" level={level}>
        <ol className="desc" start={0}>
          {content.howScored.descriptors.map((means, score) => (
            <li key={means}>
              <b>{score}</b> {means}
            </li>
          ))}
        </ol>
        {content.howScored.tieBreaks.length > 0 ? (
          <p className="small gap-sm">
            Ties are broken by: {content.howScored.tieBreaks.join("; ")}.
          </p>
        ) : null}
      </Section>
    </>
  );
}

/** From whom to whom, who decided, and who won: what the regulations ask a letter to name. */
function Head({ content, level }: { content: AssessmentSummaryContent; level?: 2 | 3 }) {
  const { challenge, from, to, decided, winners } = content;
  if (!from || !to) return null;
  return (
    <Section
      place="column"
      tight
      heading={`Assessment summary, ${challenge.reference}`}
      level={level}
    >
      <Facts
        wide
        facts={[
          { label: "Procurement", value: challenge.title },
          { label: "From", value: <Party party={from} /> },
          { label: "To", value: <Party party={to} /> },
          {
            label: "Decided",
            value: decided ? `${formatDateTime(new Date(decided.at))}, by ${decided.by}` : null,
          },
          ...winners.map(({ name, party }) => ({
            label: winners.length === 1 ? "Winner" : `Winner ${name}`,
            value: party ? <Party party={party} /> : name,
          })),
          {
            label: "Standstill",
            value: STANDSTILL_WORDS,
          },
        ]}
      />
      <p className="source">{LETTER_RULES}</p>
    </Section>
  );
}

/** Of a response that is excluded for its price: what was asked and answered, why, and who agreed to it. */
function LowPriceFacts({ asked, level }: { asked: LowPrice; level?: 2 | 3 }) {
  const at = (instant: string) => formatDateTime(new Date(instant));
  return (
    <Section place="column" tight heading="Why the price was not accepted" level={level}>
      <Facts
        wide
        facts={[
          { label: `Asked on ${at(asked.askedAt)}`, value: <Paragraphs text={asked.asks} /> },
          {
            label: asked.answeredAt ? `Answered on ${at(asked.answeredAt)}` : "Answer",
            value: asked.answeredAt ? (
              <Paragraphs text={asked.answer} />
            ) : (
              `None by ${at(asked.answerBy)}`
            ),
          },
          { label: "Why it is excluded", value: <Paragraphs text={asked.reason} /> },
          { label: "Agreed to by", value: asked.agreedBy },
        ]}
      />
    </Section>
  );
}

function Party({ party }: { party: SummaryParty }) {
  return (
    <>
      <span className="block">{party.name}</span>
      <span className="block small">{partyDetails(party)}</span>
    </>
  );
}

function CriteriaTable({ content }: { content: AssessmentSummaryContent }) {
  const { winners } = content;
  const columns: Column<SummaryCriterion>[] = [
    {
      key: "title",
      head: "Criterion",
      cell: (criterion) => (
        <>
          {criterion.title} <span className="small muted">{weightWords(criterion)}</span>
        </>
      ),
    },
    {
      key: "score",
      head: "Score",
      label: "Score",
      numeric: true,
      cell: ({ score, maximum }) => (score === null ? "–" : `${score} of ${maximum}`),
    },
    {
      key: "points",
      head: "Points",
      label: "Points",
      numeric: true,
      cell: ({ points }) => points ?? "–",
    },
    ...winners.map(
      ({ name }, place): Column<SummaryCriterion> => ({
        key: `winner ${place}`,
        head: winners.length === 1 ? "Winner" : name,
        label: winners.length === 1 ? "Winner" : name,
        cell: ({ winners: scored, maximum }) => scoreWords(scored[place], maximum),
      }),
    ),
    {
      key: "reason",
      head: "Reason",
      label: "Reason",
      cell: ({ reason, marked }) => (
        <>
          {reason || "It was excluded before it was scored."}
          <Mark marked={marked} />
        </>
      ),
    },
  ];
  return (
    <Table
      caption="Score and reason, by criterion"
      columns={columns}
      rows={content.criteria}
      rowKey={({ key }) => key}
    />
  );
}

function scoreWords(score: SummaryCriterion["winners"][number] | undefined, maximum: number) {
  if (!score || score.score === null) return "–";
  return (
    <>
      <span className="block">
        {score.score} of {maximum}, {score.points} points
      </span>
      {score.reason ? <span className="block small">{score.reason}</span> : null}
      <Mark marked={score.marked} />
    </>
  );
}

function Mark({ marked }: { marked: SummaryCriterion["marked"] }) {
  const words = markWords(marked);
  return words ? <mark className="block small">{words}</mark> : null;
}

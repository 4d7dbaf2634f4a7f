import { Facts } from "@/components/data/facts";
import { type Column, Table } from "@/components/data/table";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import type {
  AssessmentSummaryContent,
  LowPrice,
  SummaryCriterion,
  SummaryParty,
  SummaryTotals,
} from "@/domain/decision/summary";
import { formatDateTime } from "@/domain/format/dates";
import { listWords, sentence } from "@/domain/format/words";
import { Paragraphs } from "@/features/challenges/components/paragraphs";
import { priceWords } from "../words/amounts";

/** An assessment summary: how one response was scored, and why; for a loser also each winner's scores. */
export function Letter({ content, level }: { content: AssessmentSummaryContent; level?: 2 | 3 }) {
  return (
    <>
      <Head content={content} level={level} />
      <Section place="column" tight heading="The outcome" level={level}>
        <p>{outcome(content)}</p>
        <Facts facts={totals(content)} />
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
          Quality points are weight × score ÷ {content.criteria[0]?.maximum ?? "maximum"}.
          {content.price ? ` Price points are ${content.howScored.priceFormula}.` : null} Each total
          is rounded half up, once, at two places.
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
            value:
              "Eight working days, the day of the award notice being the first. No contract is signed before its last day has passed, and you are told which day that is.",
          },
        ]}
      />
      <p className="source">
        Procurement Act 2023, section 50, and the Procurement Regulations 2024, regulation 31.
      </p>
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

function Party({ party: { name, identifiers, address, email } }: { party: SummaryParty }) {
  return (
    <>
      <span className="block">{name}</span>
      <span className="block small">
        {[identifiers.length > 0 ? listWords(identifiers) : null, address, email]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </>
  );
}

/** In a sentence or two: won, lost to whom, or excluded and why. */
export function outcome(content: AssessmentSummaryContent): string {
  const { challenge, supplier, winning, winners, rank, ranked } = content;
  if (content.outcome === "won") {
    const what = winning === 1 ? "the contract" : `one of ${winning} contracts`;
    return `${challenge.body} intends to award ${what} to ${supplier}. No contract is signed before the standstill has ended.`;
  }
  const what = winning === 1 ? "the contract" : `${winning} contracts`;
  const other = `${challenge.body} intends to award ${what} to ${listWords(winners.map(({ name }) => name))}.`;
  if (content.outcome === "excluded") {
    return `The response was excluded: ${sentence(content.exclusionReason ?? "")} ${other}`;
  }
  return `The response came ${rank} of ${ranked}. ${other}`;
}

function totals({ totals, winners, price }: AssessmentSummaryContent) {
  const beside = (own: string | undefined, what: keyof SummaryTotals) => {
    const best = winners.map((winner) => winner[what]);
    const words = `(${winners.length === 1 ? "winner" : "winners"} ${listWords(best)})`;
    return best.length > 0 ? `${own ?? "–"} ${words}` : (own ?? null);
  };
  return [
    { label: "Quality points", value: beside(totals?.quality, "quality") },
    { label: "Price points", value: price ? beside(totals?.price, "price") : null },
    { label: "Total of 100", value: beside(totals?.total, "total") },
    { label: "Your price, with VAT", value: price?.offered ? priceWords(price.offered) : null },
  ];
}

function CriteriaTable({ content }: { content: AssessmentSummaryContent }) {
  const { winners } = content;
  const columns: Column<SummaryCriterion>[] = [
    {
      key: "title",
      head: "Criterion",
      cell: ({ title, weight, minimum, maximum }) => (
        <>
          {title}
          <span className="small muted">
            {" "}
            weight {Number(weight)}
            {minimum === null ? null : `, least ${minimum} of ${maximum}`}
          </span>
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
      cell: ({ reason }) => reason || "It was excluded before it was scored.",
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
    </>
  );
}

import { Facts } from "@/components/data/facts";
import { Table } from "@/components/data/table";
import { Section } from "@/components/frame/section";
import { formatDateTime, formatTimestamp } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { capitalised } from "@/domain/format/words";
import { pricesWords } from "@/domain/response/phase-prices";
import { maturityWords } from "@/domain/supplier/maturity";
import { Replacements } from "@/features/evaluation/components/replacements";
import { partWords } from "@/features/evaluation/loaders/page";
import type { Dossier } from "../loaders";
import { answerWords, interestWords, resultWords } from "../words";

/** The phase before, and who of it was invited. */
export function PhaseBefore({ dossier: { phaseBefore } }: { dossier: Dossier }) {
  if (!phaseBefore) return null;
  const { reference, title, invited } = phaseBefore;
  return (
    <Section heading="The phase before" aside={`${reference}: ${title}`}>
      <Facts
        wide
        facts={invited.map(({ supplier, invitedAt }) => ({
          label: supplier,
          value: `Invited on ${formatDateTime(invitedAt)}`,
        }))}
      />
    </Section>
  );
}

/** What the market was asked before the competition, and what it said. */
export function Engaged({ dossier: { engagement } }: { dossier: Dossier }) {
  if (!engagement) return null;
  const { asks, publishedAt, closesAt, summary, summarisedAt, replies } = engagement;
  return (
    <Section
      heading="What the market was asked before"
      aside={plural(replies.length, "reply", "replies")}
    >
      <Facts
        wide
        facts={[
          { label: "Published", value: formatDateTime(publishedAt) },
          { label: "Closed", value: formatDateTime(closesAt) },
          { label: "What was asked", value: asks },
          { label: "What was shared with everybody", value: summary },
          { label: "Shared", value: summarisedAt && formatDateTime(summarisedAt) },
        ]}
      />
      {replies.length > 0 ? (
        <Table
          caption="Replies"
          rows={replies}
          rowKey={({ supplier }) => supplier}
          columns={[
            { key: "supplier", head: "Supplier", cell: ({ supplier }) => supplier },
            {
              key: "possible",
              head: "What is possible",
              label: "What is possible",
              cell: ({ possible }) => possible,
            },
            {
              key: "readiness",
              head: "Readiness",
              label: "Readiness",
              cell: ({ readiness }) => maturityWords(readiness),
            },
            {
              key: "needs",
              head: "What it would need",
              label: "What it would need",
              cell: ({ needs }) => needs,
            },
          ]}
        />
      ) : null}
    </Section>
  );
}

/** What suppliers asked, and what everybody was told. */
export function Questions({ dossier: { clarifications } }: { dossier: Dossier }) {
  if (clarifications.length === 0) return null;
  return (
    <Section heading="What was asked" aside={plural(clarifications.length, "question")}>
      <Table
        caption="Questions"
        rows={clarifications}
        rowKey={({ askedAt, answeredAt }) =>
          `${askedAt.toISOString()} ${answeredAt?.toISOString()}`
        }
        columns={[
          { key: "asked", head: "Asked", cell: ({ asked }) => asked },
          {
            key: "when",
            head: "When",
            label: "When",
            cell: ({ askedAt }) => formatDateTime(askedAt),
          },
          {
            key: "answer",
            head: "Answer to all, or why there is none",
            label: "Answer",
            cell: answerWords,
          },
        ]}
      />
    </Section>
  );
}

/** Who had which part, what they declared, and who left. */
export function People({ dossier }: { dossier: Dossier }) {
  const { people, replacements, conflictAssessment } = dossier;
  return (
    <Section heading="Who took part">
      <Table
        caption="People"
        rows={people}
        rowKey={({ name, part }) => `${name} ${part}`}
        columns={[
          { key: "name", head: "Name", cell: ({ name }) => name },
          {
            key: "part",
            head: "Part",
            label: "Part",
            cell: ({ part }) => capitalised(partWords(part)),
          },
          { key: "declared", head: "Interests", label: "Interests", cell: interestWords },
          {
            key: "left",
            head: "Left",
            label: "Left",
            cell: ({ leftAt, leftBecause }) =>
              leftAt ? `${formatDateTime(leftAt)}: ${leftBecause}` : "–",
          },
        ]}
      />
      <Replacements replacements={replacements} />
      <h3 className="gap-top">Assessment of conflicts of interest</h3>
      <p className="prose">{conflictAssessment}</p>
    </Section>
  );
}

/** What was received, when, by whom it was opened and read, and what came of it. */
export function Responses({ dossier: { responses, opening, open } }: { dossier: Dossier }) {
  return (
    <Section
      heading="What was received"
      aside={
        opening?.openedAt
          ? `${opening.begunBy} began the opening on ${formatDateTime(opening.begunAt)}; ${opening.openedBy} opened on ${formatDateTime(opening.openedAt)}`
          : undefined
      }
    >
      <Table
        caption="Responses"
        rows={responses}
        rowKey={({ label }) => label ?? ""}
        columns={[
          {
            key: "label",
            head: "Response",
            cell: ({ label, supplier }) => (
              <>
                <b>{label}</b> {supplier ?? "Name hidden"}
              </>
            ),
          },
          { key: "received", head: "Received", label: "Received", cell: received },
          {
            key: "price",
            head: "Price",
            label: "Price",
            cell: ({ price, phasePrices }) =>
              !open ? "Never opened" : price ? pricesWords(price, phasePrices) : "None",
          },
          { key: "state", head: "What came of it", label: "What came of it", cell: resultWords },
          {
            key: "read",
            head: "First read by",
            label: "First read by",
            cell: ({ readings }) =>
              readings.map(({ by, firstReadAt }) => (
                <span key={by} className="block">
                  {by}, {formatDateTime(firstReadAt)}
                </span>
              )),
          },
        ]}
      />
    </Section>
  );
}

type Kept = Dossier["responses"][number];

function received({ submissions }: Kept) {
  return submissions.map(({ number, receivedAt, sha256, withdrawnAt, confirmations }) => (
    <span key={number} className="block">
      Number {number}, {formatTimestamp(receivedAt)}
      {withdrawnAt ? ", withdrawn" : ""}
      {confirmations.map(({ version }) => `, confirmed for version ${version}`)}
      <br />
      <code className="break-all small">{sha256}</code>
    </span>
  ));
}

/** Prices that were asked about: question, answer, and each decision with its reason. */
export function PricesAsked({ dossier: { responses, recommendations } }: { dossier: Dossier }) {
  const asked = responses.flatMap(({ label, priceQuestion }) =>
    priceQuestion ? [{ label: label ?? "", ...priceQuestion }] : [],
  );
  if (asked.length === 0) return null;
  return (
    <Section
      heading="Prices that were asked about"
      aside="Considered abnormally low: Procurement Act 2023, section 19"
    >
      <Table
        caption="Prices that were asked about"
        rows={asked}
        rowKey={({ label }) => label}
        columns={[
          { key: "label", head: "Response", cell: ({ label }) => label },
          {
            key: "asked",
            head: "Asked",
            label: "Asked",
            cell: ({ asks, askedAt }) => `${formatDateTime(askedAt)}: ${asks}`,
          },
          {
            key: "answered",
            head: "Answered",
            label: "Answered",
            cell: ({ answer, answeredAt, answerBy }) =>
              answeredAt
                ? `${formatDateTime(answeredAt)}: ${answer}`
                : `Not by ${formatDateTime(answerBy)}`,
          },
          {
            key: "decided",
            head: "Decided",
            label: "Decided",
            cell: ({ label, decisions }) => (
              <>
                {decisions.map(({ excludes, reason, decidedAt, by }) => (
                  <span key={decidedAt.toISOString()} className="block">
                    {formatDateTime(decidedAt)}, {by}: {excludes ? "excluded" : "it stands"}.{" "}
                    {reason}
                  </span>
                ))}
                {recommendations
                  .flatMap(({ exclusions }) => exclusions)
                  .filter(({ response }) => response === label)
                  .map(({ agrees, by, at }) => (
                    <span key={at.toISOString()} className="block">
                      {formatDateTime(at)}, {by}: {agrees ? "agreed" : "did not agree"} that it is
                      excluded
                    </span>
                  ))}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

import { Facts } from "@/components/data/facts";
import { Table } from "@/components/data/table";
import { Section } from "@/components/frame/section";
import { PHASE_END_WORDS, RATING_WORDS } from "@/domain/contract/rating";
import { formatDate } from "@/domain/format/dates";
import { formatMoney } from "@/domain/format/money";
import type { PublicContractsOf, WonContract } from "../loaders";

interface ContractFactsProps {
  won: WonContract;
  /** " with Marlpit", where there are others. */
  of: string;
}

/** What was signed, the indicators with their newest rating, and the phases that have ended. */
export function ContractFacts({ won: { contract, awardPence, phases }, of }: ContractFactsProps) {
  const ended = phases.flatMap(({ id, name, outcome }) => (outcome ? [{ id, name, outcome }] : []));
  return (
    <>
      {contract ? (
        <Facts
          wide
          facts={[
            { label: "Value", value: `${formatMoney(contract.valuePence)} with VAT` },
            { label: "Signed", value: formatDate(contract.signedOn) },
            { label: "From", value: formatDate(contract.startsOn) },
            { label: "Until", value: formatDate(contract.endsOn) },
          ]}
        />
      ) : null}
      <WhatChanged won={{ contract, awardPence }} of={of} />
      {contract && contract.indicators.length > 0 ? (
        <div className="mt-6">
          <Table
            caption={`Performance indicators${of}`}
            rows={contract.indicators}
            rowKey={({ id }) => id}
            columns={[
              { key: "name", head: "Indicator", cell: ({ name }) => name },
              { key: "target", head: "Target", label: "Target", cell: ({ target }) => target },
              { key: "rating", head: "Newest rating", label: "Newest rating", cell: newestRating },
            ]}
          />
        </div>
      ) : null}
      {ended.length > 0 ? (
        <div className="mt-6">
          <Table
            caption={`Phases that have ended${of}`}
            rows={ended}
            rowKey={({ id }) => id}
            columns={[
              { key: "name", head: "Phase", cell: ({ name }) => name },
              {
                key: "ended",
                head: "How it ended",
                label: "How it ended",
                cell: ({ outcome }) =>
                  `${PHASE_END_WORDS[outcome.ended]}, ${formatDate(outcome.endedAt)}`,
              },
              {
                key: "learnt",
                head: "What was learnt",
                label: "What was learnt",
                cell: ({ outcome }) => outcome.learnt,
              },
            ]}
          />
        </div>
      ) : null}
    </>
  );
}

/** What was published of the contract before, and why it says something else now; nothing where it is as it was awarded. */
function WhatChanged({
  won: { contract, awardPence },
  of,
}: {
  won: Pick<WonContract, "contract" | "awardPence">;
  of: string;
}) {
  const versions = contract?.versions ?? [];
  if (versions.every(({ reason }) => reason === "")) return null;
  return (
    <div className="mt-6">
      <Table
        caption={`What changed, and why${of}`}
        captionShown
        rows={versions}
        rowKey={({ number }) => number}
        columns={[
          {
            key: "published",
            head: "Published",
            cell: ({ publishedAt }) => formatDate(publishedAt),
          },
          {
            key: "value",
            head: "Value, with VAT",
            label: "Value, with VAT",
            numeric: true,
            cell: ({ valuePence }) => formatMoney(valuePence),
          },
          {
            key: "dates",
            head: "From, until",
            label: "From, until",
            cell: ({ startsOn, endsOn }) => `${formatDate(startsOn)} to ${formatDate(endsOn)}`,
          },
          {
            key: "why",
            head: "Why",
            label: "Why",
            cell: ({ reason, number }) =>
              reason || (number === 1 ? "As it was awarded" : "Not written down"),
          },
        ]}
      />
      <p className="source">
        {awardPence === null ? null : `The award was for ${formatMoney(awardPence)} with VAT. `}
        Every notice that was published stays as it was.
      </p>
    </div>
  );
}

/** The same on the public page of the challenge, for each winner of which something is written down. */
export function PublicContracts({ contracts, later }: PublicContractsOf) {
  const documented = contracts.filter(
    ({ contract, phases }) => contract !== null || phases.some(({ outcome }) => outcome),
  );
  return (
    <>
      {documented.map((won) => {
        const of = contracts.length === 1 ? "" : ` with ${won.supplier}`;
        return (
          <Section
            key={won.responseId}
            heading={`The contract${of}`}
            aside="Signed after the standstill, and followed in public"
          >
            <ContractFacts won={won} of={of} />
          </Section>
        );
      })}
      {later ? (
        <Section heading="How the phases ended">
          <p>
            This is shown once the next phase has closed. Until then nobody reads who is invited to
            it.
          </p>
        </Section>
      ) : null}
    </>
  );
}

type Indicator = NonNullable<WonContract["contract"]>["indicators"][number];

function newestRating({ ratings }: Indicator): string {
  const [newest] = ratings;
  if (!newest) return "Not rated yet";
  return `${RATING_WORDS[newest.rating]}, until ${formatDate(newest.periodEnds)}. ${newest.note}`;
}

import { Facts } from "@/components/data/facts";
import { Table } from "@/components/data/table";
import { Section } from "@/components/frame/section";
import { PHASE_END_WORDS, RATING_WORDS } from "@/domain/contract/rating";
import { formatDate } from "@/domain/format/dates";
import { formatMoney } from "@/domain/format/money";
import type { WonContract } from "../loaders";

/** What was signed, the indicators with their newest rating, and the phases that have ended. */
export function ContractFacts({ held: { contract, phases } }: { held: WonContract }) {
  if (!contract) return null;
  const ended = phases.flatMap(({ id, name, outcome }) => (outcome ? [{ id, name, outcome }] : []));
  return (
    <>
      <Facts
        wide
        facts={[
          { label: "Value", value: `${formatMoney(contract.valuePence)} with VAT` },
          { label: "Signed", value: formatDate(contract.signedOn) },
          { label: "From", value: formatDate(contract.startsOn) },
          { label: "Until", value: formatDate(contract.endsOn) },
        ]}
      />
      {contract.indicators.length > 0 ? (
        <div className="mt-6">
          <Table
            caption="Performance indicators"
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
            caption="Phases that have ended"
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

/** The same on the public page of the challenge, for each contract that is written down. */
export function PublicContracts({ contracts }: { contracts: readonly WonContract[] }) {
  const signed = contracts.filter(({ contract }) => contract !== null);
  const aside = "Signed after the standstill, and followed in public";
  return signed.map((held) => (
    <Section
      key={held.responseId}
      heading={contracts.length === 1 ? "The contract" : `The contract with ${held.supplier}`}
      aside={aside}
    >
      <ContractFacts held={held} />
    </Section>
  ));
}

type Indicator = NonNullable<WonContract["contract"]>["indicators"][number];

function newestRating({ ratings }: Indicator): string {
  const [newest] = ratings;
  if (!newest) return "Not rated yet";
  return `${RATING_WORDS[newest.rating]}, until ${formatDate(newest.periodEnds)}. ${newest.note}`;
}

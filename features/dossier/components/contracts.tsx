import { Table } from "@/components/data/table";
import { Section } from "@/components/frame/section";
import type { Dossier } from "../loaders";
import { phaseWords, ratedWords, signedWords } from "../words";

/** What was signed with each winner, how it went, and how its phases ended. */
export function Contracts({ dossier: { contracts } }: { dossier: Dossier }) {
  if (contracts.length === 0) return null;
  return (
    <Section heading="What was signed, and what came of it">
      <Table
        caption="Contracts"
        rows={contracts}
        rowKey={({ response }) => response}
        columns={[
          {
            key: "supplier",
            head: "Supplier",
            cell: ({ response, supplier }) => `${supplier}, response ${response}`,
          },
          { key: "signed", head: "Signed", label: "Signed", cell: signedWords },
          {
            key: "ratings",
            head: "Indicators",
            label: "Indicators",
            cell: ({ signed }) => lines(signed?.indicators.map(ratedWords) ?? []),
          },
          {
            key: "phases",
            head: "How phases ended",
            label: "How phases ended",
            cell: ({ phases }) => lines(phases.map(phaseWords)),
          },
        ]}
      />
    </Section>
  );
}

function lines(all: readonly string[]) {
  if (all.length === 0) return "–";
  return all.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));
}

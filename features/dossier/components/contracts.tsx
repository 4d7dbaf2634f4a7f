import { Table } from "@/components/data/table";
import { Section } from "@/components/frame/section";
import { PHASE_END_WORDS, RATING_WORDS } from "@/domain/contract/rating";
import { formatDate } from "@/domain/format/dates";
import { formatMoney } from "@/domain/format/money";
import { toPence } from "@/domain/input";
import type { Dossier } from "../loaders";

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
            cell: ({ phases }) => lines(phases.map(endedWords)),
          },
        ]}
      />
    </Section>
  );
}

type Kept = Dossier["contracts"][number];

function signedWords({ signed }: Kept): string {
  if (!signed) return "Not written down";
  const { value, signedOn, startsOn, endsOn } = signed;
  const money = formatMoney(toPence(value) ?? 0n);
  return `${money} with VAT, signed on ${formatDate(signedOn)}, from ${formatDate(startsOn)} to ${formatDate(endsOn)}`;
}

function ratedWords({
  name,
  target,
  ratings,
}: NonNullable<Kept["signed"]>["indicators"][number]): string {
  const rated = ratings.map(
    ({ periodEnds, rating, note }) =>
      `${RATING_WORDS[rating]}, until ${formatDate(periodEnds)}. ${note}`,
  );
  return [`${name}, target ${target}.`, ...(rated.length > 0 ? rated : ["Not rated."])].join(" ");
}

function endedWords({ phase, ended, learnt, endedAt }: Kept["phases"][number]): string {
  return `${phase}: ${PHASE_END_WORDS[ended]}, ${formatDate(endedAt)}. ${learnt}`;
}

function lines(all: readonly string[]) {
  if (all.length === 0) return "–";
  return all.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));
}

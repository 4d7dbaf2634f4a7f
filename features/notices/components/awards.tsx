import { type Column, Table } from "@/components/data/table";
import { formatDate } from "@/domain/format/dates";
import { amountWords, awardStatusWords } from "@/domain/ocds/words";
import type { WholeNotice } from "../queries";
import { OrganisationLink } from "./organisation-link";

type Award = WholeNotice["awards"][number];

const COLUMNS: Column<Award>[] = [
  { key: "to", head: "Supplier", cell: ({ suppliers }) => <Suppliers suppliers={suppliers} /> },
  {
    key: "for",
    head: "For",
    label: "For",
    cell: ({ title, status }) =>
      [title, awardStatusWords(status)].filter(Boolean).join(". ") || "As above",
  },
  {
    key: "on",
    head: "Awarded",
    label: "Awarded",
    cell: ({ awardedOn }) =>
      awardedOn ? formatDate(awardedOn.toISOString().slice(0, 10)) : "Not stated",
  },
  {
    key: "value",
    head: "Value",
    label: "Value",
    numeric: true,
    cell: ({ amount, currency }) =>
      amountWords(amount?.toFixed(2) ?? null, currency) ?? "Not stated",
  },
];

/** The awards of one notice, each with its suppliers. */
export function Awards({ awards }: { awards: readonly Award[] }) {
  return <Table caption="Awards" columns={COLUMNS} rows={awards} rowKey={({ id }) => id} />;
}

function Suppliers({ suppliers }: { suppliers: Award["suppliers"] }) {
  if (suppliers.length === 0) return "Not named";
  return suppliers.map(({ organisation }) => (
    <div key={organisation.id}>
      <OrganisationLink organisation={organisation} />
      {organisation.claimed ? null : <span className="small muted"> unclaimed</span>}
    </div>
  ));
}

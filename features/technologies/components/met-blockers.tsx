import { Table } from "@/components/data/table";
import { blockerWords } from "@/domain/blockers";
import type { BlockerTally } from "../queries/figures";

/** The blockers met most often, with what overcame them. */
export function MetBlockers({ blockers }: { blockers: readonly BlockerTally[] }) {
  return (
    <Table
      caption="Blockers met most often"
      rows={blockers}
      rowKey={({ kind, what }) => `${kind} ${what}`}
      columns={[
        { key: "kind", head: "Kind", cell: ({ kind }) => blockerWords(kind) },
        { key: "what", head: "What it was", cell: ({ what }) => what },
        { key: "met", head: "Met", label: "Met", numeric: true, cell: ({ met }) => met },
        {
          key: "overcome",
          head: "Overcome",
          label: "Overcome",
          numeric: true,
          cell: ({ overcome }) => overcome,
        },
        {
          key: "by",
          head: "What overcame it",
          label: "By",
          cell: ({ overcameBy }) => overcameBy ?? "Not overcome",
        },
        {
          key: "who",
          head: "Who can change it",
          label: "Who",
          cell: ({ whoCanChange }) => whoCanChange ?? "Not said",
        },
      ]}
    />
  );
}

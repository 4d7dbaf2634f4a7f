import { Table } from "@/components/data/table";

/** A blocker as pages show it: its kind in words. */
export interface BlockerView {
  id: string;
  kind: string;
  what: string;
  overcameBy: string;
  whoCanChange: string;
}

/** What got in the way of one case study, challenge or story. */
export function BlockersMet({ blockers }: { blockers: readonly BlockerView[] }) {
  return (
    <Table
      caption="Blockers met and how they were overcome"
      rows={blockers}
      rowKey={({ id }) => id}
      columns={[
        { key: "kind", head: "Kind", cell: ({ kind }) => kind },
        { key: "what", head: "What it was", cell: ({ what }) => what },
        {
          key: "by",
          head: "What overcame it",
          label: "Overcome by",
          cell: ({ overcameBy }) => overcameBy || "Not overcome",
        },
        {
          key: "who",
          head: "Who can change it",
          label: "Who",
          cell: ({ whoCanChange }) => whoCanChange || "Not said",
        },
      ]}
    />
  );
}

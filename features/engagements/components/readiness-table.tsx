import { Table } from "@/components/data/table";
import { maturityWords } from "@/domain/supplier/maturity";
import type { ReadinessCounts } from "../loaders";

/** How many suppliers say they are how far; nothing where there is none. */
export function ReadinessTable({ ready }: { ready: ReadinessCounts }) {
  if (ready.length === 0) return null;
  return (
    <div>
      <h3>How ready it is, by their own words</h3>
      <Table
        caption="Suppliers by how ready they say it is"
        rows={ready}
        rowKey={({ level }) => level}
        columns={[
          { key: "level", head: "Readiness", cell: ({ level }) => maturityWords(level) },
          {
            key: "suppliers",
            head: "Suppliers",
            label: "Suppliers",
            numeric: true,
            cell: ({ suppliers }) => suppliers,
          },
        ]}
      />
    </div>
  );
}

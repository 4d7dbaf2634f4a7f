import { type Column, Table } from "@/components/data/table";
import type { RankedResponse } from "@/domain/evaluation/ranking";
import { type RankingView, titlesOf } from "../views/ranking";
import { priceWords } from "../words/amounts";

/** The ranking's figures, as exact as they are decided on. */
export function RankingTable({ view }: { view: RankingView }) {
  const { ranked, names, placed } = view;
  const { record, ranking } = ranked;
  const price = (label: string) =>
    priceWords(record.responses.find((one) => one.label === label)?.price ?? null);
  const weightOf = (key: string) =>
    Number(record.criteria.find((one) => one.key === key)?.weight ?? record.priceWeight);
  const columns: Column<RankedResponse>[] = [
    {
      key: "supplier",
      head: "Supplier",
      cell: ({ id, excluded }) =>
        excluded === null ? names.get(id) : `${names.get(id)}, excluded`,
    },
    { key: "rank", head: "Rank", numeric: true, cell: ({ rank }) => rank ?? "–" },
    ...[...titlesOf(ranked)].map(
      ([key, title]): Column<RankedResponse> => ({
        key,
        head: <TwoLines first={title} second={`of ${weightOf(key)}`} />,
        numeric: true,
        cell: ({ points }) => points?.get(key) ?? "–",
      }),
    ),
    { key: "quality", head: "Quality", numeric: true, cell: ({ quality }) => quality ?? "–" },
    {
      key: "offered",
      head: <TwoLines first="Price offered" second="with VAT" />,
      numeric: true,
      cell: ({ id }) => price(id),
    },
    { key: "total", head: "Total", numeric: true, cell: ({ total }) => <b>{total ?? "–"}</b> },
  ];
  return (
    <Table
      caption="Points"
      columns={columns}
      rows={ranking}
      rowKey={({ id }) => id}
      rowKind={({ id, rank }) =>
        placed.includes(id) ? "first" : rank === null ? "out" : undefined
      }
      narrow="scroll"
      hover
    />
  );
}

/** A head that takes less width: what it is, and below it the unit. */
function TwoLines({ first, second }: { first: string; second: string }) {
  return (
    <>
      {first}
      <br />
      {second}
    </>
  );
}

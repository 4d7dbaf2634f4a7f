import { StackedPoints } from "@/components/charts/stacked-points";
import { Fold } from "@/components/data/fold";
import { type Column, Table } from "@/components/data/table";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import type { RankedResponse } from "@/domain/evaluation/ranking";
import { PRICE } from "@/domain/evaluation/scoring";
import { formatDate } from "@/domain/format/dates";
import { priceWords } from "../amounts";
import type { EvaluationPage } from "../page";
import { type RankingView, titlesOf } from "../ranking-view";
import { PanelAgreement } from "./panel-agreement";
import { Sensitivity } from "./sensitivity";

/** The ranking with everything it stands on: points, what could change it, how far the panel agreed. */
export function Ranking({ page, view }: { page: EvaluationPage; view: RankingView }) {
  const { row } = page;
  return (
    <>
      <Section
        heading="How the points add up"
        aside={`100 points can be had. Criteria, weights and the price formula are as published${row.publishedAt ? ` on ${formatDate(row.publishedAt)}` : ""}`}
      >
        <StackedPoints {...view.points} withoutTable />
        <Fold summary="The figures as a table" open>
          <PointsTable view={view} />
        </Fold>
        <p className="source">{formula(view)}</p>
      </Section>
      <div className="wrap section">
        <Columns kind="2">
          <Sensitivity view={view} />
          <PanelAgreement view={view} />
        </Columns>
      </div>
    </>
  );
}

function PointsTable({ view }: { view: RankingView }) {
  const { ranked, names } = view;
  const { record, ranking } = ranked;
  const price = (label: string) =>
    priceWords(record.responses.find((one) => one.label === label)?.price ?? null);
  const weightOf = (key: string) =>
    Number(record.criteria.find((one) => one.key === key)?.weight ?? record.priceWeight);
  const columns: Column<RankedResponse>[] = [
    {
      key: "supplier",
      head: "Supplier",
      cell: ({ id, excluded }) => (
        <>
          {names.get(id)}
          {excluded === null ? null : <span className="small muted"> Excluded: {excluded}</span>}
        </>
      ),
    },
    { key: "rank", head: "Rank", numeric: true, cell: ({ rank }) => rank ?? "–" },
    ...[...titlesOf(ranked)].map(
      ([key, title]): Column<RankedResponse> => ({
        key,
        head: `${title}, of ${weightOf(key)}`,
        numeric: true,
        cell: ({ points }) => points?.get(key) ?? "–",
      }),
    ),
    { key: "quality", head: "Quality", numeric: true, cell: ({ quality }) => quality ?? "–" },
    {
      key: "offered",
      head: "Price offered, with VAT",
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
      rowKind={({ rank }) => (rank === 1 ? "first" : rank === null ? "out" : undefined)}
      narrow="scroll"
      hover
    />
  );
}

function formula({ ranked }: RankingView): string {
  const { record, ranking } = ranked;
  const rounding = "Exact fractions, rounded half up once, at two places.";
  const best = ranking.find(
    ({ points }) => Number(points?.get(PRICE)) === Number(record.priceWeight),
  );
  const lowest = record.responses.find(({ label }) => label === best?.id)?.price;
  if (!lowest || Number(record.priceWeight) === 0) return rounding;
  return `Price points: ${Number(record.priceWeight)} × ${priceWords(lowest)} ÷ price. The lowest price is taken after exclusions. ${rounding}`;
}

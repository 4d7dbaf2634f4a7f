import { StackedPoints } from "@/components/charts/stacked-points";
import { Fold } from "@/components/data/fold";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import { PRICE } from "@/domain/evaluation/scoring";
import { formatDate } from "@/domain/format/dates";
import type { EvaluationPage } from "../loaders/page";
import type { RankingView } from "../views/ranking";
import { priceWords } from "../words/amounts";
import { PanelAgreement } from "./panel-agreement";
import { RankingTable } from "./ranking-table";
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
          <RankingTable view={view} />
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

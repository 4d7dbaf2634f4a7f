import { BarPair } from "@/components/charts/bar-pair";
import { ChartSource } from "@/components/charts/chart-source";
import { Gantt } from "@/components/charts/gantt";
import { MaturityBars } from "@/components/charts/maturity-bars";
import { OverTime } from "@/components/charts/over-time";
import { PartBar } from "@/components/charts/part-bar";
import { ProofMap } from "@/components/charts/proof-map";
import { RangeBars } from "@/components/charts/range-bars";
import { SensitivityRanges } from "@/components/charts/sensitivity-ranges";
import { SeverityBars } from "@/components/charts/severity-bars";
import { ShareBars } from "@/components/charts/share-bars";
import { StackedPoints } from "@/components/charts/stacked-points";
import { Swatch } from "@/components/charts/swatch";
import { Outcome, Outcomes } from "@/components/evidence/outcome";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import {
  CRITERIA,
  LEVELS,
  MAP_ROWS,
  MAP_RUNGS,
  QUARTERS,
  RANGES,
  RESPONSES,
  SENSITIVITY,
  SHARES,
  STEPS,
} from "./chart-examples";

export function ChartParts() {
  return (
    <>
      <ResultCharts />
      <ShareCharts />
      <Section id="map" heading="The map of proof" aside="Solid is proven, hollow is claimed">
        <ProofMap caption="Example of the map" of="Family" rungs={MAP_RUNGS} rows={MAP_ROWS} />
      </Section>
      <Section
        heading="What is claimed, what is proven"
        aside="Reduction against the baseline. Bars run from lowest to highest; the line is the median."
      >
        <RangeBars rows={RANGES} />
      </Section>
      <Section heading="Timetable" aside="Dates in London time. Standstill counts working days">
        <Gantt rows={STEPS} today={new Date("2026-11-23T09:41:00Z")} />
      </Section>
      <Section heading="How the points add up" aside="100 points can be had">
        <StackedPoints criteria={CRITERIA} responses={RESPONSES} />
      </Section>
      <Columns kind="2" className="wrap section">
        <Section
          place="column"
          heading="What could change it"
          aside={
            <>
              If one weight moved: <Swatch kind="solid" />
              Marlpit first, <Swatch />
              another first
            </>
          }
        >
          <SensitivityRanges stays="Marlpit stays first" rows={SENSITIVITY} />
        </Section>
        <Section place="column" heading="A part of a whole, in the cell of a table">
          <PartBar part={2} whole={5} most={7} />
        </Section>
        <Section place="column" heading="Who scored high, who low">
          <SeverityBars
            rows={[
              { key: "e1", label: "Evaluator 1", distance: 0.25 },
              { key: "e2", label: "Evaluator 2", distance: -0.35 },
              { key: "e3", label: "Evaluator 3", distance: 0.1 },
            ]}
          />
          <ChartSource csvHref="/design/severity.csv">
            Mean distance from the panel, in points of 5.
          </ChartSource>
        </Section>
      </Columns>
    </>
  );
}

function ResultCharts() {
  return (
    <Section heading="Outcomes" aside="Grey is the baseline; the result is as solid as its proof">
      <Outcomes>
        <Outcome
          heading="Median warning before a flood"
          value="3 h 55"
          unit="min"
          standing="measured"
          evidence="by Tolvan Hydrology Institute"
          source="23 floods, November 2023 to July 2026"
          chart={
            <BarPair
              before={{ value: 48, words: "48 min" }}
              after={{ value: 235, words: "3 h 55 min" }}
              standing="measured"
            />
          }
        />
        <Outcome
          heading="Alerts with no flood"
          value="9%"
          standing="confirmed"
          evidence="by Brackenshire County Council"
          source="188 alerts, August 2025 to July 2026"
          chart={
            <BarPair
              before={{ value: 22, words: "22%" }}
              after={{ value: 9, words: "9%" }}
              standing="confirmed"
            />
          }
        />
        <Outcome
          heading="Cost of one watched catchment"
          value="£11,600"
          unit="a year"
          standing="documented"
          evidence="contract and two invoices"
          source="Hire, masts and data, VAT left out"
          chart={
            <BarPair
              before={{ value: 41000, words: "£41,000" }}
              after={{ value: 11600, words: "£11,600" }}
              standing="documented"
            />
          }
        />
        <Outcome
          heading="Call-outs avoided"
          value="140"
          unit="a year"
          standing="asserted"
          evidence="by Skerrow Sensing"
          source="Supplier’s own estimate"
        />
      </Outcomes>
    </Section>
  );
}

function ShareCharts() {
  return (
    <Columns kind="2" className="wrap section">
      <Section place="column" heading="Where the proof is">
        <ShareBars bars={SHARES} of="Technology" />
      </Section>
      <Section place="column" heading="Over time">
        <OverTime points={QUARTERS} />
      </Section>
      <Section place="column" heading="How ready it is">
        <MaturityBars levels={LEVELS} />
      </Section>
    </Columns>
  );
}

import { SeverityBars } from "@/components/charts/severity-bars";
import { ScrollRegion } from "@/components/data/scroll-region";
import { Section } from "@/components/frame/section";
import { plural } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";
import { evaluatorTitle } from "../records/record";
import type { RankingView } from "../views/ranking";

/** Individual scores beside the agreed ones, how far the evaluators agreed, and who leans which way. */
export function PanelAgreement({ view }: { view: RankingView }) {
  const { ranked, leanings } = view;
  return (
    <Section
      place="column"
      heading="How far the panel agreed"
      aside={`${plural(leanings.length, "evaluator")}, scores given alone, then the agreed one`}
    >
      <ScoresTable view={view} />
      <Weak view={view} />
      {leanings.length > 0 ? (
        <>
          <h3 className="sevh">Who scored high, who low</h3>
          <SeverityBars
            rows={leanings.map(({ evaluator, severity }) => ({
              key: evaluator,
              label: evaluatorTitle(evaluator),
              distance: Number(severity.replace("−", "-")),
            }))}
          />
        </>
      ) : null}
      <p className="source">
        Mean distance from the panel, in points of {ranked.record.maximum}. Agreement is
        Krippendorff’s alpha, interval.
      </p>
    </Section>
  );
}

function ScoresTable({ view }: { view: RankingView }) {
  const { ranked, agreement, weak } = view;
  const { record, ranking } = ranked;
  const scored = ranking.flatMap(({ id }) => {
    const response = record.responses.find(({ label }) => label === id);
    return response && response.scores.size > 0 ? [response] : [];
  });
  return (
    <ScrollRegion label="Individual and agreed scores, table">
      <table className="t agree">
        <caption className="vh">Individual and agreed scores</caption>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            {scored.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            <th scope="col" className="n">
              Agreement
            </th>
          </tr>
        </thead>
        <tbody>
          {record.criteria.map(({ id, key, title }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              {scored.map(({ label, scores }) => (
                <td key={label}>
                  <span>
                    {scores
                      .get(id)
                      ?.individual.map(({ score }) => score)
                      .join(" ")}
                  </span>
                  <b>{scores.get(id)?.agreed?.score ?? "–"}</b>
                </td>
              ))}
              <td className="n">
                {weak.includes(key) ? (
                  <mark>{signed(agreement[key])}</mark>
                ) : (
                  signed(agreement[key])
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Weak({ view }: { view: RankingView }) {
  const { ranked, agreement, weak } = view;
  if (weak.length === 0) return null;
  const named = weak.map((key) => {
    const title = ranked.record.criteria.find((one) => one.key === key)?.title ?? key;
    return `${title} at ${signed(agreement[key])}`;
  });
  return (
    <p className="small gap-sm">
      <b>Agreement is weak: {listWords(named)}. </b>
      The reasons of the agreed scores say how the panel settled it.
    </p>
  );
}

/** A figure with a minus sign where the record has a hyphen, or a dash where there is none. */
function signed(figure: string | null | undefined): string {
  return figure?.replace("-", "−") ?? "–";
}

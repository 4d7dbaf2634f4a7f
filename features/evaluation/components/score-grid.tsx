import { classNames } from "@/components/class-names";
import { ScrollRegion } from "@/components/data/scroll-region";
import { SectionHead } from "@/components/frame/section-head";
import { Link } from "@/components/link";
import type { Place } from "@/domain/assessment/order";
import { scoringPath } from "@/domain/assessment/paths";
import { maySubmitScores } from "@/domain/assessment/policy";
import { plural } from "@/domain/format/numbers";
import { submitAll } from "../actions";
import type { CriterionRow, OwnAssessment } from "../loaders";
import type { EvaluationPage } from "../loaders/page";
import { Act } from "./act";

interface ScoreGridProps {
  page: EvaluationPage;
  own: readonly OwnAssessment[];
  /** The answer on this page. */
  now?: Place;
}

/** Where an evaluator is: every score that they gave, and every one that they have still to give. */
export function ScoreGrid({ page, own, now }: ScoreGridProps) {
  const { row, facts, person } = page;
  const all = own.length * row.criteria.length;
  const scored = own.reduce((sum, { scores }) => sum + scores.size, 0);
  const verdict = maySubmitScores(person, facts);
  return (
    <section className="score__m" aria-labelledby="where">
      <SectionHead
        id="where"
        heading="Where you are"
        aside={`${scored} of ${plural(all, "score")} given. Nobody sees a score of yours until you submit all of them, and you see nobody else’s`}
      />
      <ScrollRegion label="Your scores so far, table">
        <table className="t scoregrid">
          <caption className="vh">Your scores so far</caption>
          <thead>
            <tr>
              <th scope="col">Response</th>
              {row.criteria.map(({ key, title }, place) => (
                <th key={key} scope="col">
                  {place + 1} {title}
                </th>
              ))}
              {row.priceWeight.gt(0) ? <th scope="col">Price</th> : null}
            </tr>
          </thead>
          <tbody>
            {own.map((assessment, place) => (
              <tr key={assessment.id}>
                <th scope="row">{assessment.label}</th>
                {row.criteria.map((criterion) => (
                  <ScoreCell
                    key={criterion.key}
                    challengeId={row.id}
                    criterion={criterion}
                    assessment={assessment}
                    now={now}
                  />
                ))}
                {place === 0 && row.priceWeight.gt(0) ? (
                  <td rowSpan={own.length} className="grid__lock">
                    Sealed until quality is agreed
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <div className="gap-sm">
        <Act
          challengeId={row.id}
          action={submitAll}
          label="Submit all scores"
          kind={now ? "hollow" : "solid"}
          verdict={verdict}
        />
      </div>
    </section>
  );
}

interface ScoreCellProps {
  challengeId: string;
  criterion: CriterionRow;
  assessment: OwnAssessment;
  now: Place | undefined;
}

function ScoreCell({ challengeId, criterion, assessment, now }: ScoreCellProps) {
  const { label, scores } = assessment;
  const score = scores.get(criterion.id);
  if (now?.label === label && now.key === criterion.key) {
    return (
      <td className="is-now">
        <b>Now</b>
      </td>
    );
  }
  return (
    <td>
      <Link
        className={classNames(!score && "grid__todo")}
        href={scoringPath(challengeId, { label, key: criterion.key })}
      >
        {score ? score.score : "score"}
        <span className="vh">
          {score ? " for" : ""} response {label}, {criterion.title}
        </span>
      </Link>
    </td>
  );
}

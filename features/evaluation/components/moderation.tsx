import { classNames } from "@/components/class-names";
import { ScrollRegion } from "@/components/data/scroll-region";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ButtonLink, Buttons } from "@/components/forms/button";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { pricesOpen } from "@/domain/assessment/agreement";
import { agreementsMissing } from "@/domain/assessment/facts";
import { evaluationPath } from "@/domain/assessment/paths";
import { spreadOf } from "@/domain/assessment/spread";
import { plural } from "@/domain/format/numbers";
import type { AgreedRow, PanelScore } from "../loaders";
import type { EvaluationPage } from "../loaders/page";
import { EvaluationFrame } from "./frame";

interface ModerationProps {
  page: EvaluationPage;
  scores: readonly PanelScore[];
  agreed: readonly AgreedRow[];
}

/** The panel's meeting: every answer with the individual scores, and what was agreed. */
export function Moderation({ page, scores, agreed }: ModerationProps) {
  const { row, facts } = page;
  const open = pricesOpen(facts);
  return (
    <EvaluationFrame page={page} current="Agreement">
      <Desk>
        <DeskHead
          heading="Agree each score"
          standfirst="Individual scores stay as they were given. The moderator records what the panel agreed, with the reason that the supplier will read."
        />
        {open ? (
          <Notice heading="All scores are agreed">
            <p>The prices are open, and the ranking is drawn.</p>
            <Buttons>
              <ButtonLink href={evaluationPath(row.id, "ranking")}>See the ranking</ButtonLink>
            </Buttons>
          </Notice>
        ) : (
          <p className="gap-sm">
            {plural(agreementsMissing(facts), "score")} to agree. Those marked stand far apart.
          </p>
        )}
        <ScrollRegion label="Individual and agreed scores, table">
          <table className="t agree scoregrid">
            <caption className="vh">Individual and agreed scores</caption>
            <thead>
              <tr>
                <th scope="col">Response</th>
                {row.criteria.map(({ key, title }) => (
                  <th key={key} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {row.responses
                .filter(({ id }) => scores.some(({ responseId }) => responseId === id))
                .map((response) => (
                  <tr key={response.id}>
                    <th scope="row">{response.label}</th>
                    {row.criteria.map((criterion) => (
                      <AgreementCell
                        key={criterion.key}
                        page={page}
                        href={evaluationPath(
                          row.id,
                          `moderation/${response.label}/${criterion.key}`,
                        )}
                        what={`response ${response.label}, ${criterion.title}`}
                        scores={scores.filter(
                          (one) =>
                            one.responseId === response.id && one.criterionId === criterion.id,
                        )}
                        agreed={agreed.find(
                          (one) =>
                            one.responseId === response.id && one.criterionId === criterion.id,
                        )}
                      />
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        </ScrollRegion>
      </Desk>
    </EvaluationFrame>
  );
}

interface AgreementCellProps {
  page: EvaluationPage;
  href: string;
  what: string;
  scores: readonly PanelScore[];
  agreed: AgreedRow | undefined;
}

function AgreementCell({ page, href, what, scores, agreed }: AgreementCellProps) {
  const wide = spreadOf(
    scores.map(({ score }) => score),
    page.row.maximum,
  )?.wide;
  const individual = scores.map(({ score }) => score).join(" ");
  return (
    <td>
      <span>
        {wide ? <mark>{individual}</mark> : individual}
        {wide ? <span className="vh">, far apart</span> : null}
      </span>
      <Link className={classNames(!agreed && "grid__todo")} href={href}>
        {agreed ? agreed.score : "agree"}
        <span className="vh"> {what}</span>
      </Link>
    </td>
  );
}

import { classNames } from "@/components/class-names";
import { ScrollRegion } from "@/components/data/scroll-region";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { sameAndOpen } from "@/domain/assessment/agreed";
import { mayAgree, mayConfirm, pricesOpen } from "@/domain/assessment/agreement";
import { agreementsMissing, isSameAnswer, toAgreeAnew } from "@/domain/assessment/facts";
import { evaluationPath } from "@/domain/assessment/paths";
import { spreadOf } from "@/domain/assessment/spread";
import { plural } from "@/domain/format/numbers";
import { capitalised, listWords } from "@/domain/format/words";
import { agreeAllSame, confirmScore } from "../actions";
import type { PanelScore } from "../loaders";
import type { EvaluationPage } from "../loaders/page";
import { recommendationOf } from "../queries";
import { type AgreementView, agreementViews } from "../views/agreements";
import { EvaluationFrame } from "./frame";
import { KeptNote, OwnKept } from "./kept";
import { MeetingEnd } from "./meeting-end";

interface ModerationProps {
  page: EvaluationPage;
  scores: readonly PanelScore[];
}

/** The panel's meeting: every answer with the individual scores, what was agreed, and how it ends. */
export function Moderation({ page, scores }: ModerationProps) {
  const { row, facts, agreements } = page;
  const views = agreementViews(page);
  const same = sameAndOpen(agreements).length;
  return (
    <EvaluationFrame page={page} current="Agreement">
      <Desk>
        <DeskHead
          heading="Agree each score"
          standfirst="Individual scores stay as they were given. The moderator records what the panel agreed, with the reason that the supplier will read. It counts once everybody who gave another score has confirmed it."
        />
        <Standing page={page} />
        <OwnKept page={page} />
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
                    <th scope="row">
                      {response.label}
                      <KeptNote page={page} responseId={response.id} />
                    </th>
                    {row.criteria.map((criterion) => {
                      const answer = { responseId: response.id, criterionId: criterion.id };
                      return (
                        <AgreementCell
                          key={criterion.key}
                          page={page}
                          href={evaluationPath(
                            row.id,
                            `moderation/${response.label}/${criterion.key}`,
                          )}
                          what={`response ${response.label}, ${criterion.title}`}
                          scores={scores.filter((one) => isSameAnswer(one, answer))}
                          view={views.find((one) => isSameAnswer(one, answer))}
                        />
                      );
                    })}
                  </tr>
                ))}
            </tbody>
          </table>
        </ScrollRegion>
        {same > 0 && mayAgree(page.person, facts).allowed ? (
          <ActionForm
            action={agreeAllSame}
            scope="same"
            label="Where everybody gave the same score"
          >
            <HiddenFields values={{ challengeId: row.id }} />
            <p className="gap-sm">
              Everybody gave the same for {plural(same, "answer")}. The reason is what each
              evaluator wrote.
            </p>
            <p className="btns gap-sm">
              <SubmitButton kind="hollow">Record where all gave the same</SubmitButton>
            </p>
          </ActionForm>
        ) : null}
        <ToConfirm page={page} views={views} />
        <MeetingEnd page={page} views={views} />
      </Desk>
    </EvaluationFrame>
  );
}

/** How far it is: what is to agree, that all is agreed, or what came back by name and why. */
function Standing({ page }: { page: EvaluationPage }) {
  const { row, facts } = page;
  if (!pricesOpen(facts)) {
    return (
      <p className="gap-sm">
        {plural(agreementsMissing(facts), "score")} to agree. Those marked stand far apart.
      </p>
    );
  }
  const anew = toAgreeAnew(facts);
  if (anew.length > 0) {
    const names = agreementViews(page)
      .filter((view) => anew.some((one) => isSameAnswer(one, view)))
      .map(({ response, criterion }) => `response ${response}, ${criterion.title}`);
    return (
      <Notice
        kind="warn"
        heading={`${plural(anew.length, "score was", "scores were")} sent back, to be agreed anew`}
      >
        <p>{recommendationOf(row)?.returnReason}</p>
        <p>{capitalised(listWords(names))}. Nothing else can be changed: the prices are open.</p>
      </Notice>
    );
  }
  return (
    <Notice heading="All scores are agreed">
      <p>The prices are open, and the ranking is drawn.</p>
      <Buttons>
        <ButtonLink href={evaluationPath(row.id, "ranking")}>See the ranking</ButtonLink>
      </Buttons>
    </Notice>
  );
}

interface AgreementCellProps {
  page: EvaluationPage;
  href: string;
  what: string;
  scores: readonly PanelScore[];
  view: AgreementView | undefined;
}

function AgreementCell({ page, href, what, scores, view }: AgreementCellProps) {
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
      <Link className={classNames(!view?.counts && "grid__todo")} href={href}>
        {view?.last ? view.last.score : "agree"}
        <span className="vh"> {what}</span>
      </Link>
      {view?.marked ? <span className="small block">Outside what was given</span> : null}
      {view && view.awaited.length > 0 ? (
        <span className="small block">Waits for {listWords(view.awaited)}</span>
      ) : null}
    </td>
  );
}

interface ViewsProps {
  page: EvaluationPage;
  views: readonly AgreementView[];
}

/** What waits for this evaluator: agreed scores that differ from what they gave alone. */
function ToConfirm({ page, views }: ViewsProps) {
  const { row, facts, person } = page;
  const mine = views.filter(
    ({ last }) => last !== null && mayConfirm(person, facts, last.id).allowed,
  );
  if (mine.length === 0) return null;
  return (
    <Section place="column" heading={`Waits for you: ${plural(mine.length, "score")} to confirm`}>
      <ul className="people">
        {mine.map(({ response, criterion, given, last }) => (
          <li key={`${response} ${criterion.key}`}>
            <div>
              <b>
                Response {response}, {criterion.title}: {last?.score}
              </b>
              <p className="small muted">
                You gave {given.find(({ userId }) => userId === person.userId)?.score} alone.
              </p>
              <p>{last?.reason}</p>
            </div>
            <ActionForm action={confirmScore} scope={`confirm-${response}-${criterion.key}`}>
              <HiddenFields values={{ challengeId: row.id, agreedId: last?.id ?? "" }} />
              <SubmitButton kind="hollow" small>
                Confirm it
                <span className="vh">
                  {" "}
                  for response {response}, {criterion.title}
                </span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import { Notice } from "@/components/notices/notice";
import { mayRecommend } from "@/domain/decision/policy";
import { mayUndoExclusion, UNDO_REASON_WORDS } from "@/domain/decision/undo-exclusion";
import { formatDateTime } from "@/domain/format/dates";
import { listWords } from "@/domain/format/words";
import { recommendWinner, undoExclusion } from "../actions";
import type { EvaluationPage } from "../loaders/page";
import { recommendationOf } from "../queries";
import { exclusionFacts } from "../views/exclusions";
import { namesIn, type RankingView } from "../views/ranking";
import { BeforeYouDecide } from "./before-you-decide";

/** The moderator's recommendation: the form, or what was recommended. */
export function Recommendation({ page, view }: { page: EvaluationPage; view: RankingView }) {
  const { row, facts, person } = page;
  const verdict = mayRecommend(person, facts, view.placed, view.shared);
  return (
    <div className="wrap section">
      <Columns kind="75">
        <Section place="column" heading="Before you recommend">
          <BeforeYouDecide page={page} view={view} />
        </Section>
        <div className="decide">
          <h2>The recommendation</h2>
          <GivenReason page={page} />
          <UndoExclusions page={page} />
          {verdict.allowed ? (
            <ActionForm action={recommendWinner} label="The recommendation">
              <HiddenFields values={{ challengeId: row.id }} />
              <TextArea
                name="reason"
                label={`Why the award should go to ${namesIn(view)}`}
                hint="For the approver and for the record. The letters are drawn from the agreed reasons."
                rows={4}
              />
              <p className="btns gap-sm">
                <SubmitButton>Recommend it to the approver</SubmitButton>
              </p>
            </ActionForm>
          ) : (
            <p className="gap-sm">
              {verdict.reason} {verdict.remedy}
            </p>
          )}
        </div>
      </Columns>
    </div>
  );
}

/** The lead undoes an exclusion of the check to which the approver has said no. */
function UndoExclusions({ page }: { page: EvaluationPage }) {
  const { row, facts, person } = page;
  const open = row.responses.filter(
    (one) => mayUndoExclusion(person, facts, exclusionFacts(row, one)).allowed,
  );
  return open.map(({ id, label, exclusionReason }) => (
    <ActionForm
      key={id}
      action={undoExclusion}
      scope={id}
      label={`The exclusion of response ${label}`}
    >
      <h3>The exclusion of response {label}</h3>
      <p className="small">
        It was excluded: {exclusionReason} If you undo that, each evaluator scores it alone, the
        panel meets again, and a new recommendation follows. The prices are known by now: the record
        says that it was scored after they were opened.
      </p>
      <HiddenFields values={{ challengeId: row.id, responseId: id }} />
      <TextArea
        name="reason"
        label={`Why response ${label} is not excluded`}
        hint={`In ${UNDO_REASON_WORDS} words or more. The panel and the approver read it. Kept in the record beside the reason of the exclusion.`}
        rows={3}
      />
      <p className="btns gap-sm">
        <SubmitButton>Undo the exclusion of response {label}</SubmitButton>
      </p>
    </ActionForm>
  ));
}

function GivenReason({ page }: { page: EvaluationPage }) {
  const recommendation = recommendationOf(page.row);
  if (!recommendation) return null;
  const { reason, recommendedAt, approvedAt, returnedAt, returnReason, exclusions } =
    recommendation;
  const against = exclusions
    .filter(({ agrees }) => !agrees)
    .map(({ responseId }) => page.row.responses.find(({ id }) => id === responseId)?.label)
    .map((label) => `response ${label}`);
  return (
    <>
      <p className="small muted">Recommended on {formatDateTime(recommendedAt)}:</p>
      <p>{reason}</p>
      {returnedAt ? (
        <Notice
          kind="warn"
          level={3}
          heading={`${approvedAt ? "The decision is looked at again since" : "The approver returned it on"} ${formatDateTime(returnedAt)}`}
        >
          <p>{returnReason}</p>
          {against.length > 0 ? (
            <p>
              The approver did not agree that {listWords(against)}{" "}
              {against.length === 1 ? "is" : "are"} excluded.
            </p>
          ) : null}
        </Notice>
      ) : null}
    </>
  );
}

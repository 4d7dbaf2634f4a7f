import { Fold } from "@/components/data/fold";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import { mayApprove } from "@/domain/decision/policy";
import { formatDateTime } from "@/domain/format/dates";
import { decide } from "../actions";
import type { EvaluationPage } from "../loaders/page";
import { recommendationOf } from "../queries";
import { exclusionField } from "../schema";
import { scoreOptions } from "../views/agreements";
import { exclusionsOf } from "../views/exclusions";
import { namesIn, type RankingView } from "../views/ranking";
import { BeforeYouDecide } from "./before-you-decide";

/** The approver's decision, beside what was checked. */
export function Decision({ page, view }: { page: EvaluationPage; view: RankingView }) {
  const { row, facts, person } = page;
  const verdict = mayApprove(person, facts);
  const recommendation = recommendationOf(row);
  return (
    <div className="wrap section">
      <Columns kind="75">
        <Section place="column" heading="Before you decide">
          {recommendation ? (
            <p className="gap-sm">
              The moderator recommended it on {formatDateTime(recommendation.recommendedAt)}:{" "}
              {recommendation.reason}
            </p>
          ) : null}
          <BeforeYouDecide page={page} view={view} />
        </Section>
        <div className="decide">
          <h2>{verdict.allowed ? "Your decision" : "The decision"}</h2>
          {verdict.allowed ? (
            <DecideForm page={page} view={view} />
          ) : (
            <p>
              {row.decidedAt
                ? `Approved on ${formatDateTime(row.decidedAt)}.`
                : `${verdict.reason} ${verdict.remedy}`}
            </p>
          )}
        </div>
      </Columns>
    </div>
  );
}

function DecideForm({ page, view }: { page: EvaluationPage; view: RankingView }) {
  const excluded = exclusionsOf(page, view);
  return (
    <ActionForm
      action={decide}
      order={[
        ...excluded.map(({ responseId }) => exclusionField(responseId)),
        "decision",
        "scores",
        "reason",
      ]}
      label="Your decision"
    >
      <HiddenFields values={{ challengeId: page.row.id }} />
      {excluded.map(({ responseId, label }) => (
        <RadioGroup
          key={responseId}
          name={exclusionField(responseId)}
          label={`Do you agree that response ${label} is excluded?`}
          hint="What it is excluded for stands beside this, or above it."
          options={[
            { value: "yes", label: "Yes" },
            { value: "no", label: "No: then return it, and say why" },
          ]}
        />
      ))}
      <RadioGroup
        name="decision"
        label="What do you want to do?"
        options={[
          {
            value: "approve",
            label: `Approve the award to ${namesIn(view)}`,
            hint: excluded.length > 0 ? "Only where you agree to every exclusion." : undefined,
          },
          { value: "return", label: "Return it to the moderator" },
          {
            value: "none",
            label: "Award to nobody: the lead confirms it, and it is said in public",
          },
        ]}
      />
      <Fold summary="Scores to look at again, if you return it">
        <CheckboxGroup
          name="scores"
          label="Which scores"
          hint="Only these can be agreed anew, and the panel confirms them. Choose none where the recommendation alone has to be written again."
          optional
          options={scoreOptions(page)}
        />
      </Fold>
      <TextArea
        name="reason"
        label="Your reason"
        hint="Needed unless you approve. Kept in the record. Published if nobody is awarded."
        optional
        rows={3}
      />
      <p className="btns gap-sm">
        <SubmitButton>Record my decision</SubmitButton>
      </p>
      <p className="source">
        You are neither the lead nor on the panel. Nothing goes out when you approve: the lead sends
        the letters next, and the award notice after them.
      </p>
    </ActionForm>
  );
}

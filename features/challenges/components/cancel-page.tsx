import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { OtherMeaning } from "@/components/forms/other-meaning";
import { TextArea } from "@/components/forms/text-area";
import { Notice } from "@/components/notices/notice";
import { mayCancel } from "@/domain/challenge/policy";
import { proposeCancellation } from "../actions";
import type { TeamChallenge } from "../loaders/team";
import { BuilderPage } from "./builder-page";

/** Ends a competition without an award. */
export function CancelPage({ team }: { team: TeamChallenge }) {
  const { row, actor, facts, now } = team;
  const verdict = mayCancel(actor, facts, now);
  return (
    <BuilderPage
      team={team}
      heading="Cancel without an award"
      standfirst="A second person decides on it. Once they say yes it cannot be undone: sealed responses are never opened, and everybody who follows is told why."
      current="Cancel"
    >
      {verdict.allowed ? (
        <div className="prose">
          <ActionForm action={proposeCancellation} label="Cancel" order={["reason", "sure"]}>
            <HiddenFields values={{ id: row.id }} />
            <TextArea
              name="reason"
              label="Why it is cancelled"
              hint="Everybody reads it. What was learnt helps whoever tries next."
              rows={5}
            />
            <OtherMeaning />
            <CheckboxField name="sure" label="I want this challenge to end for good" />
            <Buttons>
              <SubmitButton kind="stop">Send it to the second person</SubmitButton>
              <ButtonLink kind="hollow" href={`/account/challenges/${row.id}`}>
                Keep it
              </ButtonLink>
            </Buttons>
          </ActionForm>
        </div>
      ) : (
        <Notice kind="file" heading={verdict.reason}>
          <p>{verdict.remedy}</p>
        </Notice>
      )}
    </BuilderPage>
  );
}

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { TextArea } from "@/components/forms/text-area";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import { mayPublishTo } from "@/domain/challenge/next-phase";
import { mayReturn } from "@/domain/challenge/policy";
import { stopping } from "@/domain/challenge/readiness";
import { publishChallenge, returnChallenge } from "../actions";
import type { TeamChallenge } from "../loaders/team";
import { BuilderPage } from "./builder-page";
import { ByInvitation } from "./by-invitation";
import { Answers } from "./check-page";
import { StopsNotice } from "./findings";

/** What the approver reads, and their two buttons. */
export function ReviewPage({ team }: { team: TeamChallenge }) {
  return (
    <BuilderPage
      team={team}
      heading="Approve this challenge"
      standfirst="Once it is published, criteria, weights, score descriptors, ties and the price’s formula are fixed. Everybody can read each version for good."
      current="Review"
    >
      <StopsNotice id={team.row.id} findings={team.findings} />
      <ByInvitation team={team} />
      <Answers team={team} change={false} />
      <Section place="column" className="section" heading="Your decision">
        <Columns kind="2">
          <Publish team={team} />
          <Return team={team} />
        </Columns>
      </Section>
    </BuilderPage>
  );
}

function Publish({ team }: { team: TeamChallenge }) {
  const { row, actor, facts, findings, winners } = team;
  const verdict = mayPublishTo(actor, facts, winners);
  const [stop] = stopping(findings);
  if (!verdict.allowed) return <NotYetButton label="Publish" {...verdict} />;
  if (stop) {
    return (
      <NotYetButton
        label="Publish"
        reason={stop.says}
        remedy="Send it back with a note, so that it can be put right."
      />
    );
  }
  return (
    <ActionForm action={publishChallenge} label="Publish">
      <HiddenFields values={{ id: row.id }} />
      <p className="muted">
        It is public at once, with tender notice UK4, and open until its deadline.
      </p>
      <p className="gap-sm">
        <SubmitButton>Publish this challenge</SubmitButton>
      </p>
    </ActionForm>
  );
}

function Return({ team }: { team: TeamChallenge }) {
  const { row, actor, facts } = team;
  if (!mayReturn(actor, facts).allowed) return null;
  return (
    <ActionForm action={returnChallenge} scope="return" label="Send it back">
      <HiddenFields values={{ id: row.id }} />
      <TextArea
        name="note"
        label="What has to change"
        hint="The lead gets it by mail and finds it on the task list."
        rows={4}
      />
      <p className="gap-sm">
        <SubmitButton kind="hollow">Send it back</SubmitButton>
      </p>
    </ActionForm>
  );
}

import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { SideNote } from "@/components/desk/side-note";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import { Notice } from "@/components/notices/notice";
import { Tag } from "@/components/tags/tag";
import { mayAnswer } from "@/domain/moderation/policy";
import { HIDING } from "@/domain/moderation/states";
import { SUBJECT_WORDS, type SubjectType } from "@/domain/moderation/subjects";
import { answerHiding } from "../actions";
import type { HidingPage } from "../loaders";
import { HidingHistory } from "./history";

/** Why an operator has hidden something, for its owners: all that was said, and their answer. */
export function Hiding({ page }: { page: HidingPage }) {
  const { hiding, subject } = page;
  const what = SUBJECT_WORDS[subject.type];
  return (
    <Desk>
      <DeskHead
        kicker={`Your ${what}`}
        heading={`Why “${subject.title}” was hidden`}
        standfirst={
          hiding.state === "RESTORED"
            ? "It is shown again. All that was said stays here to read."
            : `Nobody but you and the operators can read the ${what}. Nothing of it is lost.`
        }
        state={
          <Tag kind={HIDING.states[hiding.state].tone}>{HIDING.states[hiding.state].words}</Tag>
        }
      />
      <Columns kind="side">
        <div>
          <Answer page={page} />
          <Section
            place="column"
            heading="What was said"
            aside="The newest first"
            className="mt-10"
          >
            <HidingHistory hiding={hiding} owners={page.facts.owners} />
          </Section>
        </div>
        <SideNote heading="How it goes on">
          <HowItGoesOn page={page} />
        </SideNote>
      </Columns>
    </Desk>
  );
}

function Answer({ page: { person, hiding, facts, subject } }: { page: HidingPage }) {
  const verdict = mayAnswer(person, facts);
  if (hiding.state === "RESTORED") return null;
  if (!verdict.allowed) {
    return (
      <Notice heading={verdict.reason}>
        <p>{verdict.remedy}</p>
      </Notice>
    );
  }
  return (
    <Section place="column" heading="Your answer" className="mb-10">
      <ActionForm action={answerHiding} order={["says"]} className="prose">
        <HiddenFields values={{ hidingId: hiding.id }} />
        <TextArea
          name="says"
          label={`What you have mended, or why the ${SUBJECT_WORDS[subject.type]} is right`}
          hint="An operator reads it, and decides. You answer once; if it stays hidden, once more."
          rows={6}
        />
        <Buttons>
          <SubmitButton>Send your answer</SubmitButton>
        </Buttons>
      </ActionForm>
    </Section>
  );
}

const MENDING: Readonly<Record<SubjectType, string>> = {
  "case-study":
    "Mend the case study, if there is something to mend. You can edit all of it, and the operators read it as it is now.",
  supplier:
    "Mend the profile, if there is something to mend, and make it the next version: the operators read that. The versions before it stay hidden when it is shown again.",
  story: "A story is not edited while it is hidden. To change it, withdraw it and agree a new one.",
  challenge: "",
  notice: "",
};

function HowItGoesOn({ page: { subject, desk, hiding } }: { page: HidingPage }) {
  const what = SUBJECT_WORDS[subject.type];
  return (
    <>
      {hiding.state === "RESTORED" ? null : (
        <ol className="list-decimal pl-5">
          <li>{MENDING[subject.type]}</li>
          <li>Answer the operator.</li>
          <li>The operator shows it again, or says why it stays hidden. You get a mail.</li>
        </ol>
      )}
      <Buttons>
        <ButtonLink href={desk} kind="hollow" small>
          Open the {what}
        </ButtonLink>
      </Buttons>
    </>
  );
}

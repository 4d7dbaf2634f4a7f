import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { OtherMeaning } from "@/components/forms/other-meaning";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { Section } from "@/components/frame/section";
import { Notice } from "@/components/notices/notice";
import type { AmendableText } from "@/domain/challenge/amendment";
import { AMENDABLE_TEXTS } from "@/domain/challenge/fields";
import { mayAmend } from "@/domain/challenge/policy";
import { proposeAmendment } from "../actions";
import type { TeamChallenge } from "../loaders/team";
import { BuilderPage } from "./builder-page";
import { TimetableFields } from "./timetable-part";

/** The form for the next version of an open challenge. */
export function AmendPage({
  team,
  answered = false,
}: {
  team: TeamChallenge;
  /** An answer was just published that changes what is asked for. */
  answered?: boolean;
}) {
  const verdict = mayAmend(team.actor, team.facts, team.now);
  return (
    <BuilderPage
      team={team}
      heading="Amend what is published"
      standfirst="Once an approver says yes it becomes the next version, and everybody who follows or has responded is told. Criteria, weights, score descriptors, ties and the price stay as they were published."
      current="Amend"
    >
      {answered ? (
        <Notice kind="warn" heading="Your answer is published, and changes what is asked for" live>
          <p>
            The notice still says what it said before. Amend it here, so that everybody answers to
            the same.
          </p>
        </Notice>
      ) : null}
      {verdict.allowed ? (
        <AmendForm team={team} />
      ) : (
        <Notice kind="file" heading={verdict.reason}>
          <p>{verdict.remedy}</p>
        </Notice>
      )}
    </BuilderPage>
  );
}

function AmendForm({ team }: { team: TeamChallenge }) {
  const { row, content } = team;
  return (
    <div className="prose">
      <ActionForm action={proposeAmendment} label="Amend" order={["change", "material"]}>
        <HiddenFields values={{ id: row.id, version: row.version }} />
        <TextArea
          name="change"
          label="What changes, and why"
          hint="A sentence or two. It stands beside the new version."
          rows={3}
        />
        <OtherMeaning />
        <RadioGroup
          name="material"
          label="Does it change what suppliers would answer?"
          hint="If it does, the deadline has to move later, so that they have time to think again."
          options={[
            { value: "yes", label: "Yes, it is material" },
            { value: "no", label: "No, it only makes clearer" },
          ]}
        />
        <Section place="column" className="section section--tight" heading="Dates">
          <TimetableFields dates={content} />
        </Section>
        <Section place="column" className="section section--tight" heading="Words">
          {Object.entries(AMENDABLE_TEXTS).map(([name, { label }]) => (
            <TextArea
              key={name}
              name={name}
              label={label}
              rows={6}
              defaultValue={content[name as AmendableText]}
            />
          ))}
          <CheckboxField
            name="insuranceBeforeAward"
            label="Insurance has to be in place before award"
            defaultChecked={row.insuranceBeforeAward}
          />
          <CheckboxField
            name="accountsBeforeAward"
            label="Audited accounts have to be shown"
            defaultChecked={row.accountsBeforeAward}
          />
        </Section>
        <Buttons>
          <SubmitButton>Send it to the approver</SubmitButton>
          <ButtonLink kind="hollow" href={`/account/challenges/${row.id}`}>
            Go back
          </ButtonLink>
        </Buttons>
      </ActionForm>
    </div>
  );
}

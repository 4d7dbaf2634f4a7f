import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { DateField } from "@/components/forms/date-field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { OtherMeaning } from "@/components/forms/other-meaning";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { Section } from "@/components/frame/section";
import { Notice } from "@/components/notices/notice";
import { type AmendableText, MATERIAL_RULE, movedDates } from "@/domain/challenge/amendment";
import { AMENDABLE_TEXTS } from "@/domain/challenge/fields";
import { mayAmend } from "@/domain/challenge/policy";
import { plural } from "@/domain/format/numbers";
import { isDay } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { proposeAmendment } from "../actions";
import type { TeamChallenge } from "../loaders/team";
import { BuilderPage } from "./builder-page";
import { TimetableFields } from "./timetable-part";

/** The form for the next version of an open challenge. */
export function AmendPage({
  team,
  answered = false,
  closesOn,
}: {
  team: TeamChallenge;
  /** A day to which the deadline is to move, out of the address. */
  closesOn?: string;
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
        <AmendForm team={team} closesOn={closesOn} />
      ) : (
        <Notice kind="file" heading={verdict.reason}>
          <p>{verdict.remedy}</p>
        </Notice>
      )}
    </BuilderPage>
  );
}

function AmendForm({ team, closesOn }: { team: TeamChallenge; closesOn?: string }) {
  const { row, content } = team;
  const moved = closesOn && isDay(closesOn) ? movedDates(content, closesOn) : null;
  return (
    <div className="prose">
      <MoveDeadline team={team} closesOn={closesOn} moved={moved?.workingDays ?? null} />
      <ActionForm
        action={proposeAmendment}
        label="Amend"
        order={["change", "material", "materialReason"]}
      >
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
          defaultValue="rules"
          options={[
            {
              value: "rules",
              label: "As the rules propose",
              hint: "Material is what changes the users, what is wrong today, legacy and constraints or the conditions, leaves less time to ask, or starts the work earlier.",
            },
            { value: "yes", label: "Yes, it is material" },
            { value: "no", label: "No, it only makes clearer" },
          ]}
        />
        <TextArea
          name="materialReason"
          label="Why it is otherwise than the rules propose"
          hint={`Only where it is. The approver reads it, and it is kept in the record. ${MATERIAL_RULE}.`}
          optional
          rows={3}
        />
        <Section place="column" className="section section--tight" heading="Dates">
          <TimetableFields dates={moved ?? content} />
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

interface MoveDeadlineProps {
  team: TeamChallenge;
  closesOn?: string;
  /** By how many working days the dates below are moved; null where they are not. */
  moved: number | null;
}

/** Asked first, since what is typed below is not carried along. */
function MoveDeadline({ team: { row, content }, closesOn, moved }: MoveDeadlineProps) {
  const today = content.closesAt ? londonDay(new Date(content.closesAt)) : undefined;
  return (
    <>
      <form action={`/account/challenges/${row.id}/amend`}>
        <DateField
          name="moved"
          label="If the deadline moves, to"
          hint="Begin with this. All other dates are proposed as many working days later, the end of questions included, and you can change each."
          min={today}
          defaultValue={closesOn && isDay(closesOn) ? closesOn : today}
        />
        <p className="gap-sm">
          <SubmitButton kind="hollow" small>
            Propose the other dates
          </SubmitButton>
        </p>
      </form>
      {closesOn === undefined ? null : (
        <Notice
          kind="file"
          heading={
            moved === null
              ? "This day is not later than the deadline"
              : `The dates below are proposed ${plural(moved, "working day")} later`
          }
          live
        >
          <p>
            {moved === null
              ? "Choose a working day after it. The dates below are those that are published."
              : "Nothing is sent yet. Change each as you need it."}
          </p>
        </Notice>
      )}
    </>
  );
}

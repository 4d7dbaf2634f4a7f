import { Facts } from "@/components/data/facts";
import { SideNote } from "@/components/desk/side-note";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { DateField } from "@/components/forms/date-field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { mayPlan } from "@/domain/challenge/policy";
import { formatDate } from "@/domain/format/dates";
import { rulesOn } from "@/domain/rules/procurement-rules";
import { addDays, addMonths } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { workingDayFrom } from "@/domain/timetable/working-days";
import { BuilderPage } from "@/features/challenges/components/builder-page";
import type { TeamChallenge } from "@/features/challenges/loaders/team";
import { proposePlan } from "../actions";
import { NoticeWaits } from "./notice-waits";

/** Says early that a challenge comes: the planned procurement notice. */
export function PlanPage({ team, waits }: { team: TeamChallenge; waits: boolean }) {
  return (
    <BuilderPage
      team={team}
      heading="Say early that it comes"
      standfirst="Suppliers get ready before it opens. Nobody is committed by it."
      current="Planned notice"
      side={<Side team={team} />}
    >
      {waits ? <NoticeWaits id={team.row.id} /> : null}
      {team.row.plannedAt ? <Planned team={team} /> : null}
      {team.row.plannedAt || waits ? null : <Plan team={team} />}
    </BuilderPage>
  );
}

function Plan({ team: { row, actor, facts, now } }: { team: TeamChallenge }) {
  const verdict = mayPlan(actor, facts, false);
  if (!verdict.allowed) return <NotYetButton label="Send it to your approver" {...verdict} />;
  const today = londonDay(now);
  const first = workingDayFrom(addDays(today, rulesOn(today).plannedNoticeMinimumDays.value));
  return (
    <div className="prose">
      <ActionForm action={proposePlan} label="Planned notice" order={["opensOn"]}>
        <HiddenFields values={{ id: row.id }} />
        <DateField
          name="opensOn"
          label="It is to open about"
          hint={`From ${formatDate(first)} on, the notice can shorten the time to answer. Year, month, day.`}
          min={addDays(today, 1)}
          defaultValue={first}
        />
        <Buttons>
          <SubmitButton>Send it to your approver</SubmitButton>
          <ButtonLink kind="hollow" href={`/account/challenges/${row.id}`}>
            Go back
          </ButtonLink>
        </Buttons>
      </ActionForm>
    </div>
  );
}

function Planned({ team: { row } }: { team: TeamChallenge }) {
  const { plannedAt, plannedOpensOn } = row;
  if (!plannedAt) return null;
  const day = londonDay(plannedAt);
  const rules = rulesOn(day);
  return (
    <Facts
      wide
      facts={[
        { label: "Planned notice UK3 published", value: formatDate(plannedAt) },
        { label: "It is to open about", value: plannedOpensOn && formatDate(plannedOpensOn) },
        {
          label: `${rules.tenderingDaysAfterPlannedNotice.value} days to answer are enough`,
          value: `if it opens from ${formatDate(addDays(day, rules.plannedNoticeMinimumDays.value))} to ${formatDate(addMonths(day, rules.plannedNoticeMaximumMonths.value))}`,
        },
      ]}
    />
  );
}

function Side({ team: { now } }: { team: TeamChallenge }) {
  const { plannedNoticeMinimumDays: least, tenderingDaysAfterPlannedNotice: days } = rulesOn(
    londonDay(now),
  );
  return (
    <>
      <SideNote heading="The rule">
        <p className="small">
          Where the notice came {least.value} days to a year before it opens, suppliers need{" "}
          {days.value} days to answer instead of{" "}
          {rulesOn(londonDay(now)).tenderingDaysMinimum.value}.
        </p>
        <p className="source">{least.source}.</p>
      </SideNote>
      <SideNote heading="What is published">
        <p className="small">
          Title, summary, problem, the value of all phases and when work starts, as they stand in
          the draft when you send it. Your approver reads it first.
        </p>
      </SideNote>
    </>
  );
}

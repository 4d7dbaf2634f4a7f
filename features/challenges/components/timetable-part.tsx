import { ChartFigures } from "@/components/charts/chart-figures";
import { Gantt } from "@/components/charts/gantt";
import { SubmitButton } from "@/components/forms/button";
import { DateField } from "@/components/forms/date-field";
import { TimeField } from "@/components/forms/time-field";
import { Notice } from "@/components/notices/notice";
import { timetableSteps } from "@/domain/challenge/timetable";
import { formatWeekdayDate } from "@/domain/format/dates";
import { addMonths, type Day, isDay } from "@/domain/timetable/day";
import { londonDay, londonTime, startOfLondonDay } from "@/domain/timetable/london";
import { proposeBackwards, proposeTimetable, type Timetable } from "@/domain/timetable/proposal";
import { addWorkingDays } from "@/domain/timetable/working-days";
import { saveTimetable } from "../actions";
import type { TeamChallenge } from "../loaders/team";
import { timetableFields } from "../records/fields";
import { RulesThatApply } from "./guides";
import { PartPage } from "./part-page";
import { SaveForm } from "./save-form";

/** The dates: what is stored, or what is proposed forwards from a day of publication. */
interface ShownDates {
  questionsCloseAt: string | null;
  closesAt: string | null;
  evaluationEndsOn: string | null;
  awardNoticeOn: string | null;
  startsOn: string | null;
}

interface TimetablePartProps {
  team: TeamChallenge;
  /** A day of publication to propose forwards from, out of the address. */
  from?: string;
  /** A day on which responses close, to propose backwards from. */
  by?: string;
}

export function TimetablePart({ team, from, by }: TimetablePartProps) {
  const { row, content, now } = team;
  const today = londonDay(now);
  const plan = planOf(team, today, from, by);
  const fresh = plan?.publication ?? null;
  const dates: ShownDates = plan ? proposed(plan) : content;
  const start = startOfLondonDay(fresh ?? today);
  const steps = timetableSteps({ ...dates, phases: content.phases }, start);
  return (
    <PartPage team={team} slug="timetable" guide={<RulesThatApply team={team} />}>
      <form action={`/account/challenges/${row.id}/timetable`} className="gap-top">
        <DateField
          name="from"
          label="If you publish on"
          hint="We propose the other dates forwards from it, in working days. Year, month, day: for example 2026-12-14."
          min={today}
          defaultValue={fresh ?? today}
        />
        <p className="gap-sm">
          <SubmitButton kind="hollow" small>
            Propose dates
          </SubmitButton>
        </p>
      </form>
      <form action={`/account/challenges/${row.id}/timetable`} className="gap-top">
        <DateField
          name="by"
          label="Or if responses close on"
          hint="We propose backwards: the last day on which you can publish, and all that follows."
          min={today}
          defaultValue={by && isDay(by) ? by : plan?.responsesClose}
        />
        <p className="gap-sm">
          <SubmitButton kind="hollow" small>
            Propose backwards
          </SubmitButton>
        </p>
      </form>
      {plan && by ? <PublishBy publication={plan.publication} today={today} /> : null}
      <div className="section section--tight">
        <Gantt rows={steps} today={now} label={fresh ? "Proposed timetable" : "Timetable"} />
        <ChartFigures
          figures={{
            caption: "Timetable",
            head: ["Step", "When"],
            rows: steps.map(({ label, when }) => [label, when]),
          }}
        />
      </div>
      <div className="section section--tight" />
      <SaveForm
        action={saveTimetable}
        id={row.id}
        original={timetableFields.read(row)}
        backHref={`/account/challenges/${row.id}`}
        order={[
          "questionsCloseOn",
          "questionsCloseTime",
          "closesOn",
          "closesTime",
          "evaluationEndsOn",
          "awardNoticeOn",
          "startsOn",
        ]}
      >
        <TimetableFields dates={dates} />
      </SaveForm>
    </PartPage>
  );
}

/** The fields of a timetable, also for an amendment. */
export function TimetableFields({ dates }: { dates: ShownDates }) {
  const questions = dates.questionsCloseAt ? londonTime(new Date(dates.questionsCloseAt)) : null;
  const closes = dates.closesAt ? londonTime(new Date(dates.closesAt)) : null;
  return (
    <>
      <DateField name="questionsCloseOn" label="Questions close on" defaultValue={questions?.day} />
      <TimeField
        name="questionsCloseTime"
        label="Questions close at"
        defaultValue={questions?.time.slice(0, 5) ?? "12:00"}
      />
      <DateField name="closesOn" label="Responses close on" defaultValue={closes?.day} />
      <TimeField
        name="closesTime"
        label="Responses close at"
        defaultValue={closes?.time.slice(0, 5) ?? "12:00"}
      />
      <DateField
        name="evaluationEndsOn"
        label="Scores are agreed by"
        optional
        defaultValue={dates.evaluationEndsOn}
      />
      <DateField
        name="awardNoticeOn"
        label="Award notice on"
        hint="The standstill of 8 working days begins with it. Year, month, day: for example 2027-02-23."
        optional
        defaultValue={dates.awardNoticeOn}
      />
      <DateField name="startsOn" label="Work starts on" optional defaultValue={dates.startsOn} />
    </>
  );
}

/** What is proposed: backwards, forwards, or, where there are no dates yet, from next week on. */
function planOf(
  { content, draft: { plannedNotice } }: TeamChallenge,
  today: Day,
  from?: string,
  by?: string,
): Timetable | null {
  const latest = addMonths(today, 60);
  if (by && isDay(by) && by > today && by < latest) return proposeBackwards(by, plannedNotice);
  if (from && isDay(from) && from >= today && from < latest)
    return proposeTimetable(from, plannedNotice);
  return content.closesAt ? null : proposeTimetable(addWorkingDays(today, 5), plannedNotice);
}

function PublishBy({ publication, today }: { publication: Day; today: Day }) {
  const late = publication < today;
  return (
    <div className="gap-top">
      <Notice
        kind={late ? "stop" : "file"}
        heading={
          late
            ? `It should have been published by ${formatWeekdayDate(publication)}`
            : `Publish by ${formatWeekdayDate(publication)}`
        }
      >
        <p>
          {late
            ? "Suppliers would have too little time to answer. Choose a later day on which responses close."
            : "On that day suppliers still have the least time that the rules give them."}
        </p>
      </Notice>
    </div>
  );
}

function proposed(plan: Timetable): ShownDates {
  return {
    questionsCloseAt: noonOf(plan.questionsClose),
    closesAt: plan.responsesCloseAt.toISOString(),
    evaluationEndsOn: plan.evaluationEnds,
    awardNoticeOn: plan.awardNotice,
    startsOn: plan.start,
  };
}

/** Noon in London, half a day after the day begins there: the clocks never change in a morning of a working day. */
function noonOf(day: string): string {
  return new Date(startOfLondonDay(day).getTime() + 12 * 3_600_000).toISOString();
}

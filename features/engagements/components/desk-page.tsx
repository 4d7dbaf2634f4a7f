import { Fold } from "@/components/data/fold";
import { SideNote } from "@/components/desk/side-note";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { DateField } from "@/components/forms/date-field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { OtherMeaning } from "@/components/forms/other-meaning";
import { TextArea } from "@/components/forms/text-area";
import { TimeField } from "@/components/forms/time-field";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { closingDays, mayEngage, mayMoveClosing, maySummarise } from "@/domain/engagement/policy";
import { ENGAGEMENT, type EngagementState } from "@/domain/engagement/states";
import { formatDate, formatDateTime } from "@/domain/format/dates";
import { londonDay, londonTime } from "@/domain/timetable/london";
import { addWorkingDays } from "@/domain/timetable/working-days";
import { BuilderPage } from "@/features/challenges/components/builder-page";
import { Paragraphs } from "@/features/challenges/components/paragraphs";
import type { TeamChallenge } from "@/features/challenges/loaders/team";
import { proposeClosing, proposeEngagement, proposeSummary } from "../actions";
import type { Replies } from "../loaders";
import type { Engagement } from "../queries";
import { NoticeWaits } from "./notice-waits";
import { ReplyList } from "./reply-list";

interface DeskPageProps {
  team: TeamChallenge;
  /** Null until the market is asked. */
  desk: { engagement: Engagement; state: EngagementState; replies: Replies } | null;
  /** A notice waits for the approver, and no other is written meanwhile. */
  waits: boolean;
}

/** The engagement of a challenge for its team: the form to ask, the replies, the summary for everybody. */
export function DeskPage({ team, desk, waits }: DeskPageProps) {
  return (
    <BuilderPage
      team={team}
      heading="Ask the market first"
      standfirst={
        desk
          ? ENGAGEMENT.states[desk.state].says
          : "Before you decide what to buy: publish the problem, and hear what is possible. Nobody is committed by it."
      }
      current="Early engagement"
      side={<Side team={team} desk={desk} />}
    >
      {waits ? <NoticeWaits id={team.row.id} /> : null}
      {desk ? <Asked team={team} waits={waits} {...desk} /> : null}
      {desk || waits ? null : <Ask team={team} />}
    </BuilderPage>
  );
}

const WORKING_DAYS_TO_REPLY = 10;

function Ask({ team: { row, actor, facts, now } }: { team: TeamChallenge }) {
  const verdict = mayEngage(actor, facts, row.engagement);
  if (!verdict.allowed) return <NotYetButton label="Send it to your approver" {...verdict} />;
  const closesOn = addWorkingDays(londonDay(now), WORKING_DAYS_TO_REPLY);
  return (
    <div className="prose">
      <ActionForm
        action={proposeEngagement}
        label="Ask the market"
        order={["asks", "otherMeaning", "closesOn", "closesTime"]}
      >
        <HiddenFields values={{ id: row.id }} />
        <TextArea
          name="asks"
          label="What you want to know"
          hint="Three to five questions whose answers would change what you ask for."
          rows={8}
        />
        <OtherMeaning />
        <DateField
          name="closesOn"
          label="Replies close on"
          hint="Ten working days are proposed. Year, month, day: for example 2026-12-14."
          min={londonDay(now)}
          defaultValue={closesOn}
        />
        <TimeField name="closesTime" label="Replies close at" defaultValue="12:00" />
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

type OpenDeskProps = { team: TeamChallenge; waits: boolean } & NonNullable<DeskPageProps["desk"]>;

function Asked({ team, waits, engagement, state, replies }: OpenDeskProps) {
  return (
    <>
      {state === "OPEN" ? (
        <Notice kind="file" heading="Suppliers can reply">
          <p>
            Until {formatDateTime(engagement.closesAt)}, London time. Whatever you tell one of them
            meanwhile, put it into the summary for all.
          </p>
        </Notice>
      ) : null}
      {state === "OPEN" && !waits ? <Move team={team} engagement={engagement} /> : null}
      {state === "CLOSED" && !waits ? <Share team={team} engagement={engagement} /> : null}
      {state === "SHARED" ? (
        <Section place="column" heading="What you shared" aside="Everybody reads it">
          <div className="prose">
            <Paragraphs text={engagement.summary} />
          </div>
        </Section>
      ) : null}
      <ReplyList id={team.row.id} replies={replies} open={state === "OPEN"} />
    </>
  );
}

function Move({ team, engagement }: { team: TeamChallenge; engagement: Engagement }) {
  const { row, actor, facts, now } = team;
  if (!mayMoveClosing(actor, facts, engagement, now).allowed) return null;
  const closes = londonTime(engagement.closesAt);
  const { first, last } = closingDays(londonDay(now));
  return (
    <div className="gap-top">
      <Fold summary="Move the end">
        <ActionForm
          action={proposeClosing}
          scope="move"
          label="Move the end"
          order={["closesOn", "closesTime"]}
        >
          <HiddenFields values={{ id: row.id }} />
          <DateField
            name="closesOn"
            label="Replies close on"
            hint={`From ${formatDate(first)} to ${formatDate(last)}. Your approver decides, and everybody who follows is told.`}
            min={first}
            defaultValue={closes.day}
          />
          <TimeField
            name="closesTime"
            label="Replies close at"
            defaultValue={closes.time.slice(0, 5)}
          />
          <p className="gap-sm">
            <SubmitButton kind="hollow">Send it to your approver</SubmitButton>
          </p>
        </ActionForm>
      </Fold>
    </div>
  );
}

function Share({ team, engagement }: { team: TeamChallenge; engagement: Engagement }) {
  const { row, actor, facts, now } = team;
  const verdict = maySummarise(actor, facts, engagement, now);
  if (!verdict.allowed) return <NotYetButton label="Share what you learned" {...verdict} />;
  return (
    <Section
      place="column"
      heading="Share what you learned"
      aside="Everybody reads it; no supplier may be named"
    >
      <div className="prose">
        <ActionForm action={proposeSummary} label="Share what you learned">
          <HiddenFields values={{ id: row.id }} />
          <TextArea
            name="summary"
            label="What you learned"
            hint="What is possible, how ready it is, what it would need, what you told suppliers, and what you do next. It stays as you share it."
            rows={12}
          />
          <OtherMeaning />
          <p className="gap-sm">
            <SubmitButton>Send it to your approver</SubmitButton>
          </p>
        </ActionForm>
      </div>
    </Section>
  );
}

function Side({ team, desk }: Omit<DeskPageProps, "waits">) {
  const { row } = team;
  return (
    <>
      <SideNote heading="Why ask first">
        <p className="small">
          You hear what exists before you fix what you want. Suppliers hear of a problem before it
          is a race. A notice UK2 goes out with it.
        </p>
      </SideNote>
      <SideNote heading="The rules that apply">
        <p className="small">
          Whoever takes part may know no more than others when the competition starts: so the
          summary has to be shared before the challenge can go to its approver.
        </p>
        <p className="small muted">Procurement Act 2023, sections 16 and 17</p>
      </SideNote>
      {desk ? (
        <SideNote heading="Public page">
          <p className="small">
            <Link href={`/engagements/${row.slug}`}>As everybody sees it</Link>
          </p>
        </SideNote>
      ) : (
        <SideNote heading="What is published">
          <p className="small">
            Title, summary, users, problem, outcomes, legacy and what was tried, as they stand in
            the draft when you send it. Budget, criteria and people are not. Your approver reads it
            first.
          </p>
        </SideNote>
      )}
      {desk?.state === "SHARED" ? (
        <SideNote heading="What follows">
          <Buttons>
            <ButtonLink small href={`/account/challenges/${row.id}`}>
              Go on with the challenge
            </ButtonLink>
          </Buttons>
        </SideNote>
      ) : null}
    </>
  );
}

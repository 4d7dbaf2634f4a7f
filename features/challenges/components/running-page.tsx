import { Facts } from "@/components/data/facts";
import { SideNote } from "@/components/desk/side-note";
import { type Task, TaskList } from "@/components/desk/task-list";
import { ButtonLink, Buttons } from "@/components/forms/button";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { replacePath } from "@/domain/assessment/paths";
import { mayAmend, mayCancel } from "@/domain/challenge/policy";
import { CHALLENGE } from "@/domain/challenge/states";
import { contractDetailsDue } from "@/domain/contract/policy";
import { formatDate, formatDateTime, formatTimestamp } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { londonDay } from "@/domain/timetable/london";
import type { TeamChallenge } from "../loaders/team";
import { PART_WORDS } from "../words";
import { BuilderPage } from "./builder-page";
import { ByInvitation } from "./by-invitation";

interface RunningPageProps {
  team: TeamChallenge;
  /** Questions without an answer, and amendments that answers owe. */
  work: { waiting: number; owed: number };
  /** A change that is proposed waits. */
  waits: boolean;
  /** With how many winners nothing signed is written down. */
  contractsMissing: number;
}

/** What the team does with a challenge once it is published. */
export function RunningPage({ team, work, waits, contractsMissing }: RunningPageProps) {
  const { row, state, now } = team;
  return (
    <BuilderPage
      team={team}
      heading="Run your challenge"
      standfirst={CHALLENGE.states[state].says}
      note={<Link href={`/account/challenges/${row.id}/history`}>Every change</Link>}
      side={<Side team={team} />}
    >
      <ByInvitation team={team} />
      {waits ? (
        <Notice kind="warn" heading="A change waits for a second person">
          <p>
            <Link href={`/account/challenges/${row.id}/proposal`}>Read it, and decide on it</Link>
          </p>
        </Notice>
      ) : null}
      {state === "PUBLISHED" ? (
        <Notice kind="file" heading="Responses are sealed">
          <p>
            Nobody reads a word of them before {row.closesAt ? formatDateTime(row.closesAt) : ""},
            and their number is shown only then. It is {formatTimestamp(now)} by our clock.
          </p>
        </Notice>
      ) : null}
      <TaskList
        heading="What to do"
        tasks={[...tasks(team, work), ...contractTask(team, contractsMissing)]}
      />
    </BuilderPage>
  );
}

function tasks({ row, state }: TeamChallenge, { waiting, owed }: RunningPageProps["work"]): Task[] {
  const here = `/account/challenges/${row.id}`;
  const open = state === "PUBLISHED";
  const closed = state === "CLOSED";
  const evaluates = !open && state !== "CANCELLED";
  return [
    {
      key: "clarifications",
      label: "Questions from suppliers",
      href: `${here}/clarifications`,
      says: waiting > 0 ? `${plural(waiting, "question")} to answer` : "None waits for an answer",
      state: waiting > 0 ? "todo" : "done",
      flags:
        owed > 0 && open
          ? [
              {
                key: "owed",
                kind: "stop",
                lead: "Amend the challenge",
                says: `${plural(owed, "answer changes", "answers change")} what is asked for, and the notice does not say so yet.`,
              },
            ]
          : [],
    },
    {
      key: "opening",
      label: "Open the responses",
      href: `${here}/opening`,
      says: open ? "From the deadline on" : closed ? "The deadline has passed" : undefined,
      state: closed ? "todo" : evaluates ? "done" : "waits",
    },
    {
      key: "evaluation",
      label: "Evaluate and award",
      href: evaluates ? `${here}/evaluation` : undefined,
      says: open ? "After the opening" : "Scoring, agreement, decision, standstill",
      state: CHALLENGE.states[state].awarded ? "done" : evaluates && !closed ? "part" : "waits",
    },
  ];
}

/** The contract details notice, once the contract is awarded: until when it is due, and of how many. */
function contractTask({ row, state, now }: TeamChallenge, missing: number): Task[] {
  if (!CHALLENGE.states[state].awarded) return [];
  const due = contractDetailsDue(londonDay(row.awardedAt ?? now), row.kind === "LIGHT_TOUCH");
  return [
    {
      key: "contract",
      label: "Write down what was signed",
      href: `/account/challenges/${row.id}/evaluation/award`,
      says:
        missing > 0
          ? `${plural(missing, "contract")} to write down: the notice UK7 is due by ${formatDate(due)}`
          : "It is public, with its notice UK7",
      state: missing > 0 ? "todo" : "done",
    },
  ];
}

/** What changes or ends the competition, or why that cannot be done. */
function IfSomethingChanges({ team: { row, actor, facts, now } }: { team: TeamChallenge }) {
  const here = `/account/challenges/${row.id}`;
  const amend = mayAmend(actor, facts, now);
  const cancel = mayCancel(actor, facts, now);
  return (
    <SideNote heading="If something changes">
      {amend.allowed ? null : <p className="small muted">{amend.reason}</p>}
      <Buttons>
        {amend.allowed ? (
          <ButtonLink kind="hollow" small href={`${here}/amend`}>
            Amend what is published
          </ButtonLink>
        ) : null}
        {cancel.allowed ? (
          <ButtonLink kind="stop" small href={`${here}/cancel`}>
            Cancel without an award
          </ButtonLink>
        ) : null}
      </Buttons>
    </SideNote>
  );
}

function Side({ team }: { team: TeamChallenge }) {
  const { row } = team;
  return (
    <>
      <SideNote heading="Public page">
        <p className="small">
          <Link href={`/challenges/${row.slug}`}>As everybody sees it</Link>
        </p>
        <p className="small">
          <Link href={`/challenges/${row.slug}/versions/${row.version}`}>
            Version {row.version}, as it was published
          </Link>
        </p>
        {row.engagement ? (
          <p className="small">
            <Link href={`/account/challenges/${row.id}/engagement`}>
              The early engagement, and what suppliers replied
            </Link>
          </p>
        ) : null}
      </SideNote>
      <SideNote heading="People">
        <Facts
          facts={row.parts
            .filter(({ endedAt }) => !endedAt)
            .map(({ part, user }) => ({
              label: PART_WORDS[part],
              value: user.name || user.email,
            }))}
        />
        <p className="small gap-sm">
          <Link href={replacePath(row.id)}>Somebody takes over</Link>
        </p>
      </SideNote>
      <SideNote heading="What got in the way">
        <p className="small">
          <Link href={`/account/challenges/${row.id}/blockers`}>
            Write down what held you up, and what overcame it
          </Link>
        </p>
      </SideNote>
      <IfSomethingChanges team={team} />
    </>
  );
}

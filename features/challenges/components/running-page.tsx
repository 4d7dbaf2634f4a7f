import type { ReactNode } from "react";
import { Facts } from "@/components/data/facts";
import { SideNote } from "@/components/desk/side-note";
import { type Task, TaskList } from "@/components/desk/task-list";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { mayAmend, mayCancel } from "@/domain/challenge/policy";
import { formatDateTime, formatTimestamp } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import type { TeamChallenge } from "../loaders/team";
import { PART_WORDS } from "../words";
import { BuilderPage } from "./builder-page";
import { STATE_SAYS } from "./state-says";

/** What the team does with a challenge once it is published. @param waiting questions without an answer. */
export function RunningPage({ team, waiting }: { team: TeamChallenge; waiting: number }) {
  const { row, state, now } = team;
  return (
    <BuilderPage
      team={team}
      heading="Run your challenge"
      standfirst={STATE_SAYS[state]}
      note={<Link href={`/account/challenges/${row.id}/history`}>Every change</Link>}
      side={<Side team={team} />}
    >
      {state === "PUBLISHED" ? (
        <Notice kind="file" heading="Responses are sealed">
          <p>
            Nobody reads a word of them before {row.closesAt ? formatDateTime(row.closesAt) : ""},
            and their number is shown only then. It is {formatTimestamp(now)} by our clock.
          </p>
        </Notice>
      ) : null}
      <TaskList heading="While it is open" tasks={openTasks(team, waiting)} />
      <TaskList heading="After the deadline" tasks={laterTasks(team)} />
    </BuilderPage>
  );
}

function openTasks(team: TeamChallenge, waiting: number): Task[] {
  const { row, actor, facts, now } = team;
  const here = `/account/challenges/${row.id}`;
  const amend = mayAmend(actor, facts, now);
  return [
    {
      key: "clarifications",
      label: "Questions from suppliers",
      href: `${here}/clarifications`,
      says: waiting > 0 ? `${plural(waiting, "question")} to answer` : "None waits for an answer",
      state: waiting > 0 ? "todo" : "done",
    },
    {
      key: "amend",
      label: "Amend what is published",
      href: amend.allowed ? `${here}/amend` : undefined,
      says: amend.allowed ? `Version ${row.version} holds` : amend.reason,
      state: amend.allowed ? "todo" : "waits",
    },
  ];
}

function laterTasks({ row, state, actor, facts, now }: TeamChallenge): Task[] {
  const here = `/account/challenges/${row.id}`;
  const open = state === "PUBLISHED";
  const over = ["AWARDED", "COMPLETED"].includes(state);
  const cancel = mayCancel(actor, facts, now);
  return [
    {
      key: "evaluation",
      label: "Open, evaluate and award",
      href: open || state === "CANCELLED" ? undefined : `${here}/evaluation`,
      says: open ? "From the deadline on" : "Opening, scoring, agreement, decision, standstill",
      state: open || state === "CANCELLED" ? "waits" : over ? "done" : "part",
    },
    {
      key: "cancel",
      label: "Cancel without an award",
      href: cancel.allowed ? `${here}/cancel` : undefined,
      says: cancel.allowed ? "With a reason that everybody reads" : cancel.reason,
      state: state === "CANCELLED" ? "done" : "waits",
    },
  ];
}

function Side({ team: { row } }: { team: TeamChallenge }): ReactNode {
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
      </SideNote>
      <SideNote heading="People">
        <Facts
          facts={row.parts.map(({ part, user }) => ({
            label: PART_WORDS[part],
            value: user.name || user.email,
          }))}
        />
      </SideNote>
    </>
  );
}

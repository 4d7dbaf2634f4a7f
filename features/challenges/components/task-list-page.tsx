import type { ReactNode } from "react";
import { SideNote } from "@/components/desk/side-note";
import { type Task, type TaskFlag, TaskList } from "@/components/desk/task-list";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { replacePath } from "@/domain/assessment/paths";
import type { Finding } from "@/domain/challenge/builder-parts";
import { mayDiscard, mayPublish, mayRecall } from "@/domain/challenge/policy";
import { stopping } from "@/domain/challenge/readiness";
import { engagementState, mayCompete } from "@/domain/engagement/policy";
import type { EngagementState } from "@/domain/engagement/states";
import { formatDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";
import { discardChallenge, recallChallenge } from "../actions";
import type { TeamChallenge } from "../loaders/team";
import { isAnnounced } from "../queries";
import { GROUPS, PARTS, type PartDescription, partState } from "../views/parts";
import { BuilderPage } from "./builder-page";
import { ByInvitation } from "./by-invitation";
import { FindingWords, StopsNotice } from "./findings";
import { RulesThatApply, WhenSuppliersSeeWhat, WriteTheProblem } from "./guides";
import { Weights } from "./list-parts";

/** The task list of a draft: 14 parts in any order, then check and send. */
export function TaskListPage({ team, above }: { team: TeamChallenge; above?: ReactNode }) {
  const { row, findings, draft } = team;
  const done = PARTS.filter((part) => partState(part, draft, findings) === "done").length;
  return (
    <BuilderPage
      team={team}
      heading="Prepare your challenge"
      standfirst={`${done} of ${PARTS.length} parts are done. Do them in any order: nothing is public until your approver says yes.`}
      note={<Link href={`/account/challenges/${row.id}/history`}>Every change to this draft</Link>}
      side={<Side team={team} />}
    >
      {above}
      <ReviewNotice team={team} />
      <StopsNotice id={row.id} findings={findings} />
      {row.preceding ? (
        <ByInvitation team={team} />
      ) : (
        <TaskList heading="Before the competition" tasks={[engagementTask(team), planTask(team)]} />
      )}
      {GROUPS.map((group, place) => (
        <TaskList
          key={group}
          heading={group}
          number={place + 1}
          tasks={PARTS.filter((part) => part.group === group).map((part) => taskOf(part, team))}
        />
      ))}
      <TaskList heading="Check and send" number={GROUPS.length + 1} tasks={lastTasks(team)} />
    </BuilderPage>
  );
}

/** Asking the market first is for the team to choose; what it was told has to be shared before it goes on. */
function engagementTask({ row, now }: TeamChallenge): Task {
  const state = row.engagement && engagementState(row.engagement, now);
  return {
    key: "engagement",
    label: "Ask the market first",
    href: `/account/challenges/${row.id}/engagement`,
    ...(state ? ENGAGEMENT_TASK[state] : NOT_ASKED),
  };
}

const NOT_ASKED: Pick<Task, "says" | "state"> = {
  says: "Optional: publish the problem, and hear what is possible before you fix what you want",
  state: "optional",
};
const ENGAGEMENT_TASK: Readonly<Record<EngagementState, Pick<Task, "says" | "state">>> = {
  OPEN: { says: "Suppliers can reply. Share what you learned once it has closed", state: "part" },
  CLOSED: { says: "It has closed: share what you learned with everybody", state: "todo" },
  SHARED: { says: "What you learned is shared with everybody", state: "done" },
};

/** Saying early that it comes gives suppliers time before it opens, and can shorten the time after. */
function planTask({ row }: TeamChallenge): Task {
  const { plannedAt, plannedOpensOn } = row;
  return {
    key: "plan",
    label: "Say early that it comes",
    href: `/account/challenges/${row.id}/plan`,
    says:
      plannedAt && plannedOpensOn
        ? `Planned notice UK3 of ${formatDate(plannedAt)}: it is to open about ${formatDate(plannedOpensOn)}`
        : "Optional: a planned notice, 40 days before, can shorten the time to answer",
    state: plannedAt ? "done" : "optional",
  };
}

function taskOf(part: PartDescription, team: TeamChallenge): Task {
  const { row, draft, findings } = team;
  const own = findings.filter((finding) => finding.part === part.slug);
  const empty = part.filled(draft) === "none";
  const bar = part.slug === "criteria" && !empty;
  return {
    key: part.slug,
    label: part.title,
    href: `/account/challenges/${row.id}/${part.slug}`,
    says: empty ? part.invites : bar ? undefined : part.says(draft),
    state: partState(part, draft, findings),
    chart: bar ? <Weights content={draft.content} /> : undefined,
    flags: own
      .filter((finding) => isShown(finding, empty))
      .map((finding) => flagOf(row.id, finding)),
  };
}

/** An empty part says enough by being empty; what is missing in one that was begun is said. */
function isShown(finding: Finding, empty: boolean): boolean {
  return finding.kind !== "missing" || !empty;
}

function flagOf(id: string, finding: Finding): TaskFlag {
  return {
    key: finding.says,
    kind: finding.kind === "think" ? "think" : "stop",
    says: <FindingWords id={id} finding={finding} />,
  };
}

function lastTasks({ row, findings }: TeamChallenge): Task[] {
  const stops = stopping(findings).length;
  const check = `/account/challenges/${row.id}/check`;
  const inReview = row.state === "IN_REVIEW";
  const waits = stops > 0 || !mayCompete(row.engagement).allowed;
  return [
    {
      key: "check",
      label: "Check your answers",
      href: check,
      says:
        stops > 0
          ? `${plural(stops, "thing")} to put right before it can go`
          : "Nothing stops publication",
      state: inReview ? "done" : stops > 0 ? "waits" : "todo",
    },
    {
      key: "send",
      label: "Send to your approver",
      href: waits ? undefined : check,
      says: inReview ? "It is with your approver" : "Your approver cannot be you",
      state: inReview ? "done" : waits ? "waits" : "todo",
    },
  ];
}

function ReviewNotice({ team }: { team: TeamChallenge }) {
  const { row, actor, facts } = team;
  if (row.state === "DRAFT" && row.reviewNote) {
    return (
      <Notice kind="warn" heading="Your approver sent it back">
        <p>{row.reviewNote}</p>
      </Notice>
    );
  }
  if (row.state !== "IN_REVIEW") return null;
  const review = mayPublish(actor, facts);
  const approvers = row.parts.filter(({ part, endedAt }) => part === "APPROVER" && !endedAt);
  const names = listWords(approvers.map(({ user }) => user.name || user.email));
  return (
    <Notice kind="file" heading="It is with your approver">
      <p>
        Nobody can change it until {names || "the approver"} publishes it or sends it back, or the
        lead recalls it.
      </p>
      {review.allowed ? (
        <Buttons>
          <ButtonLink href={`/account/challenges/${row.id}/review`}>Read and decide</ButtonLink>
        </Buttons>
      ) : null}
      {mayRecall(actor, facts).allowed ? (
        <ActionForm
          action={recallChallenge}
          scope="recall"
          label="Recall it from your approver"
          className="gap-sm"
        >
          <HiddenFields values={{ id: row.id }} />
          <Buttons>
            <SubmitButton kind="hollow">Recall it from your approver</SubmitButton>
          </Buttons>
        </ActionForm>
      ) : null}
    </Notice>
  );
}

function Side({ team }: { team: TeamChallenge }) {
  const { row, actor, facts } = team;
  return (
    <>
      <WhenSuppliersSeeWhat team={team} />
      <WriteTheProblem />
      <RulesThatApply team={team} />
      <SideNote heading="People">
        <p className="small">
          <Link href={replacePath(row.id)}>Somebody takes over as lead, approver or moderator</Link>
        </p>
      </SideNote>
      <SideNote heading="Draft">
        <Buttons>
          <ButtonLink kind="hollow" small href={`/account/challenges/${row.id}/preview`}>
            See it as suppliers will
          </ButtonLink>
          {mayDiscard(actor, facts, isAnnounced(row)).allowed ? (
            <ActionForm action={discardChallenge} scope="discard" label="Delete this draft">
              <HiddenFields values={{ id: row.id }} />
              <SubmitButton kind="stop" small>
                Delete this draft
              </SubmitButton>
            </ActionForm>
          ) : null}
        </Buttons>
      </SideNote>
    </>
  );
}

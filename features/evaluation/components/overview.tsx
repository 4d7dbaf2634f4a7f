import { Table } from "@/components/data/table";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { TaskList } from "@/components/desk/task-list";
import { ButtonLink } from "@/components/forms/button";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { StateTag } from "@/components/tags/state-tag";
import { namesShown } from "@/domain/assessment/agreement";
import { evaluationPath } from "@/domain/assessment/paths";
import { mayRead, mayReadResponse, mayStart } from "@/domain/assessment/policy";
import { CHALLENGE } from "@/domain/challenge/states";
import { formatDateTime } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { RESPONSE } from "@/domain/response/states";
import { start } from "../actions";
import type { EvaluationPage } from "../loaders/page";
import { decisionSteps, scoringSteps } from "../views/steps";
import { Act } from "./act";
import { EvaluationFrame } from "./frame";
import { OwnKept } from "./kept";
import { PeopleTable } from "./people-table";

/** The evaluation as a whole: what is done, what is next, and by whom. */
export function Overview({ page }: { page: EvaluationPage }) {
  const { row, facts, person } = page;
  return (
    <EvaluationFrame page={page} current="Evaluation">
      <Desk>
        <DeskHead
          heading="Evaluation"
          standfirst={`${row.openedAt ? `${plural(facts.responses.length, "response")}, opened on ${formatDateTime(row.openedAt)}. ` : ""}Nothing of a response can be read before its reader has declared their interests.`}
          state={<StateTag state={row.state} />}
        />
        <TaskList heading="To agreed scores" number={1} tasks={scoringSteps(page)} />
        {row.state === "OPENED" ? (
          <div className="gap-sm">
            <Act
              challengeId={row.id}
              action={start}
              label="Start scoring"
              verdict={mayStart(person, facts)}
            />
          </div>
        ) : null}
        <TaskList heading="To the contract" number={2} tasks={decisionSteps(page)} />
      </Desk>
      <Section
        heading="Responses"
        aside="Labels were drawn at the opening, not in order of arrival"
      >
        <Responses page={page} />
      </Section>
      <Section heading="People" aside="A part is a person’s, whichever organisation they act for">
        <PeopleTable page={page} />
      </Section>
    </EvaluationFrame>
  );
}

function Responses({ page }: { page: EvaluationPage }) {
  const { row, facts, person } = page;
  const reading = mayRead(person, facts);
  const named = reading.allowed && namesShown(person, facts);
  if (!CHALLENGE.states[row.state].opened) {
    return (
      <Empty
        heading="Sealed"
        why="The lead or a commercial officer opens the responses after the deadline, once and on record. Before that nobody sees a word of them."
      >
        <ButtonLink kind="hollow" small href={`/account/challenges/${row.id}/opening`}>
          Go to the opening
        </ButtonLink>
      </Empty>
    );
  }
  if (row.responses.length === 0) {
    return (
      <Empty
        heading="No response was opened"
        why="Nobody can win, so the lead can cancel the challenge with a reason that everybody reads."
      />
    );
  }
  return (
    <>
      <Table
        caption="Responses"
        rows={row.responses}
        rowKey={({ id }) => id}
        rowKind={({ state }) => (state === "EXCLUDED" ? "out" : undefined)}
        columns={[
          {
            key: "label",
            head: "Response",
            cell: ({ id, label }) =>
              mayReadResponse(person, facts, id).allowed ? (
                <Link href={evaluationPath(row.id, `responses/${label}`)}>Response {label}</Link>
              ) : (
                `Response ${label}`
              ),
          },
          {
            key: "supplier",
            head: "Supplier",
            label: "Supplier",
            cell: ({ supplier }) => (named ? supplier.name : "Hidden"),
          },
          {
            key: "state",
            head: "State",
            label: "State",
            cell: ({ id, state, exclusionReason }) =>
              mayReadResponse(person, facts, id).allowed && exclusionReason
                ? `${RESPONSE.states[state].words}: ${exclusionReason}`
                : RESPONSE.states[state].words,
          },
        ]}
      />
      <OwnKept page={page} />
      {reading.allowed ? null : (
        <p className="small gap-sm">
          {reading.reason} {reading.remedy}
        </p>
      )}
    </>
  );
}

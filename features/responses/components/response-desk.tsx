import { Slip } from "@/components/data/slip";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { SideNote } from "@/components/desk/side-note";
import { type Task, type TaskFlag, TaskList } from "@/components/desk/task-list";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Columns } from "@/components/frame/columns";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { Tag } from "@/components/tags/tag";
import { formatDate, formatDateTime, formatDayMonth, formatTimestamp } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { countWords } from "@/domain/format/words";
import { pricesWords } from "@/domain/response/phase-prices";
import { receiptStanding } from "@/domain/response/standing";
import { confirmResponse } from "../actions";
import type { OwnResponse } from "../loaders";
import { receiptWords, submissionPaths } from "../words";
import { NotEdited, WhatCounts } from "./what-counts";

/** The task list of a supplier's response: what is done, what stops it, and what was received. */
export function ResponseDesk({ own }: { own: OwnResponse }) {
  const { response } = own;
  return (
    <Desk>
      <DeskHead
        heading="Your response"
        standfirst={
          own.mayEdit.allowed
            ? "Do the parts in any order. Nobody on the buyer’s side reads a word before the deadline, and drafts never."
            : undefined
        }
        state={<Tag kind={own.counts ? "sealed" : "draft"}>{own.standing}</Tag>}
      />
      <Columns kind="side">
        <div>
          <PriceQuestioned own={own} />
          <Result own={own} />
          <WhatCounts own={own} />
          <WhyNot own={own} />
          <PublishedSince own={own} />
          <TaskList heading="Questions" number={1} tasks={questionTasks(own)} />
          <TaskList heading="Evidence, price and declarations" number={2} tasks={otherTasks(own)} />
          <TaskList heading="Check and submit" number={3} tasks={[submitTask(own)]} />
        </div>
        <div className="cols guide">
          <SideNote heading="What was received">
            <Received own={own} />
          </SideNote>
          <SideNote heading="The challenge">
            <p className="small">
              <Link href={`/challenges/${response.challenge.slug}`}>Read it again</Link>: the need,
              the data and what each score means.
            </p>
          </SideNote>
        </div>
      </Columns>
    </Desk>
  );
}

/** What came of it. */
function Result({ own: { response, letterSentAt } }: { own: OwnResponse }) {
  if (!letterSentAt) return null;
  return (
    <Notice heading={`The result was sent to you on ${formatDate(letterSentAt)}`}>
      <p>Your scores and the reason of each, and how the winner scored.</p>
      <Buttons>
        <ButtonLink href={`/account/responses/${response.id}/letter`}>
          Read the letter about the result
        </ButtonLink>
      </Buttons>
    </Notice>
  );
}

/** Why nothing can be changed, where that is not told by what counts. */
function WhyNot({ own }: { own: OwnResponse }) {
  const told = own.letterSentAt !== null || (!own.open && !own.counts);
  return told ? null : <NotEdited own={own} />;
}

/** The buyer asked about the price, and waits for the answer. */
function PriceQuestioned({ own: { response, now } }: { own: OwnResponse }) {
  const { id, priceQuestion } = response;
  if (!priceQuestion || priceQuestion.answeredAt || now >= priceQuestion.answerBy) return null;
  return (
    <Notice kind="warn" heading="The public body asks about your price">
      <p>Answer until {formatDateTime(priceQuestion.answerBy)}, London time.</p>
      <Buttons>
        <ButtonLink href={`/account/responses/${id}/price-question`}>Read and answer</ButtonLink>
      </Buttons>
    </Notice>
  );
}

/** What the buyer published after what counts was received, or after the draft was begun: versions and answers. */
function PublishedSince({ own }: { own: OwnResponse }) {
  const { since, open, counts, amended, mayEdit, response } = own;
  const { slug } = response.challenge;
  if (!open || since.versions.length + since.answers === 0) return null;
  const asked = amended !== null && mayEdit.allowed;
  return (
    <Notice kind={asked ? "warn" : "plain"} heading={sinceHeading(own)}>
      <p>
        {counts
          ? `What you submitted answers version ${since.version} of the challenge. `
          : "You began this response before that. "}
        {since.versions.length > 0 ? "Version by version, what changed:" : null}
      </p>
      {since.versions.length > 0 ? (
        <ul>
          {since.versions.map(({ number, summary, publishedAt }) => (
            <li key={number}>
              <Link href={`/challenges/${slug}/versions/${number}`}>
                Version {number}, {formatDateTime(publishedAt)}
              </Link>
              {summary ? `: ${summary}` : null}
            </li>
          ))}
        </ul>
      ) : null}
      {since.answers > 0 ? (
        <p>
          <Link href={`/challenges/${slug}/clarifications`}>
            {plural(since.answers, "question was", "questions were")} answered since
          </Link>
          .
        </p>
      ) : null}
      {asked ? (
        <>
          <p>
            Replace what you submitted, or confirm that it stands as it is. Where you do neither, it
            is opened all the same, and the panel is told which version it answers.
          </p>
          <ActionForm action={confirmResponse} scope="confirm" label="Confirm your response">
            <HiddenFields values={{ responseId: response.id, version: amended.version.number }} />
            <p className="btns gap-sm">
              <SubmitButton kind="hollow" small>
                Confirm that it stands
              </SubmitButton>
            </p>
          </ActionForm>
        </>
      ) : null}
    </Notice>
  );
}

function sinceHeading({ since }: OwnResponse): string {
  const last = since.versions.at(-1);
  return last
    ? `The challenge was amended on ${formatDate(last.publishedAt)}`
    : "Questions were answered since";
}

function submitTask({ response, counts, changes, stops, open }: OwnResponse): Task {
  const task = {
    key: "check",
    label: "Check your response and submit it",
    href: `/account/responses/${response.id}/check`,
  };
  const submitted = counts ? `Submitted as number ${counts.number}, with its receipt` : "";
  if (!open) {
    return counts
      ? { ...task, says: submitted, state: "done" }
      : { ...task, says: "Nothing that counts was submitted before the deadline", state: "waits" };
  }
  if (counts && changes.length === 0) return { ...task, says: submitted, state: "done" };
  if (stops.length > 0)
    return { ...task, says: `${plural(stops.length, "thing")} to do before`, state: "waits" };
  if (!counts) return { ...task, says: "Ready", state: "todo" };
  return { ...task, says: `Changed since number ${counts.number}: submit again`, state: "part" };
}

/** That what a part holds is not what counts. */
function changedFlags({ changes, open, counts }: OwnResponse, part: string): TaskFlag[] {
  if (!open || !changes.some((change) => change.part === part)) return [];
  const says = `Number ${counts?.number} counts without this, until you submit again`;
  return [{ key: "changed", kind: "think", lead: "Changed, not submitted", says }];
}

function questionTasks(own: OwnResponse): Task[] {
  const { response, draft, stops, mayEdit } = own;
  return response.challenge.criteria.map(({ id, key, title, wordLimit, weight }) => {
    const words = countWords(draft.answers[id] ?? "");
    const stop = stops.find(({ part }) => part === `questions/${key}`);
    return {
      key,
      label: title,
      href: mayEdit.allowed ? `/account/responses/${response.id}/questions/${key}` : undefined,
      says: `Weight ${Number(weight)}. ${words} of ${plural(wordLimit, "word")}`,
      state: words === 0 ? "todo" : stop ? "stop" : "done",
      flags: [
        ...(words > 0 && stop
          ? [{ key: "over", kind: "stop", lead: STOPS, says: stop.says } as const]
          : []),
        ...changedFlags(own, `questions/${key}`),
      ],
    };
  });
}

function otherTasks(own: OwnResponse): Task[] {
  const { response, draft, mayEdit } = own;
  const { id, challenge } = response;
  const { price, phasePrices, aiUsed } = draft;
  const href = (part: string) => (mayEdit.allowed ? `/account/responses/${id}/${part}` : undefined);
  const attached = draft.attachments.length;
  const pointed = own.pointed.length;
  const doubted = own.open ? own.stops.find(({ part }) => part === "price") : undefined;
  const evidence: Task = {
    key: "evidence",
    label: challenge.attachments > 0 ? "What you point to, and attachments" : "What you point to",
    href: href("evidence"),
    says:
      attached + pointed > 0
        ? [
            pointed > 0 ? `Points to ${plural(pointed, "thing")} you have published` : "",
            attached > 0 ? `${plural(attached, "document")} attached` : "",
          ]
            .filter(Boolean)
            .join("; ")
        : "Capabilities and case studies of yours, with how far each is proven",
    state: attached + pointed > 0 ? "done" : "optional",
    flags: changedFlags(own, "evidence"),
  };
  const declarations: Task = {
    key: "declarations",
    label: "Declarations",
    href: href("declarations"),
    says: "Use of AI, which is never scored; your interests; the hours it took",
    state: aiUsed === null ? "todo" : "done",
    flags: changedFlags(own, "declarations"),
  };
  if (!challenge.priceWeight.gt(0)) return [evidence, declarations];
  return [
    evidence,
    {
      key: "price",
      label: "Price",
      href: href("price"),
      says: price
        ? pricesWords(price, phasePrices)
        : "Kept apart from your answers until quality is agreed",
      state: price === null ? "todo" : doubted ? "stop" : "done",
      flags: [
        ...(price !== null && doubted
          ? [{ key: "doubt", kind: "stop", lead: STOPS, says: doubted.says } as const]
          : []),
        ...changedFlags(own, "price"),
      ],
    },
    declarations,
  ];
}

const STOPS = "Stops submission";

/** Every submission with its receipt, for good, and the way to take back what counts. */
function Received({ own }: { own: OwnResponse }) {
  const { response, mayWithdraw } = own;
  const { id, submissions } = response;
  if (submissions.length === 0)
    return <p className="small">Nothing yet. A response counts when you have its receipt.</p>;
  return (
    <>
      <Slip
        small
        entries={submissions.map(({ id: key, number, receivedAt }) => ({
          key,
          dateTime: receivedAt.toISOString(),
          date: formatDayMonth(receivedAt),
          says: (
            <>
              <Link href={submissionPaths(id, number).receipt}>Receipt of number {number}</Link>,
              received {formatTimestamp(receivedAt)}.{" "}
              {receiptWords(receiptStanding(number, submissions))}.
            </>
          ),
        }))}
      />
      {mayWithdraw.allowed ? (
        <p className="small gap-sm">
          <Link href={`/account/responses/${id}/withdraw`}>Withdraw the response</Link>: a page asks
          you first.
        </p>
      ) : null}
    </>
  );
}

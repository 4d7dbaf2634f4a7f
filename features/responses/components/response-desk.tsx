import { Slip } from "@/components/data/slip";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { SideNote } from "@/components/desk/side-note";
import { type Task, TaskList } from "@/components/desk/task-list";
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
import { RESPONSE } from "@/domain/response/states";
import { confirmResponse, withdrawResponse } from "../actions";
import type { OwnResponse } from "../loaders";

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
        state={<Tag kind="draft">{RESPONSE.states[own.state].words}</Tag>}
      />
      <Columns kind="side">
        <div>
          <PriceQuestioned own={own} />
          <WhereItStands own={own} />
          <Amended own={own} />
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

/** What came of it, or why nothing can be changed any more. */
function WhereItStands({ own: { response, letterSentAt, mayEdit } }: { own: OwnResponse }) {
  if (letterSentAt) {
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
  if (mayEdit.allowed) return null;
  return (
    <Notice kind="warn" heading={mayEdit.reason}>
      <p>{mayEdit.remedy}</p>
    </Notice>
  );
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

/** A material amendment came after the submission: it is replaced, or said to stand. */
function Amended({ own: { response, amended, mayEdit } }: { own: OwnResponse }) {
  if (!amended || !mayEdit.allowed) return null;
  const { number, publishedAt } = amended.version;
  const changes = `/challenges/${response.challenge.slug}/versions/${number}`;
  return (
    <Notice kind="warn" heading={`The challenge was amended on ${formatDate(publishedAt)}`}>
      <p>
        What you submitted was written for an earlier version.{" "}
        <Link href={changes}>Read what changed</Link>, then replace it, or confirm that it stands as
        it is. Where you do neither, it is opened all the same, and the panel is told which version
        it answers.
      </p>
      <ActionForm action={confirmResponse} scope="confirm" label="Confirm your response">
        <HiddenFields values={{ responseId: response.id, version: number }} />
        <p className="btns gap-sm">
          <SubmitButton kind="hollow" small>
            Confirm that it stands
          </SubmitButton>
        </p>
      </ActionForm>
    </Notice>
  );
}

function submitTask({ response, stops, mayEdit }: OwnResponse): Task {
  const stands = response.submissions.some(({ withdrawnAt }) => withdrawnAt === null);
  const task = {
    key: "check",
    label: "Check your response and submit it",
    href: `/account/responses/${response.id}/check`,
  };
  if (!mayEdit.allowed) {
    return stands
      ? { ...task, says: "Submitted, with its receipt", state: "done" }
      : { ...task, says: "It was not submitted before the deadline", state: "waits" };
  }
  if (stops.length > 0)
    return { ...task, says: `${plural(stops.length, "thing")} to do before`, state: "waits" };
  return { ...task, says: "Ready", state: stands ? "done" : "todo" };
}

function questionTasks({ response, draft, stops, mayEdit }: OwnResponse): Task[] {
  return response.challenge.criteria.map(({ id, key, title, wordLimit, weight }) => {
    const words = countWords(draft.answers[id] ?? "");
    const stop = stops.find(({ part }) => part === `questions/${key}`);
    return {
      key,
      label: title,
      href: mayEdit.allowed ? `/account/responses/${response.id}/questions/${key}` : undefined,
      says: `Weight ${Number(weight)}. ${words} of ${plural(wordLimit, "word")}`,
      state: words === 0 ? "todo" : stop ? "stop" : "done",
      flags: words > 0 && stop ? [{ key: "over", kind: "stop", says: stop.says }] : [],
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
  };
  const declarations: Task = {
    key: "declarations",
    label: "Declarations",
    href: href("declarations"),
    says: "Use of AI, which is never scored; your interests; the hours it took",
    state: aiUsed === null ? "todo" : "done",
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
      state: price ? "done" : "todo",
    },
    declarations,
  ];
}

function Received({ own }: { own: OwnResponse }) {
  const { response, mayWithdraw } = own;
  if (response.submissions.length === 0)
    return <p className="small">Nothing yet. A response counts when you have its receipt.</p>;
  return (
    <>
      <Slip
        small
        entries={response.submissions.map(({ id, number, receivedAt, withdrawnAt }) => ({
          key: id,
          dateTime: receivedAt.toISOString(),
          date: formatDayMonth(receivedAt),
          says: `${withdrawnAt ? "Withdrawn" : "Received"}: number ${number}, ${formatTimestamp(receivedAt)}`,
        }))}
      />
      <p className="btns gap-sm">
        <ButtonLink href={`/account/responses/${response.id}/receipt`} kind="hollow" small>
          Open the receipt
        </ButtonLink>
      </p>
      {mayWithdraw.allowed ? (
        <ActionForm action={withdrawResponse} scope="withdraw">
          <HiddenFields values={{ responseId: response.id }} />
          <p className="btns gap-sm">
            <SubmitButton kind="stop" small>
              Withdraw the response
            </SubmitButton>
          </p>
        </ActionForm>
      ) : null}
    </>
  );
}

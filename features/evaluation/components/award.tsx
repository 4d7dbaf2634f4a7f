import type { ReactNode } from "react";
import { Slip, type SlipEntry } from "@/components/data/slip";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import { Notice } from "@/components/notices/notice";
import { StateTag } from "@/components/tags/state-tag";
import { mayKeepContract } from "@/domain/contract/policy";
import { mayAward, mayComplete, mayPublishAwardNotice } from "@/domain/decision/policy";
import { formatDate, formatDateTime, formatShort, formatWeekdayDate } from "@/domain/format/dates";
import { listWords } from "@/domain/format/words";
import { addDays } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { standstillEnd } from "@/domain/timetable/standstill";
import { awardContract, completeChallenge, publishNotice } from "../actions";
import type { ConcernRow } from "../loaders/letters";
import type { EvaluationPage } from "../loaders/page";
import { letterSent, recommendationOf, winnersOf } from "../queries";
import { Act } from "./act";
import { Claims } from "./claims";
import { Concerns } from "./concerns";
import { EvaluationFrame } from "./frame";
import { LookAgain } from "./look-again";

/** From the decision to the contract: notice, standstill with its end, award, completion. */
export function Award({
  page,
  concerns,
  next,
  children,
}: {
  page: EvaluationPage;
  concerns: readonly ConcernRow[];
  /** After the award: the form of the contract that is to be written down. */
  next: ReactNode;
  /** The contract, from the award on. */
  children?: ReactNode;
}) {
  const { row } = page;
  const winners = winnersOf(row).map(({ supplier }) => supplier.name);
  return (
    <EvaluationFrame page={page} current="Award">
      <Desk>
        <DeskHead
          heading="Award notice, standstill and award"
          standfirst={
            row.decidedAt && winners.length > 0
              ? `Decided on ${formatDate(row.decidedAt)}: the award goes to ${listWords(winners)}. The database’s clock counts the standstill, in London’s days.`
              : "The award notice follows the approver’s decision and the letters."
          }
          state={<StateTag state={row.state} />}
        />
        <Columns kind="side">
          <div>
            <Step page={page} next={next} />
          </div>
          <Section place="column" heading="Dates">
            <Slip entries={dates(page)} />
          </Section>
        </Columns>
      </Desk>
      <Claims page={page} />
      <Concerns page={page} concerns={concerns} />
      <LookAgain page={page} />
      {children}
      {row.state === "AWARDED" ? (
        <Section heading="When the work is done">
          <CompleteForm page={page} />
        </Section>
      ) : null}
    </EvaluationFrame>
  );
}

/** The one thing that can be done now, or why it cannot. */
function Step({ page, next }: { page: EvaluationPage; next: ReactNode }) {
  const { row, facts, person, now } = page;
  const challengeId = row.id;
  if (row.state === "STANDSTILL") {
    return (
      <>
        <Standstill page={page} />
        <div className="gap-sm">
          <Act
            challengeId={challengeId}
            action={awardContract}
            label={winnersOf(row).length > 1 ? "Award the contracts" : "Award the contract"}
            verdict={mayAward(person, facts, now)}
          />
        </div>
      </>
    );
  }
  if (row.state === "AWARDED") return <AfterAward page={page} next={next} />;
  if (row.state === "COMPLETED") {
    return (
      <Notice heading="This challenge is completed">
        <p>{recommendationOf(row)?.contractNote}</p>
      </Notice>
    );
  }
  const today = londonDay(now);
  return (
    <>
      <p className="gap-sm">
        If the notice is published today, {formatWeekdayDate(today)}, the standstill ends on{" "}
        <b>{formatWeekdayDate(standstillEnd(today))} at 23:59:59</b>.
      </p>
      <Act
        challengeId={challengeId}
        action={publishNotice}
        label="Publish the award notice"
        verdict={mayPublishAwardNotice(person, facts)}
      />
    </>
  );
}

function Standstill({ page }: { page: EvaluationPage }) {
  const { standstillEndsOn, standstillPausedOn } = page.facts;
  if (!standstillEndsOn) return null;
  if (standstillPausedOn) {
    return (
      <Notice
        kind="warn"
        heading={`The standstill is paused since ${formatDate(standstillPausedOn)}`}
      >
        <p>
          A supplier has raised a concern, or a claim was issued. Once the last concern is answered
          and the last claim has ended, the standstill goes on with the working days that were left.
        </p>
      </Notice>
    );
  }
  return (
    <Notice
      kind="file"
      heading={`Standstill until ${formatWeekdayDate(standstillEndsOn)}, 23:59:59`}
    >
      <p>
        Eight working days, the day of the notice being the first, bank holidays in any part of the
        United Kingdom left out. The contract may be awarded from{" "}
        {formatWeekdayDate(addDays(standstillEndsOn, 1))}.
      </p>
    </Notice>
  );
}

/** Writing down what was signed comes first; where that is done, how the contract goes stands below. */
function AfterAward({ page, next }: { page: EvaluationPage; next: ReactNode }) {
  const { facts, person } = page;
  if (facts.contractsMissing === 0) {
    return (
      <Notice kind="file" heading="What was signed is written down">
        <p>
          It is public, and stands below: how it goes, and what changes of it.
          {facts.contractsWaiting > 0 ? " A change waits for the approver." : null}
        </p>
      </Notice>
    );
  }
  if (facts.contractsWaiting > 0 && facts.contractsMissing === 1) {
    return (
      <Notice kind="warn" heading="A contract waits for the approver">
        <p>
          Its value differs from the award. It stands below, and is published when it is confirmed.
        </p>
      </Notice>
    );
  }
  const keeping = mayKeepContract(person, facts);
  if (keeping.allowed) return next;
  return (
    <p className="gap-sm">
      Nothing is written down yet of what was signed. {keeping.reason} {keeping.remedy}
    </p>
  );
}

function CompleteForm({ page }: { page: EvaluationPage }) {
  const { row, facts, person } = page;
  const verdict = mayComplete(person, facts);
  if (!verdict.allowed) {
    return (
      <p className="gap-sm">
        {verdict.reason} {verdict.remedy}
      </p>
    );
  }
  return (
    <ActionForm action={completeChallenge} label="Complete the challenge">
      <HiddenFields values={{ challengeId: row.id }} />
      <p className="gap-sm">
        {winnersOf(page.row).length > 1 ? "The contracts are awarded" : "The contract is awarded"}.
        Once the work is done, say what came of it: that completes the challenge.
      </p>
      <TextArea
        name="note"
        label="What came of it"
        hint="What was delivered, when, and what it cost in the end. It is kept in the record."
        rows={3}
      />
      <p className="btns">
        <SubmitButton kind="hollow">Complete the challenge</SubmitButton>
      </p>
    </ActionForm>
  );
}

function dates({ row, facts, now }: EvaluationPage): SlipEntry[] {
  const sentAt = row.responses.flatMap((one) => letterSent(row, one)?.sentAt ?? [])[0];
  const at = (key: string, instant: Date | null | undefined, says: string): SlipEntry[] =>
    instant ? [{ key, dateTime: instant.toISOString(), date: formatShort(instant), says }] : [];
  const { standstillEndsOn: end } = facts;
  return [
    ...at("decided", row.decidedAt, "Decided"),
    ...at("letters", sentAt, "Assessment summaries sent"),
    ...at(
      "notice",
      row.awardNoticeAt,
      `Award notice published${row.awardNoticeAt ? `: ${formatDateTime(row.awardNoticeAt)}` : ""}`,
    ),
    ...(facts.standstillPausedOn
      ? [
          {
            key: "paused",
            dateTime: facts.standstillPausedOn,
            date: formatShort(facts.standstillPausedOn),
            says: "Standstill paused",
          },
        ]
      : []),
    ...(end && !facts.standstillPausedOn
      ? [{ key: "end", dateTime: end, date: formatShort(end), says: "Standstill ends, 23:59:59" }]
      : []),
    ...at("awarded", row.awardedAt, "Contract awarded"),
    ...at("completed", row.completedAt, "Completed"),
    ...at("now", now, "Today"),
  ]
    .map((entry) => ({ ...entry, now: entry.key === "now" }))
    .toSorted((a, b) => a.dateTime.localeCompare(b.dateTime));
}

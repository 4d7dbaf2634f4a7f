import type { ReactNode } from "react";
import { ButtonLink } from "@/components/forms/button";
import { StateTag } from "@/components/tags/state-tag";
import { placesOf, pricedWords } from "@/domain/challenge/content";
import { CHALLENGE } from "@/domain/challenge/states";
import { daysLeft, formatDate, formatTime, formatWeekdayDate } from "@/domain/format/dates";
import { formatMoney } from "@/domain/format/money";
import { toPence } from "@/domain/input";
import { londonTime } from "@/domain/timetable/london";
import { FollowButton } from "@/features/follows/components/follow-button";
import type { PublicChallenge, Winner } from "../loaders/public";

/** When it closes by our clock, or what is happening now; then what can be done. */
export function DeadlineBox({ challenge }: { challenge: PublicChallenge }) {
  const { state, content, now, slug, preceding } = challenge;
  const open = state === "PUBLISHED";
  return (
    <aside className="close" aria-label={open ? "Deadline" : "Where it stands"}>
      <p>
        <StateTag state={state} />
      </p>
      {open && content.closesAt ? (
        <OpenUntil closesAt={new Date(content.closesAt)} now={now} />
      ) : (
        <AfterClosing challenge={challenge} />
      )}
      {open && preceding ? (
        <p className="small">
          By invitation, to winners of the phase before that went on. Nobody is named while it is
          open.
        </p>
      ) : null}
      <div className="btns">
        {open ? (
          <ButtonLink href={`/challenges/${slug}/respond`}>Start a response</ButtonLink>
        ) : null}
        <FollowButton
          subject="challenge"
          id={challenge.id}
          path={`/challenges/${slug}`}
          label="Follow"
        />
      </div>
    </aside>
  );
}

function OpenUntil({ closesAt, now }: { closesAt: Date; now: Date }): ReactNode {
  const clock = londonTime(now).time;
  return (
    <>
      <p className="close__d">{daysLeft(closesAt, now)}</p>
      <p>
        Closes{" "}
        <b>
          {formatWeekdayDate(closesAt)}, {formatTime(closesAt)}
        </b>
        , London time
      </p>
      <p className="small muted">
        Decided by our clock, which now reads {formatDate(now).replace(/ \d{4}$/, "")}, {clock}. A
        response counts when you have its receipt.
      </p>
    </>
  );
}

function Winners({ challenge: { winners, state, content } }: { challenge: PublicChallenge }) {
  const intended = state === "STANDSTILL";
  const priced = ({ price }: Winner) => {
    const pence = price === null ? null : toPence(price);
    return pence === null ? "" : `, ${formatMoney(pence)} with VAT`;
  };
  const [only] = winners;
  if (only && winners.length === 1) {
    return (
      <>
        <p className="close__d">{only.name}</p>
        <p>
          {intended ? "Intended winner" : "Winner"}
          {placesOf(content.phases) > 1 && content.phases.length > 1
            ? ` of ${pricedWords(content.phases)}`
            : ""}
          {priced(only)}
        </p>
      </>
    );
  }
  return (
    <>
      <p className="close__d">
        {winners.length} {intended ? "intended winners" : "winners"}
      </p>
      {content.phases.length > 1 ? <p>of {pricedWords(content.phases)}</p> : null}
      <ul>
        {winners.map((winner) => (
          <li key={winner.slug}>
            <b>{winner.name}</b>
            {priced(winner)}
          </li>
        ))}
      </ul>
    </>
  );
}

function AfterClosing({ challenge }: { challenge: PublicChallenge }) {
  const { state, winners, content, dates, cancelReason } = challenge;
  if (winners.length > 0) {
    return (
      <>
        <Winners challenge={challenge} />
        <p className="small muted">
          {state === "AWARDED" && winners.length > 1
            ? "The contracts are awarded."
            : CHALLENGE.states[state].says}
          {state === "STANDSTILL" && dates.standstillPausedOn
            ? ` It is paused since ${formatDate(dates.standstillPausedOn)}: nothing is awarded meanwhile.`
            : ""}
          {state === "STANDSTILL" && dates.standstillEndsOn && !dates.standstillPausedOn
            ? ` It ends on ${formatDate(dates.standstillEndsOn)} at 23:59:59.`
            : ""}
        </p>
      </>
    );
  }
  if (state === "CANCELLED") {
    return (
      <>
        <p className="close__d">Cancelled</p>
        <p>{dates.cancelledAt ? formatWeekdayDate(dates.cancelledAt) : null}</p>
        <p className="small muted">{cancelReason}</p>
      </>
    );
  }
  return (
    <>
      <p className="close__d">Closed</p>
      <p>
        {content.closesAt ? (
          <>
            Closed <b>{formatWeekdayDate(new Date(content.closesAt))}</b>,{" "}
            {formatTime(new Date(content.closesAt))}
          </>
        ) : null}
      </p>
      <p className="small muted">{CHALLENGE.states[state].says}</p>
    </>
  );
}

import type { ReactNode } from "react";
import { ButtonLink } from "@/components/forms/button";
import { StateTag } from "@/components/tags/state-tag";
import { daysLeft, formatDate, formatTime, formatWeekdayDate } from "@/domain/format/dates";
import { formatMoney } from "@/domain/format/money";
import { toPence } from "@/domain/input";
import { londonTime } from "@/domain/timetable/london";
import { FollowButton } from "@/features/follows/components/follow-button";
import type { PublicChallenge } from "../loaders/public";
import { STATE_SAYS } from "./state-says";

/** When it closes by our clock, or what is happening now; then what can be done. */
export function DeadlineBox({ challenge }: { challenge: PublicChallenge }) {
  const { state, content, now, slug } = challenge;
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

function AfterClosing({ challenge }: { challenge: PublicChallenge }) {
  const { state, winner, content, dates, cancelReason } = challenge;
  if (winner) {
    const price = winner.price === null ? null : toPence(winner.price);
    return (
      <>
        <p className="close__d">{winner.name}</p>
        <p>
          {state === "STANDSTILL" ? "Intended winner" : "Winner"}
          {price === null ? "" : `, ${formatMoney(price)} with VAT`}
        </p>
        <p className="small muted">
          {STATE_SAYS[state]}
          {state === "STANDSTILL" && dates.standstillPausedOn
            ? ` It is paused since ${formatDate(dates.standstillPausedOn)}, by a concern.`
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
      <p className="small muted">{STATE_SAYS[state]}</p>
    </>
  );
}

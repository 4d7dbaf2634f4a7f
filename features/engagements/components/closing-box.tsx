import { ButtonLink } from "@/components/forms/button";
import { daysLeft, formatDate, formatTime, formatWeekdayDate } from "@/domain/format/dates";
import { londonTime } from "@/domain/timetable/london";
import { FollowButton } from "@/features/follows/components/follow-button";
import type { PublicEngagement } from "../loaders";
import { EngagementTag } from "./engagement-tag";

/** Until when suppliers may reply by our clock, or what became of it; then what can be done. */
export function ClosingBox({ page }: { page: PublicEngagement }) {
  const { engagement, state, now } = page;
  const { challenge, competing, closesAt } = engagement;
  const open = state === "OPEN";
  return (
    <aside className="close" aria-label={open ? "Deadline" : "Where it stands"}>
      <p>
        <EngagementTag state={state} />
      </p>
      <p className="close__d">{open ? daysLeft(closesAt, now) : "Closed"}</p>
      <p>
        {open ? "Replies close " : "Closed "}
        <b>
          {formatWeekdayDate(closesAt)}, {formatTime(closesAt)}
        </b>
        {open ? ", London time" : null}
      </p>
      <p className="small muted">{words(page)}</p>
      <div className="btns">
        {open ? <ButtonLink href="#reply">Say what is possible</ButtonLink> : null}
        {competing ? (
          <ButtonLink href={`/challenges/${challenge.slug}`}>Read the challenge</ButtonLink>
        ) : (
          <FollowButton
            subject="challenge"
            id={challenge.id}
            path={`/engagements/${challenge.slug}`}
            label="Follow"
          />
        )}
      </div>
    </aside>
  );
}

function words({ engagement, state, now }: PublicEngagement): string {
  if (engagement.competing) return "A challenge has followed.";
  if (state === "OPEN") {
    const clock = londonTime(now).time;
    return `Decided by our clock, which now reads ${formatDate(now).replace(/ \d{4}$/, "")}, ${clock}. Replying gives nobody a point later, and commits nobody.`;
  }
  if (state === "CLOSED")
    return "The body reads what suppliers replied, and shares what it learned.";
  return "No challenge has followed yet. What was learned is below; whoever follows hears if one comes.";
}

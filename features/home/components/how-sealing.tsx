import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { formatDate, formatWeekdayDate } from "@/domain/format/dates";
import { rulesOn } from "@/domain/rules/procurement-rules";
import type { Day } from "@/domain/timetable/day";
import { firstDayToSign, standstillEnd } from "@/domain/timetable/standstill";

/** How responses are sealed until the deadline, and what a receipt is good for. */
export function HowSealing() {
  return (
    <Section id="sealing" heading="Sealed responses" aside="Nobody reads one before the deadline">
      <div className="prose">
        <p>
          A supplier can replace or withdraw a response until the deadline. Until then nobody on the
          buyer’s side reads any of it, is told who has responded, or is told how many have. What is
          submitted is encrypted with a key made for its challenge, and drafts are locked too: no
          page, no backup and nobody who runs this service shows a word of it. After the deadline
          two different people of the buyer’s side open the responses, on record with their names.
        </p>
        <p>
          A response is received when the database has accepted it, by the database’s own clock, in
          London time. No browser and no waiting queue decides a deadline. The receipt says when
          that was, and the SHA-256 of what was received: the supplier can download the very bytes
          and work the figure out again, and{" "}
          <Link href="/receipts">anybody can check a receipt</Link>. What is opened after the
          deadline is what was sealed.
        </p>
        <p>
          Everything that is done here is written into a log in which each entry carries the print
          of the one before. An entry that was changed or taken out would show.
        </p>
      </div>
    </Section>
  );
}

/** A Tuesday, and a known answer. */
const NOTICE: Day = "2026-10-06";

/** The wait between award notice and contract. */
export function HowStandstill() {
  const { value, source } = rulesOn(NOTICE).standstillWorkingDays;
  return (
    <Section id="standstill" heading="Standstill" aside="No contract is signed before its end">
      <div className="prose">
        <p>
          Before the award notice, the winner and each loser get an assessment summary: for every
          criterion the score and its reason. Then {value} working days go by, the day of the notice
          being the first; weekends and bank holidays in any part of the United Kingdom are left
          out.
        </p>
        <p>
          A notice published on {formatWeekdayDate(NOTICE)} ends its standstill on{" "}
          {formatDate(standstillEnd(NOTICE))} at 23:59:59. The contract can be signed from{" "}
          {formatDate(firstDayToSign(NOTICE))} on.
        </p>
        <p className="source">Source: {source}.</p>
      </div>
    </Section>
  );
}

/** What a success story is, and when a champion may stand behind it. */
export function HowStories() {
  return (
    <Section id="stories" heading="Stories and champions" aside="Agreed to by both, word for word">
      <div className="prose">
        <p>
          A <Link href="/stories">story</Link> starts from a confirmed case study, from work that
          was stopped, or from a contract awarded here. The supplier and the public body edit the
          same draft. It is published when both have agreed to the same version; any change takes
          the agreement back. Its figures are never typed in: they come from the outcomes, with the
          evidence that these have today.
        </p>
        <p>
          A champion, a minister for example, stands behind a story in a sentence. That is refused,
          and hidden if it was given, while a public body of theirs runs a challenge in a field in
          which the supplier works, or one that has been opened and in which the supplier takes
          part. All suppliers of the field wait alike, so that nobody can tell who has responded.
        </p>
      </div>
    </Section>
  );
}

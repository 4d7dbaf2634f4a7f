import { Facts } from "@/components/data/facts";
import { Slip, type SlipEntry } from "@/components/data/slip";
import { SideNote } from "@/components/desk/side-note";
import { totalValue } from "@/domain/challenge/content";
import { isAboveThreshold, thresholdFor } from "@/domain/challenge/thresholds";
import { formatDate, formatDayMonth, formatTime } from "@/domain/format/dates";
import { formatMoney } from "@/domain/format/money";
import { rulesOn } from "@/domain/rules/procurement-rules";
import { londonDay } from "@/domain/timetable/london";
import { firstDayToSign, standstillEnd } from "@/domain/timetable/standstill";
import type { TeamChallenge } from "../loaders/team";

/** How to write for an answer that nobody has thought of yet. */
export function WriteTheProblem() {
  return (
    <SideNote heading="Write the problem, not the purchase">
      <p className="small">
        Instead of “a dashboard with alerts”, try “a keeper knows by 16:00 which gates to grease
        before the night tide”.
      </p>
      <p className="small">
        Say what it costs today, in hours, pounds or harm. A supplier that cannot see the size of a
        problem cannot price its answer.
      </p>
    </SideNote>
  );
}

/** Which rules hold for a challenge of this kind and value, if it were published today. */
export function RulesThatApply({ team }: { team: TeamChallenge }) {
  const { content, draft, now } = team;
  const today = londonDay(now);
  const rules = rulesOn(today);
  const threshold = thresholdFor(content.kind, draft.centralGovernment, today);
  const value = totalValue(content.phases);
  const above = isAboveThreshold(value, content.kind, draft.centralGovernment, today);
  const standing =
    value === 0n ? "You have not given a value yet" : `You are ${above ? "above" : "below"} it`;
  return (
    <SideNote heading="Rules that apply here">
      <Facts
        facts={[
          { label: "Threshold", value: `${formatMoney(threshold.value)} with VAT. ${standing}` },
          {
            label: "Least time",
            value:
              above || value === 0n
                ? `${rules.tenderingDaysMinimum.value} days, electronic, all documents there`
                : "None below the threshold. Give suppliers enough all the same",
          },
          {
            label: "Social value",
            value: draft.centralGovernment
              ? `At least ${rules.socialValueMinimum.value} of 100`
              : "For you to weigh",
          },
        ]}
      />
      <p className="source">
        In force from {formatDate(threshold.validFrom)}. {threshold.source}.
      </p>
    </SideNote>
  );
}

/** What the public learns and when, by the dates of the draft. */
export function WhenSuppliersSeeWhat({ team }: { team: TeamChallenge }) {
  return (
    <SideNote heading="When suppliers will see what">
      <Slip small entries={slipEntries(team)} />
    </SideNote>
  );
}

function slipEntries({ content, now }: TeamChallenge): SlipEntry[] {
  const today = londonDay(now);
  const { closesAt, evaluationEndsOn, awardNoticeOn } = content;
  return [
    entry("today", today, "Today: only your team", true),
    ...(closesAt
      ? [
          entry(
            "closes",
            londonDay(new Date(closesAt)),
            `Closes at ${formatTime(new Date(closesAt))}. Sealed until then, for you too`,
          ),
        ]
      : []),
    ...(evaluationEndsOn ? [entry("agreed", evaluationEndsOn, "Scores agreed")] : []),
    ...(awardNoticeOn
      ? [
          entry("award", awardNoticeOn, "Award notice UK6. Standstill of 8 working days"),
          entry("standstill", standstillEnd(awardNoticeOn), "Standstill ends at midnight"),
          entry("sign", firstDayToSign(awardNoticeOn), "You may sign from here"),
        ]
      : []),
  ];
}

function entry(key: string, day: string, says: string, now = false): SlipEntry {
  return { key, dateTime: day, date: formatDayMonth(day), says, now };
}

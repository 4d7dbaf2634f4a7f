import { ChartFigures } from "@/components/charts/chart-figures";
import { Gantt } from "@/components/charts/gantt";
import { Slip, type SlipEntry } from "@/components/data/slip";
import { Strip } from "@/components/data/strip";
import { Prose } from "@/components/frame/prose";
import { Section } from "@/components/frame/section";
import {
  type ChallengeContent,
  type Phase,
  phaseWords,
  placesOf,
  RIGHTS_WORDS,
  totalValue,
} from "@/domain/challenge/content";
import { timetableSteps } from "@/domain/challenge/timetable";
import type { EngagementContent } from "@/domain/engagement/content";
import { formatShort } from "@/domain/format/dates";
import { formatMoney } from "@/domain/format/money";
import { formatNumber, plural } from "@/domain/format/numbers";
import { listWords, sentence } from "@/domain/format/words";
import { regionNames } from "@/domain/regions";
import type { PublicChallenge } from "../loaders/public";
import { Paragraphs } from "./paragraphs";

/** Value, who can answer, what it costs to, and how many did. */
export function FactsStrip({ challenge }: { challenge: PublicChallenge }) {
  const { content, hours, responses } = challenge;
  const phases = content.phases.length;
  return (
    <div className="wrap section section--tight">
      <Strip
        facts={[
          {
            label: `Value, ${phases === 1 ? "one phase" : `${countWord(phases)} phases`}, with VAT`,
            value: formatMoney(totalValue(content.phases)),
          },
          {
            label: "Who can answer",
            ...whoCanAnswer(challenge),
          },
          hours
            ? {
                label: "Time to answer",
                value: `${formatNumber(hours.median)} h`,
                note: `median of ${hours.from} told us`,
              }
            : {
                label: "Time to answer",
                value: "Not known",
                note: responses === null ? "told after closing" : "too few told us",
              },
          responses === null
            ? { label: "Responses", value: "Sealed", note: "number shown after closing" }
            : { label: "Responses", value: formatNumber(responses) },
        ]}
      />
    </div>
  );
}

function whoCanAnswer({ content, preceding }: PublicChallenge) {
  if (!preceding) return { value: "Anyone", note: whoNote(content) };
  return {
    value: "By invitation",
    note: "winners of the phase before that went on",
  };
}

function whoNote({ conditions, accountsBeforeAward }: ChallengeContent): string {
  if (accountsBeforeAward) return "with audited accounts";
  return conditions === "" ? "no conditions, no turnover test" : "who meets the conditions";
}

/** The steps as a chart, and as a table under it. */
export function TimetableSection({ challenge }: { challenge: PublicChallenge }) {
  const { content, publishedAt, now, slug } = challenge;
  const steps = timetableSteps(content, publishedAt);
  return (
    <Section
      heading="Timetable"
      aside="Dates in London time. Standstill counts working days"
      more={{ href: `/challenges/${slug}/calendar.ics`, label: "Add to calendar (.ics)" }}
    >
      <Gantt rows={steps} today={now} />
      <ChartFigures
        figures={{
          caption: "Timetable",
          head: ["Step", "When"],
          rows: steps.map(({ label, when }) => [label, when]),
        }}
      />
    </Section>
  );
}

/** Users, problem, outcomes, what is there and what was tried; who may take part, and who owns the rest. */
export function NeedsSection({ content }: { content: ChallengeContent }) {
  return (
    <Prose>
      <ProblemWords content={content} />
      <TextSection heading="Conditions of taking part" text={content.conditions} />
      <TextSection heading="Who owns what is made" text={rightsText(content)} />
    </Prose>
  );
}

/** The problem, and nothing of how it is decided: also before there is a competition. Inside `Prose`. */
export function ProblemWords({ content }: { content: EngagementContent }) {
  const { users, problem, outcomes, legacy, tried, regions } = content;
  return (
    <>
      <h2 className="first">What is wrong today</h2>
      <Paragraphs text={problem} />
      <h3>Who needs this</h3>
      <Paragraphs text={users} />
      {regions.length > 0 ? <p>Where: {listWords(regionNames(regions))}.</p> : null}
      {outcomes.length > 0 ? (
        <>
          <h2>What we need to be true</h2>
          <ul>
            {outcomes.map(({ statement, measure, baseline }) => (
              <li key={statement}>
                {statement}
                <br />
                <span className="muted small">
                  {baseline ? `${sentence(measure)} Today: ${baseline}` : measure}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>You decide how. We have bought nothing and prefer nothing.</p>
      <TextSection heading="What you would work with" text={legacy} />
      <TextSection heading="What we already know does not work" text={tried} />
    </>
  );
}

function rightsText({ rights, rightsDetail }: ChallengeContent): string {
  return [rights ? `${RIGHTS_WORDS[rights]}.` : "", rightsDetail].filter(Boolean).join("\n\n");
}

function TextSection({ heading, text }: { heading: string; text: string }) {
  if (text === "") return null;
  return (
    <>
      <h3>{heading}</h3>
      <Paragraphs text={text} />
    </>
  );
}

export function PhasesSection({ content: { phases } }: { content: ChallengeContent }) {
  const [first] = phases;
  const heading =
    phases.length > 1 ? `${capital(countWord(phases.length))} phases, and a way out` : first?.name;
  return (
    <Section place="column" heading={heading ?? "Budget"}>
      <ol className="phases">
        {phases.map((phase) => (
          <li key={phase.name}>
            <b>{phase.name}</b>
            <span>
              {phaseWords(phase)}
              {phase.carriesOn ? <small>If it stops here: {phase.carriesOn}</small> : null}
            </span>
            <em>
              {formatMoney(BigInt(phase.valuePence))}
              {phase.suppliers > 1 ? <small> for all of them</small> : null}
            </em>
          </li>
        ))}
      </ol>
      <p className="source">
        {placesWords(phases)}
        {phases.length > 1
          ? "Either side may stop after a phase without fault. What is finished is paid for, and both write down what was learnt. "
          : null}
        With VAT.
      </p>
    </Section>
  );
}

/** Where several win the first phase, how many, and what that is for. */
function placesWords(phases: readonly Phase[]): string | null {
  const places = placesOf(phases);
  const [first] = phases;
  if (!first || places === 1) return null;
  const later = phases.length > 1 ? " Only they are invited to the phase after it." : "";
  return `The best ${places} win ${first.name}, each with a contract.${later} `;
}

/** What happened so far, newest first. */
export function HistorySection({ challenge }: { challenge: PublicChallenge }) {
  const { state } = challenge;
  if (state === "PUBLISHED") return null;
  return (
    <Section heading="What happened so far" aside={plural(challenge.versions.length, "version")}>
      <Slip entries={historyOf(challenge)} />
    </Section>
  );
}

function historyOf({ dates, versions, content, now, state }: PublicChallenge): SlipEntry[] {
  const closed = content.closesAt ? new Date(content.closesAt) : null;
  const moments: [string, Date | null, string][] = [
    ...versions.map(({ number, publishedAt, summary }): [string, Date, string] => [
      `version ${number}`,
      publishedAt,
      number === 1 ? "Published, with tender notice UK4" : `Amended: ${summary}`,
    ]),
    ["closed", closed && closed <= now ? closed : null, "Closed to responses"],
    ["opened", dates.openedAt, "Responses opened"],
    ["decided", dates.decidedAt, "Decision made"],
    ["notice", dates.awardNoticeAt, "Award notice UK6 published; the standstill began"],
    ["awarded", dates.awardedAt, "Contract awarded"],
    ["completed", dates.completedAt, "Completed"],
    ["cancelled", dates.cancelledAt, "Cancelled, with procurement terminated notice UK12"],
  ];
  return moments
    .flatMap(([key, at, says]) =>
      at && !isAfterEnd(key, at, state, dates) ? [{ key, at, says }] : [],
    )
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ key, at, says }) => ({
      key,
      dateTime: at.toISOString(),
      date: formatShort(at),
      says,
    }));
}

/** A challenge cancelled while open never closed. */
function isAfterEnd(
  key: string,
  at: Date,
  state: PublicChallenge["state"],
  { cancelledAt }: PublicChallenge["dates"],
): boolean {
  return key === "closed" && state === "CANCELLED" && cancelledAt !== null && at > cancelledAt;
}

const COUNTS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

function countWord(count: number): string {
  return COUNTS[count] ?? formatNumber(count);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

import type { ReactNode } from "react";
import { z } from "zod";
import { type Check, Checks } from "@/components/data/checks";
import { Link } from "@/components/link";
import { evaluationPath } from "@/domain/assessment/paths";
import { formatDateTime, formatWeekdayDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { listWords, sentence } from "@/domain/format/words";
import { londonDay } from "@/domain/timetable/london";
import { standstillEnd } from "@/domain/timetable/standstill";
import type { EvaluationPage } from "../loaders/page";
import { agreementViews, changedAfterPrices } from "../views/agreements";
import { type ExclusionView, exclusionsOf } from "../views/exclusions";
import type { RankingView } from "../views/ranking";

/** What holds, each with its figure or date, for whoever puts their name to it. */
export function BeforeYouDecide({ page, view }: { page: EvaluationPage; view: RankingView }) {
  const items: Check[] = [
    { key: "interests", says: interests(page), look: hasInterests(page) },
    { key: "prices", says: prices(page), look: changedAfterPrices(page).length > 0 },
    ...marked(page),
    ...changed(page),
    { key: "replayed", says: replayed(view), look: !view.replayed.same },
    ...exclusionsOf(page, view).map(exclusion),
    { key: "letters", says: letters(page) },
    { key: "standstill", says: standstill(page) },
  ];
  return <Checks items={items} />;
}

function hasInterests({ row }: EvaluationPage): boolean {
  return row.parts.some(({ conflict }) => conflict !== "NONE");
}

/** Of everybody with a part, those who left included: what they declared last, and what was decided on it. */
function interests({ row, facts }: EvaluationPage): ReactNode {
  const people = new Map(row.parts.map((part) => [part.userId, part]));
  const declared = [...people.values()].filter(({ conflict }) => conflict !== null);
  const barred = declared.filter(({ conflict }) => conflict === "BARRED");
  // Whoever reads no declaration of others is still told that there is one.
  const nobodyHasAny =
    row.declarations.every(({ conflict }) => conflict === "NONE") &&
    declared.every(({ conflict }) => conflict === "NONE") &&
    facts.kept.length === 0;
  const decided = row.declarations.filter(
    (one) => one.conflict === "MANAGEABLE" && one.decidedAt !== null,
  );
  const named = (id: string | null) => {
    const user = id ? people.get(id)?.user : undefined;
    return user?.name || user?.email || "somebody";
  };
  return (
    <>
      <b>
        Interests declared by {declared.length} of {plural(people.size, "person", "people")}.
      </b>{" "}
      {decided.map(({ id, userId, says, bars, measures, decidedById }) => (
        <span key={id} className="block">
          {named(userId)}
          {people.get(userId)?.endedAt ? " (left)" : null}: {says} {named(decidedById)} decided that
          it {bars ? "bars them" : "can be managed"}: {measures}
        </span>
      ))}
      {barred.length > 0 ? `${plural(barred.length, "person", "people")} barred. ` : null}
      {nobodyHasAny ? "None has any." : null}
    </>
  );
}

/** What the record says of when prices were known: true whatever happened. */
function prices(page: EvaluationPage): ReactNode {
  const { row } = page;
  if (row.priceWeight.equals(0)) return <b>No price counts.</b>;
  const meeting = row.meetings.find(({ openedAt }) => openedAt !== null);
  if (!meeting?.openedAt) return <b>The record does not say when the prices were opened.</b>;
  const times = row.responses.flatMap(({ agreedScores }) =>
    agreedScores.map(({ agreedAt }) => agreedAt.getTime()),
  );
  const opened = meeting.openedAt;
  const quality = times.filter((time) => time <= opened.getTime());
  const opener = row.parts.find(({ userId }) => userId === meeting.openedById)?.user;
  return (
    <>
      <b>
        {quality.length === times.length
          ? "Prices opened after quality was agreed"
          : "Scores were agreed anew after the prices were known"}
      </b>
      {quality.length > 0
        ? `: the last score before the opening was recorded on ${formatDateTime(new Date(Math.max(...quality)))}, and `
        : ": "}
      {opener?.name || opener?.email || "a second person"} opened the prices on{" "}
      {formatDateTime(opened)}.
    </>
  );
}

function marked(page: EvaluationPage): Check[] {
  return agreementViews(page)
    .filter((one) => one.marked)
    .map(({ response, criterion, given, last }) => ({
      key: `marked ${response} ${criterion.key}`,
      look: true,
      says: (
        <>
          <b>
            Response {response}, {criterion.title}, was agreed at {last?.score}
          </b>{" "}
          where {listWords(given.map(({ score }) => String(score)))} were given alone:{" "}
          {last?.reason}
        </>
      ),
    }));
}

/** What the panel agreed anew when prices were known, and what that did to the ranking. */
function changed(page: EvaluationPage): Check[] {
  const changes = changedAfterPrices(page);
  const before = page.row.recommendations.at(-2);
  if (changes.length === 0 || !before) return [];
  return [
    {
      key: "changed",
      look: true,
      says: (
        <>
          <b>{plural(changes.length, "score")} agreed anew:</b>{" "}
          {listWords(
            changes.map(
              ({ view: { response, criterion }, before: earlier, after }) =>
                `response ${response}, ${criterion.title}, from ${earlier?.score ?? "none"} to ${after.score}`,
            ),
          )}
          . The approver had asked: {before.returnReason} The ranking before was{" "}
          {rankingWords(before.result)}; now it is{" "}
          {rankingWords(page.row.recommendations.at(-1)?.result)}.
        </>
      ),
    },
  ];
}

/** "C with 83.65, A with 70.10": of a ranking that was kept. */
function rankingWords(result: unknown): string {
  const parsed = RANKING.safeParse(result);
  if (!parsed.success) return "not kept";
  return listWords(parsed.data.ranking.map(({ id, total }) => `${id} with ${total ?? "no place"}`));
}

const RANKING = z.object({
  ranking: z.array(z.object({ id: z.string(), total: z.string().nullable() })),
});

function replayed({ replayed: { same, sha256 } }: RankingView): ReactNode {
  return (
    <>
      <b>{same ? "Replayed:" : "Not the same when replayed:"}</b>{" "}
      {same
        ? "the same ranking from the exported file, to the last digit."
        : "do not decide on this, and tell the platform’s operator."}{" "}
      <code>
        {sha256.slice(0, 4)}…{sha256.slice(-4)}
      </code>
    </>
  );
}

/** What a response is excluded for; of a price also what its supplier was asked, and answered. */
function exclusion({ responseId, label, says, question, agrees }: ExclusionView): Check {
  return {
    key: responseId,
    look: agrees !== true,
    says: (
      <>
        <b>Response {label} is excluded:</b> {sentence(says)}
        {question ? (
          <>
            <span className="block">
              It was asked on {formatDateTime(question.askedAt)}: {question.asks}
            </span>
            <span className="block">
              {question.answeredAt
                ? `It answered on ${formatDateTime(question.answeredAt)}: ${question.answer}`
                : `It did not answer by ${formatDateTime(question.answerBy)}.`}
            </span>
          </>
        ) : null}
        <span className="block">{AGREES[String(agrees)]}</span>
      </>
    ),
  };
}

const AGREES: Readonly<Record<string, string>> = {
  true: "The approver agreed to it.",
  false: "The approver did not agree to it.",
  null: "The approver says yes or no to this exclusion.",
};

function letters({ row }: EvaluationPage): ReactNode {
  return (
    <>
      <b>{plural(row.responses.length, "letter")}, one to each supplier.</b>{" "}
      <Link href={evaluationPath(row.id, "summaries")}>Read them</Link>. They go out before the
      award notice.
    </>
  );
}

function standstill({ now }: EvaluationPage): ReactNode {
  const today = londonDay(now);
  return (
    <>
      <b>Standstill:</b> if the notice is published on {formatWeekdayDate(today)}, it ends on{" "}
      {formatWeekdayDate(standstillEnd(today))} at 23:59:59.
    </>
  );
}

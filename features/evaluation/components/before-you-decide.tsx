import type { ReactNode } from "react";
import { Checks } from "@/components/data/checks";
import { Link } from "@/components/link";
import { evaluationPath } from "@/domain/assessment/paths";
import { formatDateTime, formatWeekdayDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { sentence } from "@/domain/format/words";
import { londonDay } from "@/domain/timetable/london";
import { standstillEnd } from "@/domain/timetable/standstill";
import type { EvaluationPage } from "../loaders/page";
import type { RankingView } from "../views/ranking";

/** What holds, each with its figure or date, for whoever puts their name to it. */
export function BeforeYouDecide({ page, view }: { page: EvaluationPage; view: RankingView }) {
  const items = [
    { key: "interests", says: interests(page) },
    { key: "prices", says: prices(page) },
    { key: "replayed", says: replayed(view) },
    ...exclusions(page),
    { key: "letters", says: letters(page) },
    { key: "standstill", says: standstill(page) },
  ];
  return <Checks items={items} />;
}

function interests({ row }: EvaluationPage): ReactNode {
  const people = new Map(row.parts.map((part) => [part.userId, part]));
  const declared = [...people.values()].filter(({ conflict }) => conflict !== null);
  const managed = declared.filter(({ conflict }) => conflict === "MANAGEABLE");
  const barred = declared.filter(({ conflict }) => conflict === "BARRED");
  return (
    <>
      <b>
        Interests declared by {declared.length} of {plural(people.size, "person", "people")}.
      </b>{" "}
      {managed.map(({ userId, user, declaration }) => (
        <span key={userId}>
          Managed, {user.name || user.email}: {declaration}{" "}
        </span>
      ))}
      {barred.length > 0 ? `${plural(barred.length, "person", "people")} barred. ` : null}
      {managed.length + barred.length === 0 ? "None has any." : null}
    </>
  );
}

function prices({ row }: EvaluationPage): ReactNode {
  const times = row.responses.flatMap(({ agreedScores }) =>
    agreedScores.map(({ agreedAt }) => agreedAt.getTime()),
  );
  if (row.priceWeight.equals(0)) return <b>No price counts.</b>;
  return (
    <>
      <b>Prices opened after quality was agreed</b>
      {times.length > 0 ? `, which was on ${formatDateTime(new Date(Math.max(...times)))}.` : "."}
    </>
  );
}

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

function exclusions({ row }: EvaluationPage): { key: string; says: ReactNode }[] {
  return row.responses
    .filter(({ state }) => state === "EXCLUDED")
    .map(({ id, label, exclusionReason }) => ({
      key: id,
      says: (
        <>
          <b>Response {label} is excluded:</b> {sentence(exclusionReason ?? "")} The approver
          confirms it with the decision.
        </>
      ),
    }));
}

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

import type { ReactNode } from "react";
import { FileBar } from "@/components/frame/file-bar";
import { type Crumb, Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { evaluationPath } from "@/domain/assessment/paths";
import { formatDeadline } from "@/domain/format/dates";
import { endOfLondonDay } from "@/domain/timetable/london";
import type { EvaluationPage } from "../loaders/page";

interface FrameProps {
  page: EvaluationPage;
  /** This page, in a few words. */
  current: string;
  /** Pages between the evaluation and this one. */
  crumbs?: readonly Crumb[];
  note?: ReactNode;
  /** The evaluator's own pages lead back to their list. */
  evaluator?: boolean;
  children: ReactNode;
}

const MINE: Crumb = { label: "Your evaluations", href: "/account/evaluations" };

/** What stands around every page of an evaluation: the file, who one is in it, where one is. */
export function EvaluationFrame(props: FrameProps) {
  const { page, current, crumbs = [], note, evaluator, children } = props;
  const { row, person, youAre } = page;
  const above = evaluator
    ? [MINE, ...crumbs]
    : current === "Evaluation"
      ? aboveEvaluation(page)
      : [{ label: "Evaluation", href: evaluationPath(row.id) }, ...crumbs];
  const due = row.evaluationEndsOn?.toISOString().slice(0, 10);
  return (
    <>
      <FileBar
        title={row.title}
        actingFor={person.actingFor?.name}
        youAre={youAre}
        facts={[
          { label: "Challenge", value: row.reference },
          ...(evaluator && due
            ? [{ label: "Submit by", value: formatDeadline(endOfLondonDay(due)) }]
            : []),
        ]}
      />
      <Folio crumbs={above} current={current} note={note} />
      <Main>{children}</Main>
    </>
  );
}

/** The lead comes from the challenge, everybody else from the list of their evaluations. */
function aboveEvaluation({ row, parts }: EvaluationPage): Crumb[] {
  if (!parts.includes("LEAD")) return [MINE];
  return [
    { label: "Your challenges", href: "/account/challenges" },
    { label: row.reference, href: `/account/challenges/${row.id}` },
  ];
}

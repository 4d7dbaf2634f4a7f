import { Table } from "@/components/data/table";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { StateTag } from "@/components/tags/state-tag";
import { evaluationPath, scoringPath } from "@/domain/assessment/paths";
import { CHALLENGE, stateAt } from "@/domain/challenge/states";
import { formatDate } from "@/domain/format/dates";
import { listWords } from "@/domain/format/words";
import type { myEvaluations } from "../loaders";
import { partWords } from "../loaders/page";

type Loaded = Awaited<ReturnType<typeof myEvaluations>>;
type Mine = Loaded["rows"][number];

/** The challenges in which somebody has a part, and what waits for them. */
export function MyEvaluations({ rows, now }: Loaded) {
  if (rows.length === 0) {
    return (
      <Empty
        heading="You have no part in an evaluation"
        why="The lead of a challenge gives parts: evaluator, moderator, approver. You get a message when one is yours."
      />
    );
  }
  return (
    <Table
      caption="Your evaluations"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "title", head: "Challenge", cell: Challenge },
        { key: "body", head: "For", label: "For", cell: ({ body }) => body.name },
        {
          key: "part",
          head: "You are",
          label: "You are",
          cell: ({ parts }) => listWords(parts.map(({ part }) => partWords(part))),
        },
        { key: "waits", head: "Waits for you", label: "Waits for you", cell: waitsFor },
        {
          key: "state",
          head: "State",
          label: "State",
          cell: ({ state, closesAt }) => <StateTag state={stateAt(state, closesAt, now)} />,
        },
      ]}
    />
  );
}

function Challenge({ id, title, reference, parts, state }: Mine) {
  const evaluates = parts.some(({ part }) => part === "EVALUATOR") && parts.length === 1;
  const declared = parts.every(({ conflict }) => conflict !== null);
  const href =
    evaluates && declared && state === "EVALUATING" ? scoringPath(id) : evaluationPath(id);
  return (
    <>
      <Link href={href}>{title}</Link> <span className="small muted">{reference}</span>
    </>
  );
}

function waitsFor({ parts, state, evaluationEndsOn }: Mine): string {
  const { opened, undecided } = CHALLENGE.states[state];
  if (!opened || !undecided) return "–";
  if (parts.some(({ conflict }) => conflict === null)) return "Declare your interests";
  if (parts.some(({ conflict }) => conflict === "WAITING")) return "Your interest is decided";
  if (parts.some(({ conflict }) => conflict === "BARRED")) return "–";
  const open = parts
    .flatMap(({ assessments }) => assessments)
    .filter(({ state }) => state === "SCORING" || state === "RETURNED");
  if (state !== "EVALUATING" || open.length === 0) return "–";
  return evaluationEndsOn ? `Scores, by ${formatDate(evaluationEndsOn)}` : "Scores";
}

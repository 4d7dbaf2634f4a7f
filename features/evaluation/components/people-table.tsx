import { type Column, Table } from "@/components/data/table";
import { hasSubmitted, scoresMissing } from "@/domain/assessment/facts";
import { mayReadInterests } from "@/domain/assessment/policy";
import { formatDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { capitalised } from "@/domain/format/words";
import { type EvaluationPage, partWords } from "../loaders/page";
import type { EvaluationRow } from "../queries";
import { evaluatorNames, evaluatorTitle } from "../records/record";

type PartRow = EvaluationRow["parts"][number];

/** Everybody with a part: what they declared, and how far an evaluator is. */
export function PeopleTable({ page }: { page: EvaluationPage }) {
  const { row, facts, person } = page;
  const names = evaluatorNames(row);
  const reads = mayReadInterests(person, facts).allowed;
  const columns: Column<PartRow>[] = [
    { key: "name", head: "Name", cell: ({ user }) => user.name || user.email },
    {
      key: "part",
      head: "Part",
      label: "Part",
      cell: ({ id, part }) => {
        const words = names.has(id) ? evaluatorTitle(names.get(id) ?? "") : partWords(part);
        return capitalised(words);
      },
    },
    {
      key: "interests",
      head: "Interests",
      label: "Interests",
      cell: (part) => interests(part, reads),
    },
    { key: "scores", head: "Scores", label: "Scores", cell: (part) => progress(page, part) },
  ];
  return (
    <Table
      caption="Everybody with a part"
      columns={columns}
      rows={row.parts}
      rowKey={({ id }) => id}
      rowKind={({ conflict, endedAt }) => (conflict === "BARRED" || endedAt ? "out" : undefined)}
    />
  );
}

/** @param reads whether the person answers for the evaluation: who scores beside them learns no interests of others */
function interests(
  { conflict, declaration, declaredAt, endedAt, endedReason }: PartRow,
  reads: boolean,
) {
  if (endedAt) return `Left on ${formatDate(endedAt)}: ${endedReason}`;
  if (conflict === null || !declaredAt) return "Not declared yet";
  const day = formatDate(declaredAt);
  if (!reads) return conflict === "BARRED" ? "Reads nothing" : `Declared on ${day}`;
  if (conflict === "NONE") return `None, declared on ${day}`;
  if (conflict === "WAITING") return `One that waits to be decided, declared on ${day}`;
  if (conflict === "BARRED") return `Barred, declared on ${day}. Reads nothing`;
  return (
    <>
      Managed, declared on {day}: {declaration}
    </>
  );
}

function progress({ facts }: EvaluationPage, row: PartRow): string {
  const { part, userId, conflict, endedAt } = row;
  if (part !== "EVALUATOR") return "–";
  if (conflict === "BARRED") return "None";
  const own = facts.panel.find((one) => one.userId === userId && one.part === "EVALUATOR");
  if (endedAt) return own && hasSubmitted(own) ? "All submitted, and they count" : "None count";
  if (!own || own.assessments.length === 0) return "Not started";
  if (hasSubmitted(own)) return "All submitted";
  return `${plural(scoresMissing(facts, own), "score")} to go`;
}

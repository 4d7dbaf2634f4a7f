import { type Column, Table } from "@/components/data/table";
import { PROPOSAL } from "@/domain/challenge/proposal";
import { formatDateTime } from "@/domain/format/dates";
import { capitalised } from "@/domain/format/words";
import { partWords } from "../loaders/page";
import { type Replacement, standsInFor } from "../records/replacements";

type Shown = Pick<
  Replacement,
  | "part"
  | "leaves"
  | "span"
  | "takesOver"
  | "why"
  | "by"
  | "at"
  | "state"
  | "decidedBy"
  | "decidedAt"
  | "reason"
>;

const COLUMNS: Column<Shown>[] = [
  { key: "part", head: "Part", cell: ({ part }) => capitalised(partWords(part)) },
  {
    key: "who",
    head: "Who",
    label: "Who",
    cell: (one) => `${one.takesOver}${one.span ? ", deputy" : ""} for ${standsInFor(one)}`,
  },
  { key: "why", head: "Why", label: "Why", cell: ({ why }) => why },
  {
    key: "proposed",
    head: "Proposed",
    label: "Proposed",
    cell: ({ by, at }) => `By ${by} on ${formatDateTime(at)}`,
  },
  { key: "decided", head: "Second person", label: "Second person", cell: decided },
];

/** Who took over from whom as lead, approver or moderator, why, and which two people decided it; nothing where nobody did. */
export function Replacements({ replacements }: { replacements: readonly Shown[] }) {
  if (replacements.length === 0) return null;
  return (
    <Table
      caption="Who took over from whom"
      rows={replacements}
      rowKey={({ part, at }) => `${part} ${at.toISOString()}`}
      columns={COLUMNS}
    />
  );
}

function decided({ state, decidedBy, decidedAt, reason }: Shown): string {
  if (!decidedAt) return PROPOSAL.states[state].words;
  const when = formatDateTime(decidedAt);
  return state === "APPROVED"
    ? `${decidedBy} agreed on ${when}`
    : `${decidedBy} did not agree on ${when}: ${reason}`;
}

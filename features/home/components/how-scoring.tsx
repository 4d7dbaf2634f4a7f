import { type Column, Table } from "@/components/data/table";
import { Section } from "@/components/frame/section";
import { EVIDENCE, EXAMPLE, type ExampleRow, exampleRows, HOW } from "../views/example-evaluation";

const COLUMNS: readonly Column<ExampleRow>[] = [
  {
    key: "response",
    head: "Response",
    cell: ({ response, line }) => (
      <>
        {response}
        {line.excluded === null ? null : <span className="small muted"> {line.excluded}</span>}
      </>
    ),
  },
  { key: "bid", head: "Price", label: "Price", numeric: true, cell: ({ price }) => price },
  {
    key: "how",
    head: "How, agreed",
    label: "How it would work, agreed score of 5",
    numeric: true,
    cell: ({ how }) => how,
  },
  {
    key: "evidence",
    head: "Evidence, agreed",
    label: "Evidence, agreed score of 5",
    numeric: true,
    cell: ({ evidence }) => evidence,
  },
  {
    key: "quality",
    head: "Quality, of 60",
    label: "Quality, of 60",
    numeric: true,
    cell: ({ line }) => line.quality ?? "–",
  },
  {
    key: "price",
    head: "Price, of 40",
    label: "Price, of 40",
    numeric: true,
    cell: ({ line }) => line.price ?? "–",
  },
  {
    key: "total",
    head: "Total",
    label: "Total",
    numeric: true,
    cell: ({ line }) => <b>{line.total ?? "–"}</b>,
  },
  {
    key: "rank",
    head: "Rank",
    label: "Rank",
    numeric: true,
    cell: ({ line }) => line.rank ?? "excluded",
  },
];

/** How points are worked out, with an example that the page works out by the same rules. */
export function HowScoring() {
  const rows = exampleRows();
  return (
    <Section
      id="scoring"
      heading="Scoring"
      aside="Criteria, weights, what each score means, the price formula and the tie-breaks are published with the challenge"
    >
      <div className="prose">
        <p>
          Each evaluator first declares every interest, then reads and scores alone, with a reason
          for each score. Then the panel talks, and the moderator writes down an agreed score with
          its reason. What each had given alone stays as it was.
        </p>
        <ul>
          <li>Points of a criterion: its weight × the agreed score ÷ the highest score.</li>
          <li>Points of the price: its weight × the lowest price ÷ the price.</li>
          <li>
            A response under a minimum is excluded, and so is one that does not comply. The lowest
            price is taken after that.
          </li>
          <li>
            Totals are worked out exactly, and rounded once, half up, to two places. The ranking is
            made on these. What is equal is parted by the published tie-breaks; what is still equal
            shares its rank.
          </li>
          <li>
            Where a first phase has places for several suppliers, the best of the ranking win them,
            and those that go on are invited to the next phase. Nobody wins a place that is still
            shared by too many.
          </li>
        </ul>
        <h3>An example</h3>
        <p>
          “{HOW.title}” has {HOW.weight} points, and its minimum is {HOW.minimum} of {HOW.maximum}.
          “{EVIDENCE.title}” has {EVIDENCE.weight} points and the price {EXAMPLE.price.weight}. Ties
          go to the higher quality.
        </p>
      </div>
      <Table
        caption="An evaluation of four invented responses"
        columns={COLUMNS}
        rows={rows}
        rowKey={({ response }) => response}
        rowKind={({ line }) =>
          line.excluded === null ? (line.rank === 1 ? "first" : undefined) : "out"
        }
        narrow="scroll"
      />
      <div className="prose gap-sm">
        <p>
          D is cheapest and counts for nothing: it is out before the lowest price is taken, which is
          therefore B’s £80,000. For A that makes 40 × 80,000 ÷ 100,000 = 32 points, and 40 × 4 ÷ 5
          + 20 × 4 ÷ 5 = 48 points of quality. A and B have the same total, and A has the higher
          quality.
        </p>
        <p>
          Beside a real ranking stands how far the evaluators agreed, and for each weight how far it
          could move with the same winner. Every evaluation can be exported as a file, and anybody
          can work the ranking out again from it.
        </p>
      </div>
    </Section>
  );
}

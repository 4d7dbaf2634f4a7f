import { Facts } from "@/components/data/facts";
import { Table } from "@/components/data/table";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { GradeBar } from "@/components/evidence/grade-bar";
import { Brief } from "@/components/story/brief";
import { claimStatement } from "@/domain/case-study/figures";
import { formatDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { listWords, sentence } from "@/domain/format/words";
import { regionName } from "@/domain/regions";
import { maturityWords } from "@/domain/supplier/maturity";
import { settings } from "@/lib/settings";
import type { TechnologyFigures } from "../loaders";
import type { BestProof } from "../queries/figures";

/** With these a brief fits one page of A4. */
const PROOFS = 5;
const NAMED = 4;
const NOTES = 2;

/** The technology on one printed page, with its sources. */
export function TechnologyBrief({ figures }: { figures: TechnologyFigures }) {
  const { technology, workedOutAt, tally, outcomes } = figures;
  const best = outcomes.slice(0, PROOFS);
  return (
    <Brief
      about={`Brief on a technology, ${formatDate(workedOutAt)}`}
      heading={technology.name}
      lead={technology.summary}
      outcomes={best.length > 0 ? <BestProofs proofs={best} /> : null}
      chart={
        tally.claims > 0 ? (
          <figure>
            <figcaption>
              <h4>All {plural(tally.claims, "published claim")}, by what stands behind</h4>
            </figcaption>
            <GradeBar counts={tally.counts} />
          </figure>
        ) : null
      }
      facts={<BriefFacts figures={figures} />}
      notes={notesOf(figures)}
      sources={sourcesOf(figures, best)}
    />
  );
}

function BestProofs({ proofs }: { proofs: readonly BestProof[] }) {
  return (
    <Table
      caption="The best results"
      rows={proofs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "result",
          head: "Best results",
          cell: (proof) => claimStatement({ ...proof, higherIsBetter: false }),
        },
        {
          key: "whom",
          head: "For whom, by whom",
          cell: ({ body, supplier }) => (body ? `${body}, by ${supplier}` : `By ${supplier}`),
        },
        {
          key: "evidence",
          head: "Evidence",
          cell: ({ standing }) => <EvidenceMark standing={standing} />,
        },
      ]}
    />
  );
}

function BriefFacts({ figures }: { figures: TechnologyFigures }) {
  const { tally, maturity, places } = figures;
  const highest = maturity.findLast(({ proven }) => proven > 0);
  return (
    <Facts
      facts={[
        {
          label: "Claimed",
          value: `${plural(tally.claims, "outcome")}; ${plural(tally.suppliers, "supplier offers", "suppliers offer")} it`,
        },
        {
          label: "Proven",
          value: `${plural(tally.proven, "outcome")}, in ${plural(tally.bodies, "public body", "public bodies")}`,
        },
        { label: "Where proven", value: whereProven(places) },
        { label: "Most mature", value: highest ? maturityWords(highest.level) : null },
        {
          label: "Against it",
          value: listWords([
            ...(tally.disputed > 0 ? [`${tally.disputed} disputed`] : []),
            ...(tally.corrected > 0 ? [`${tally.corrected} corrected`] : []),
            ...(tally.lapsed > 0 ? [`${tally.lapsed} lapsed`] : []),
            ...(figures.caseStudies.stopped > 0 ? [`${figures.caseStudies.stopped} stopped`] : []),
          ]),
        },
      ]}
    />
  );
}

/** "North West and Wales", a few at most. */
function whereProven({ regions }: TechnologyFigures["places"]): string {
  const names = regions.filter(({ proven }) => proven > 0).map(({ key }) => regionName(key));
  const more = names.length - NAMED;
  return listWords(more > 0 ? [...names.slice(0, NAMED), `${more} more`] : names);
}

function notesOf({ blockers, technology }: TechnologyFigures) {
  const met = blockers.slice(0, NOTES).map(({ what, overcameBy }) => {
    return overcameBy ? `${sentence(what)} Overcome by: ${sentence(overcameBy)}` : sentence(what);
  });
  const notes = [
    { heading: "What gets in the way", says: met.join(" ") },
    { heading: "Ask before you buy", says: technology.questions.slice(0, NOTES).join(" ") },
    {
      heading: "Standards to ask for",
      says: listWords(technology.standards.slice(0, NAMED)),
    },
  ].filter(({ says }) => says !== "");
  return notes.length > 0 ? notes : undefined;
}

/** Who said so and when, for each result, and where every figure can be fetched. */
function sourcesOf({ technology }: TechnologyFigures, proofs: readonly BestProof[]): string {
  const words = proofs.map(
    ({ body, saidAt }) => `${body ?? "the public body"}, ${formatDate(saidAt)}`,
  );
  const page = `${settings().BASE_URL}/technologies/${technology.slug}`;
  const sources =
    words.length > 0 ? `Sources: the word of ${[...new Set(words)].join("; ")}. ` : "";
  return `${sources}Every figure: ${page}/figures.csv. Read on: ${page}`;
}

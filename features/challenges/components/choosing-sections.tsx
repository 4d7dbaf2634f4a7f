import { Fold } from "@/components/data/fold";
import { Table } from "@/components/data/table";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import {
  type ChallengeContent,
  type Criterion,
  type DataSet,
  pricedWords,
  type Sample,
} from "@/domain/challenge/content";
import { tieBreakWords } from "@/domain/challenge/tie-breaks";
import { weightsTotal, weightText } from "@/domain/challenge/weights";
import { shortType } from "@/domain/file/types";
import { formatBytes } from "@/domain/format/bytes";
import { formatDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { attachmentsWords } from "@/domain/response/attachments";
import { hrefOf } from "@/features/files/views";

interface DataSectionProps {
  content: ChallengeContent;
  /** Column: inside a page's own margins. */
  place?: "page" | "column";
}

/** The data that a supplier gets, described before they ask. */
export function DataSection({ content: { dataSets }, place }: DataSectionProps) {
  if (dataSets.length === 0) return null;
  return (
    <Section
      place={place}
      heading="The data you get"
      aside={`${plural(dataSets.length, "set")}, described before you ask`}
    >
      <Table
        caption="Data sets"
        rows={dataSets}
        rowKey={({ name }) => name}
        columns={[
          {
            key: "name",
            head: "Set",
            cell: ({ name, holds, sample }) => (
              <>
                <b>{name}</b>
                <br />
                {holds}
                {sample ? <SampleLink sample={sample} /> : null}
              </>
            ),
          },
          {
            key: "quality",
            head: "Quality",
            cell: ({ quality }) => quality || "Not said",
            label: "Quality",
          },
          {
            key: "format",
            head: "Format and size",
            cell: ({ format }) => format || "Not said",
            label: "Format",
          },
          {
            key: "licence",
            head: "Licence, legal basis",
            cell: (set) => <Licence set={set} />,
            label: "Licence",
          },
          {
            key: "access",
            head: "How and when",
            cell: ({ access }) => access || "Not said",
            label: "Get it",
          },
        ]}
      />
    </Section>
  );
}

function SampleLink({ sample }: { sample: Sample }) {
  return (
    <>
      <br />
      <Link href={hrefOf(sample)}>
        Sample or schema<span className="vh">: {sample.name}</span>
      </Link>{" "}
      <span className="muted nowrap">
        ({shortType(sample.type)}, {formatBytes(sample.bytes)})
      </span>
    </>
  );
}

function Licence({ set: { licence, legalBasis, personalData } }: { set: DataSet }) {
  const basis = legalBasis ? `${legalBasis}; personal data` : "Personal data";
  return (
    <>
      {licence || "Not said"}
      <br />
      <span className="muted">{personalData ? basis : "No personal data"}</span>
    </>
  );
}

type Line = { kind: "question"; criterion: Criterion } | { kind: "price" };

/** Questions, weights, what each score means, ties and the price's formula, as they were fixed. */
export function ChoosingSection({
  content,
  fixedOn,
}: {
  content: ChallengeContent;
  fixedOn?: Date;
}) {
  const { criteria, priceWeight, maximum, tieBreaks } = content;
  const lines: Line[] = [
    ...criteria.map((criterion): Line => ({ kind: "question", criterion })),
    ...(Number(priceWeight) > 0 ? [{ kind: "price" } as const] : []),
  ];
  return (
    <Section
      place="column"
      heading="How we choose"
      aside={fixedOn ? `Fixed on ${formatDate(fixedOn)}` : undefined}
    >
      <Table
        caption="Award criteria"
        rows={lines}
        rowKey={(line) => (line.kind === "price" ? "price" : line.criterion.key)}
        columns={[
          {
            key: "criterion",
            foot: "Total",
            head: "Criterion",
            cell: (line) => <LineWords line={line} content={content} />,
          },
          {
            key: "weight",
            foot: weightText(weightsTotal(content)),
            head: "Weight",
            label: "Weight",
            numeric: true,
            cell: (line) => (
              <b>{weightText(line.kind === "price" ? priceWeight : line.criterion.weight)}</b>
            ),
          },
          {
            key: "least",
            head: "Least score",
            label: "Least score",
            numeric: true,
            cell: (line) =>
              line.kind === "price" || line.criterion.minimum === null
                ? "–"
                : `${line.criterion.minimum} of ${maximum}`,
          },
        ]}
      />
      <p className="source">
        {tieBreaks.length > 0
          ? `Ties: ${tieBreaks.map((text) => tieBreakWords(text, criteria)).join(", then ")}. `
          : null}
        {attachmentsWords(content.attachments, content.attachmentsFor)} Use of AI is declared, and
        never scored.
      </p>
    </Section>
  );
}

function LineWords({ line, content }: { line: Line; content: ChallengeContent }) {
  if (line.kind === "price") {
    return (
      <>
        <b>Price</b>
        <br />
        {weightText(content.priceWeight)} × lowest compliant price ÷ your price for{" "}
        {pricedWords(content.phases)}. Rounded half up to two places
      </>
    );
  }
  const { title, question, wordLimit } = line.criterion;
  return (
    <>
      <b>{title}</b>
      <br />
      {question} <span className="muted nowrap">Up to {plural(wordLimit, "word")}.</span>
      <Fold summary="What each score means">
        <ul className="desc">
          {scoresOf(content).map(({ score, says }) => (
            <li key={score}>
              <b>{score}</b> {says}
            </li>
          ))}
        </ul>
      </Fold>
    </>
  );
}

function scoresOf({ descriptors }: ChallengeContent) {
  return descriptors.map((says, score) => ({ score, says }));
}

import { Facts } from "@/components/data/facts";
import { Fold } from "@/components/data/fold";
import { Table } from "@/components/data/table";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ButtonLink } from "@/components/forms/button";
import { Section } from "@/components/frame/section";
import { evaluationPath } from "@/domain/assessment/paths";
import { CHALLENGE } from "@/domain/challenge/states";
import { formatDate, formatDateTime, formatTimestamp } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { EvaluationFrame } from "@/features/evaluation/components/frame";
import type { EvaluationPage } from "@/features/evaluation/loaders/page";
import type { RecordFile } from "../export/drawn";
import type { Dossier } from "../loaders";
import { Contracts } from "./contracts";
import { Engaged, People, PhaseBefore, PricesAsked, Questions, Responses } from "./kept";
import { Audit, Decision, Scores } from "./reasons";

interface DossierPageProps {
  page: EvaluationPage;
  dossier: Dossier;
  /** Of the file. */
  sha256: string;
}

/** Everything that explains the decisions, to be read, printed and kept. */
export function DossierPage({ page, dossier, sha256 }: DossierPageProps) {
  const { challenge, drawnAt, keepUntil, versions } = dossier;
  return (
    <EvaluationFrame page={page} current="Record">
      <Desk>
        <DeskHead
          heading="The record"
          kicker={`${challenge.body}, ${challenge.reference}`}
          standfirst="Everything that explains the decisions: what was published, asked and answered, who took part, what was opened and read, scored and agreed, decided and sent."
        />
        <Facts
          wide
          facts={[
            { label: "Challenge", value: challenge.title },
            { label: "State", value: CHALLENGE.states[challenge.state].words },
            { label: "Drawn", value: `${formatTimestamp(drawnAt)}, London time` },
            {
              label: "Kept at least until",
              value: keepUntil
                ? `${formatDate(keepUntil)}: three years, Procurement Act 2023, section 98`
                : "Three years after it ends",
            },
            { label: "SHA-256 of the file", value: <code>{sha256}</code> },
          ]}
        />
        <Files challengeId={page.row.id} />
        <Drawings dossier={dossier} />
      </Desk>
      <Engaged dossier={dossier} />
      <PhaseBefore dossier={dossier} />
      <Section heading="What was published" aside={plural(versions.length, "version")}>
        <Table
          caption="Versions"
          rows={versions}
          rowKey={({ number }) => number}
          columns={[
            { key: "number", head: "Version", cell: ({ number }) => number },
            {
              key: "when",
              head: "Published",
              label: "Published",
              cell: ({ publishedAt }) => formatDateTime(publishedAt),
            },
            {
              key: "what",
              head: "What changed",
              label: "What changed",
              cell: ({ summary, material }) =>
                summary ? `${summary}${material ? " (material)" : ""}` : "The first",
            },
          ]}
        />
      </Section>
      <Questions dossier={dossier} />
      <People dossier={dossier} />
      <Responses dossier={dossier} />
      <PricesAsked dossier={dossier} />
      <Scores dossier={dossier} />
      <Decision dossier={dossier} />
      <Contracts dossier={dossier} />
      <Audit dossier={dossier} />
    </EvaluationFrame>
  );
}

const FILES: readonly { file: RecordFile; label: string }[] = [
  { file: "record.zip", label: "All of it (ZIP)" },
  { file: "record.pdf", label: "The report (PDF)" },
  { file: "record.docx", label: "The report (DOCX)" },
  { file: "scores.xlsx", label: "The scores (XLSX)" },
  { file: "record.json", label: "The data (JSON)" },
];

/** The record to take away, each time noted. */
function Files({ challengeId }: { challengeId: string }) {
  return (
    <>
      <h2 className="gap-top">Take it away</h2>
      <p>
        The ZIP holds the report, the scores, every response with its documents and receipts, every
        letter and every notice. Each download is noted below.
      </p>
      <p className="btns gap-sm">
        {FILES.map(({ file, label }) => (
          <ButtonLink
            key={file}
            href={`${evaluationPath(challengeId, "record")}/${file}`}
            kind={file === "record.zip" ? "solid" : "hollow"}
            small
          >
            {label}
          </ButtonLink>
        ))}
      </p>
    </>
  );
}

function Drawings({ dossier: { drawings } }: { dossier: Dossier }) {
  if (drawings.length === 0) return null;
  return (
    <Fold summary={`Who took it away: ${plural(drawings.length, "time")}`}>
      <ul>
        {drawings.map(({ at, by, file }) => (
          <li key={at.toISOString()}>
            {by}, {formatTimestamp(at)}: {file}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

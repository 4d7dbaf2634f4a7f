import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ButtonLink, Buttons } from "@/components/forms/button";
import { Notice } from "@/components/notices/notice";
import type { OwnSubmission } from "../loaders";
import { receiptWords, receivedWords, submissionPaths } from "../words";
import { ResponseWords } from "./response-words";

/** One submission as it stands, to read: not the draft, whatever became of that. */
export function Submitted({ found }: { found: OwnSubmission }) {
  const { own, submission, says, draft, standing } = found;
  const { id, challenge } = own.response;
  const { number } = submission;
  const paths = submissionPaths(id, number);
  return (
    <Desk>
      <DeskHead
        heading={`What you submitted, number ${number}`}
        standfirst={`To “${challenge.title}”, for ${says.supplier}. It answers version ${says.version} of the challenge.`}
      />
      <Notice kind={standing.kind === "counts" ? "plain" : "warn"} heading={receiptWords(standing)}>
        <p>
          {receivedWords(submission)}. Its SHA-256 is <code>{submission.sha256}</code>.
        </p>
        <Buttons>
          <ButtonLink href={paths.readPdf} kind="hollow" small>
            As a PDF
          </ButtonLink>
          <ButtonLink href={paths.content} kind="hollow" small>
            Download the file that was sealed
          </ButtonLink>
          <ButtonLink href={paths.receipt} kind="hollow" small>
            Open the receipt
          </ButtonLink>
        </Buttons>
      </Notice>
      <ResponseWords
        responseId={id}
        draft={draft}
        pointed={says.pointsTo}
        questions={challenge.criteria}
      />
    </Desk>
  );
}

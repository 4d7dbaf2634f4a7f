import { Fold } from "@/components/data/fold";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { Section } from "@/components/frame/section";
import { Empty } from "@/components/notices/empty";
import { Notice } from "@/components/notices/notice";
import { StateTag } from "@/components/tags/state-tag";
import { mayReturnLetter, maySendSummaries, mayWriteLetter } from "@/domain/decision/policy";
import type { SummaryParty } from "@/domain/decision/summary";
import { formatDateTime } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";
import { addToLetter, letLetterGo, sendLetterBack, sendLetters } from "../actions";
import type { EvaluationPage } from "../loaders/page";
import { letterSent, recommendationOf } from "../queries";
import type { DrawnSummary } from "../views/summaries";
import { outcomeWords } from "../words/letter";
import { Act } from "./act";
import { nameIn } from "./claims";
import { EvaluationFrame } from "./frame";
import { Letter } from "./letter";

interface SummariesProps {
  page: EvaluationPage;
  summaries: readonly DrawnSummary[];
}

/** The letters to all suppliers, to read before they are sent, and who has read theirs. */
export function Summaries({ page, summaries }: SummariesProps) {
  const { row, facts, person } = page;
  const sending = maySendSummaries(person, facts);
  return (
    <EvaluationFrame page={page} current="Assessment summaries">
      <Desk>
        <DeskHead
          heading="Assessment summaries"
          standfirst="Drawn from the record: for each criterion the score and the agreed reason, the totals, and for a loser each winner’s name, scores and the reason of each, so read whether a reason tells a trade secret (Procurement Act 2023, section 94). You can add to each in your own words. They go out before the award notice."
          state={<StateTag state={row.state} />}
        />
        <Act
          challengeId={row.id}
          action={sendLetters}
          label={`Send ${plural(row.responses.length, "letter")}`}
          verdict={sending}
        />
      </Desk>
      <Section heading="The letters">
        {summaries.length === 0 ? (
          <Empty
            heading="There are no letters yet"
            why="They are drawn when a winner is recommended."
          />
        ) : null}
        <MissingOfBody page={page} summaries={summaries} />
        {summaries.map((drawn) => (
          <OneLetter key={drawn.responseId} page={page} drawn={drawn} />
        ))}
      </Section>
    </EvaluationFrame>
  );
}

function OneLetter({ page, drawn }: { page: EvaluationPage; drawn: DrawnSummary }) {
  const { row, facts, person } = page;
  const { responseId, content } = drawn;
  const response = row.responses.find(({ id }) => id === responseId);
  const summary = response && letterSent(row, response);
  const writing = mayWriteLetter(person, facts).allowed;
  return (
    <Fold summary={`${content.supplier}, response ${content.label}`}>
      <p className="small muted">
        {summary
          ? `Sent on ${formatDateTime(summary.sentAt)}. ${summary.readAt ? `Read on ${formatDateTime(summary.readAt)}.` : "Not read yet."}`
          : `Not sent. ${outcomeWords(content)}`}
      </p>
      <Returned page={page} drawn={drawn} />
      <MissingOf content={content} sent={summary !== null && summary !== undefined} />
      <Letter content={content} level={3} />
      {writing ? (
        <ActionForm
          action={addToLetter}
          scope={responseId}
          label={`Add to the letter to ${content.supplier}`}
          className="prose mt-6"
        >
          <HiddenFields values={{ challengeId: row.id, responseId }} />
          <TextArea
            name="note"
            label={`What you add to the letter to ${content.supplier}`}
            hint="For example where to ask, or what would have earned more. Scores and reasons stay as the panel agreed them."
            defaultValue={content.note}
            optional
          />
          <p className="btns">
            <SubmitButton kind="hollow">
              Save<span className="vh"> what you add for {content.supplier}</span>
            </SubmitButton>
          </p>
        </ActionForm>
      ) : null}
      <ReturnForm page={page} drawn={drawn} />
    </Fold>
  );
}

interface OneLetterProps {
  page: EvaluationPage;
  drawn: DrawnSummary;
}

/** What the approver returned of one letter with this decision, the oldest first. */
function returnsOf({ page: { row }, drawn: { responseId } }: OneLetterProps) {
  const returned = recommendationOf(row)?.lettersReturned ?? [];
  return returned.filter((one) => one.responseId === responseId);
}

function Returned({ page, drawn }: OneLetterProps) {
  const { row, facts, person } = page;
  const may = mayReturnLetter(person, facts).allowed;
  return returnsOf({ page, drawn }).map(({ id, reason, returnedById, returnedAt, ...released }) => (
    <Notice
      key={id}
      kind={released.releasedAt ? "file" : "warn"}
      level={3}
      heading={`${nameIn(page, returnedById)} returned this letter on ${formatDateTime(returnedAt)}`}
    >
      <p>{reason}</p>
      {released.releasedAt ? (
        <p className="small">
          {nameIn(page, released.releasedById)} released it on {formatDateTime(released.releasedAt)}
          .
        </p>
      ) : null}
      {may && !released.releasedAt ? (
        <ActionForm
          action={letLetterGo}
          scope={id}
          label={`Release the letter to ${drawn.content.supplier}`}
        >
          <HiddenFields values={{ challengeId: row.id, returnId: id }} />
          <p className="btns">
            <SubmitButton kind="hollow">
              Let it go out as it is now<span className="vh">: {drawn.content.supplier}</span>
            </SubmitButton>
          </p>
        </ActionForm>
      ) : null}
    </Notice>
  ));
}

function ReturnForm({ page, drawn }: OneLetterProps) {
  const { row, facts, person } = page;
  const { responseId, content } = drawn;
  const open = returnsOf({ page, drawn }).some(({ releasedAt }) => releasedAt === null);
  if (open || !mayReturnLetter(person, facts).allowed) return null;
  return (
    <Fold summary={`Return the letter to ${content.supplier} to the lead`}>
      <ActionForm
        action={sendLetterBack}
        scope={`return-${responseId}`}
        label={`Return the letter to ${content.supplier}`}
        className="prose"
      >
        <HiddenFields values={{ challengeId: row.id, responseId }} />
        <TextArea
          name="reason"
          label={`What is wrong with the letter to ${content.supplier}`}
          hint="The lead reads it. No letter goes out before you release this one. A score or a reason is put right by looking at the decision again."
          rows={3}
        />
        <p className="btns">
          <SubmitButton kind="hollow">
            Return it<span className="vh">: the letter to {content.supplier}</span>
          </SubmitButton>
        </p>
      </ActionForm>
    </Fold>
  );
}

/** What letters have to name of the body itself, and the platform does not know. */
function MissingOfBody({ page, summaries }: SummariesProps) {
  const from = summaries[0]?.content.from;
  const missing = missingOf(from);
  if (!mayWriteLetter(page.person, page.facts).allowed || missing.length === 0) return null;
  return (
    <Notice
      kind="warn"
      level={3}
      heading={`Not known of ${page.row.body.name}: ${listWords(missing, "or")}`}
    >
      <p>
        Regulation 31 of the Procurement Regulations 2024 asks for it. An administrator of your body
        writes it down on the page of its people; else write it into what you add to each letter.
      </p>
    </Notice>
  );
}

function missingOf(party: SummaryParty | undefined): string[] {
  return [
    party?.identifiers.length ? "" : "an identifier",
    party?.address ? "" : "a postal address",
    party?.email ? "" : "an e-mail address",
  ].filter(Boolean);
}

/** What a letter has to name of its supplier and the platform does not know: the lead asks for it before it goes out. */
function MissingOf({ content, sent }: { content: DrawnSummary["content"]; sent: boolean }) {
  const { supplier, to } = content;
  const missing = missingOf(to);
  if (sent || missing.length === 0) return null;
  return (
    <Notice kind="warn" level={3} heading={`Not known of ${supplier}: ${listWords(missing, "or")}`}>
      <p>
        Regulation 31 of the Procurement Regulations 2024 asks for it. Ask the supplier to add it to
        its profile, or write it into what you add.
      </p>
    </Notice>
  );
}

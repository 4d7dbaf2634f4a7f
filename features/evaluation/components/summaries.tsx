import { Fold } from "@/components/data/fold";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { Section } from "@/components/frame/section";
import { Empty } from "@/components/notices/empty";
import { StateTag } from "@/components/tags/state-tag";
import { maySendSummaries } from "@/domain/decision/policy";
import { formatDateTime } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { addToLetter, sendLetters } from "../actions";
import type { EvaluationPage } from "../loaders/page";
import type { DrawnSummary } from "../views/summaries";
import { Act } from "./act";
import { EvaluationFrame } from "./frame";
import { Letter, outcome } from "./letter";

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
          standfirst="Drawn from the record: for each criterion the score and the agreed reason, the totals, and for a loser each winner’s name and scores. You can add to each in your own words. They go out before the award notice."
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
        {summaries.map(({ responseId, content }) => {
          const summary = row.responses.find(({ id }) => id === responseId)?.summary;
          return (
            <Fold key={responseId} summary={`${content.supplier}, response ${content.label}`}>
              <p className="small muted">
                {summary
                  ? `Sent on ${formatDateTime(summary.sentAt)}. ${summary.readAt ? `Read on ${formatDateTime(summary.readAt)}.` : "Not read yet."}`
                  : `Not sent. ${outcome(content)}`}
              </p>
              <Letter content={content} level={3} />
              {sending.allowed ? (
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
            </Fold>
          );
        })}
      </Section>
    </EvaluationFrame>
  );
}

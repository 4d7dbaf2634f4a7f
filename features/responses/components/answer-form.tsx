import { Fold } from "@/components/data/fold";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { Autosave } from "@/components/forms/autosave";
import { ButtonLink, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { Columns } from "@/components/frame/columns";
import { Notice } from "@/components/notices/notice";
import { Paragraphs } from "@/features/challenges/components/paragraphs";
import { autosaveAnswer, saveAnswer } from "../actions";
import type { OwnResponse } from "../loaders";
import type { EarlierAnswer } from "../queries/library";
import { NotEdited, PartCounts } from "./what-counts";

interface AnswerFormProps {
  own: OwnResponse;
  criterion: OwnResponse["response"]["challenge"]["criteria"][number];
  /** An earlier answer that is to take the place of what is written; nothing is saved yet. */
  reused?: EarlierAnswer;
}

/** One question of the challenge and the supplier's answer to it. */
export function AnswerForm({ own, criterion, reused }: AnswerFormProps) {
  const { response, draft, mayEdit } = own;
  const text = draft.answers[criterion.id] ?? "";
  return (
    <Desk>
      <DeskHead
        kicker={`Weight ${Number(criterion.weight)} of 100`}
        heading={criterion.title}
        standfirst={criterion.question}
      />
      <PartCounts own={own} part={`questions/${criterion.key}`} />
      {reused ? (
        <Notice kind="file" heading={`From your answer to “${reused.title}”`} live>
          <p>
            It was written for “{reused.challenge.title}”. Nothing is saved yet
            {text === "" ? "" : ", and saving it takes the place of what you had written here"}.
          </p>
        </Notice>
      ) : null}
      <Columns kind="side">
        {mayEdit.allowed ? (
          <ActionForm action={saveAnswer} key={reused?.key ?? "own"}>
            <HiddenFields values={{ responseId: response.id, criterionId: criterion.id }} />
            <TextArea
              name="text"
              label="Your answer"
              hint="Paragraphs are numbered for the evaluators, who cite them. Longer drafts are saved; only submitting needs the limit."
              wordLimit={criterion.wordLimit}
              rows={16}
              defaultValue={reused?.text ?? text}
            />
            <Autosave action={autosaveAnswer} shared={{ field: "text", was: text }} />
            <p className="btns gap-sm">
              <SubmitButton>Save the answer</SubmitButton>
              <ButtonLink href={`/account/responses/${response.id}`} kind="hollow">
                Back to your response
              </ButtonLink>
            </p>
          </ActionForm>
        ) : (
          <div className="prose">
            <NotEdited own={own} />
            <Paragraphs text={text} />
          </div>
        )}
        <aside>
          <Fold summary="What each score means" open>
            <ol className="desc" start={0}>
              {response.challenge.descriptors.map((says, score) => (
                <li key={says}>
                  <b>{score}</b> {says}
                </li>
              ))}
            </ol>
          </Fold>
        </aside>
      </Columns>
    </Desk>
  );
}

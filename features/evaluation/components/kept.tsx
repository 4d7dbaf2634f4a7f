import { Fold } from "@/components/data/fold";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { Notice } from "@/components/notices/notice";
import { mayRecognise } from "@/domain/assessment/policy";
import { recogniseResponse } from "../actions";
import type { ReadResponse } from "../loaders";
import type { EvaluationPage } from "../loaders/page";
import { keptOn, ownKept } from "../views/kept";

interface RecogniseProps {
  page: EvaluationPage;
  response: ReadResponse;
}

/** An evaluator says that they know whose response this is, and reads nothing more of it. */
export function Recognise({ page, response }: RecogniseProps) {
  const { row, facts, person } = page;
  if (!mayRecognise(person, facts, response.id).allowed) return null;
  return (
    <Fold summary="I recognise this one">
      <div className="prose">
        <ActionForm
          action={recogniseResponse}
          scope="recognise"
          order={["says"]}
          label={`I recognise response ${response.label}`}
        >
          <HiddenFields values={{ challengeId: row.id, responseId: response.id }} />
          <TextArea
            name="says"
            label="What you know of it, in a sentence"
            hint="The lead and the approver read it. You read nothing more of this response before one of them has decided, and go on with the others."
            rows={2}
          />
          <p className="btns gap-sm">
            <SubmitButton kind="hollow" small>
              Send this, and read no more of it
            </SubmitButton>
          </p>
        </ActionForm>
      </div>
    </Fold>
  );
}

/** What the person on this page reads nothing of, and why. */
export function OwnKept({ page }: { page: EvaluationPage }) {
  return ownKept(page).map(({ id, label, waits }) => (
    <Notice
      key={id}
      heading={waits ? `You recognised response ${label}` : `You are kept from response ${label}`}
    >
      <p>
        {waits
          ? "The lead or the approver decides whether you go on with it. You read nothing of it before, can score the others, and get a mail."
          : "You read nothing of it and score the others. They count without it."}
      </p>
    </Notice>
  ));
}

/** Who gives no score for a response, beside those of the others. */
export function KeptNote({ page, responseId }: { page: EvaluationPage; responseId: string }) {
  return keptOn(page, responseId).map(({ evaluator, says }) => (
    <span key={evaluator} className="small block">
      {evaluator} {says}
    </span>
  ));
}

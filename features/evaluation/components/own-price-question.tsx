import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { Section } from "@/components/frame/section";
import { Notice } from "@/components/notices/notice";
import type { Person } from "@/domain/actor";
import { mayExplainPrice } from "@/domain/decision/price-question";
import { formatDateTime } from "@/domain/format/dates";
import { formatMoney } from "@/domain/format/money";
import { toPence } from "@/domain/input";
import { Paragraphs } from "@/features/challenges/components/paragraphs";
import { ResponseFrame } from "@/features/responses/components/response-frame";
import type { OwnResponse } from "@/features/responses/loaders";
import type { PriceQuestion } from "@/generated/prisma/client";
import { explain } from "../actions";
import { questionFacts } from "../records/price-facts";

interface OwnPriceQuestionProps {
  person: Person;
  own: OwnResponse;
  question: PriceQuestion;
}

/** What the buyer asks about a supplier's price, and its answer. */
export function OwnPriceQuestion({ person, own, question }: OwnPriceQuestionProps) {
  const { response, draft, now } = own;
  const may = mayExplainPrice(
    person,
    { supplierId: response.supplierId, state: response.challenge.state },
    questionFacts(question),
    now,
  );
  return (
    <ResponseFrame own={own} current="A question about your price">
      <Desk>
        <DeskHead
          heading="A question about your price"
          standfirst={`Your price is ${formatMoney(toPence(draft.price ?? "") ?? 0n)} with VAT, and ${response.challenge.body.name} considers it abnormally low (Procurement Act 2023, section 19). It cannot be changed. Show that you can do it for that; where you do not, your response may be excluded.`}
        />
        <Section place="column" heading="What the public body asks">
          <div className="prose">
            <Paragraphs text={question.asks} />
          </div>
        </Section>
        <Section place="column" className="section" heading="Your answer">
          {question.answeredAt ? (
            <div className="prose">
              <p className="small muted">Sent on {formatDateTime(question.answeredAt)}</p>
              <Paragraphs text={question.answer} />
            </div>
          ) : may.allowed ? (
            <div className="prose">
              <ActionForm action={explain} label="Explain your price">
                <HiddenFields values={{ responseId: response.id }} />
                <TextArea
                  name="answer"
                  label="How you would do it for your price"
                  hint={`Until ${formatDateTime(question.answerBy)}, London time. It is sent once. Whoever has a part in the evaluation reads it, and no other supplier.`}
                  rows={10}
                />
                <p className="gap-sm">
                  <SubmitButton>Send the answer</SubmitButton>
                </p>
              </ActionForm>
            </div>
          ) : (
            <Notice kind="warn" heading={may.reason}>
              <p>{may.remedy}</p>
            </Notice>
          )}
        </Section>
      </Desk>
    </ResponseFrame>
  );
}

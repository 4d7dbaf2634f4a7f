import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Notice } from "@/components/notices/notice";
import { formatDateTime } from "@/domain/format/dates";
import { withdrawResponse } from "../actions";
import type { OwnResponse } from "../loaders";
import { priceWords, receivedWords } from "../words";

/** Asks whether a response is to be withdrawn, and says what follows. */
export function Withdraw({ own }: { own: OwnResponse }) {
  const { response, counts, mayWithdraw } = own;
  const desk = `/account/responses/${response.id}`;
  if (!mayWithdraw.allowed || !counts) {
    return (
      <Desk>
        <DeskHead heading="Withdraw your response" />
        {mayWithdraw.allowed ? null : (
          <Notice kind="file" heading={mayWithdraw.reason}>
            <p>{mayWithdraw.remedy}</p>
          </Notice>
        )}
        <ButtonLink href={desk} kind="hollow">
          Back to your response
        </ButtonLink>
      </Desk>
    );
  }
  const { closesAt, title } = response.challenge;
  const price = priceWords(counts);
  return (
    <Desk>
      <DeskHead heading="Do you want to withdraw your response?" standfirst={title} />
      <div className="prose">
        <p>
          {receivedWords(counts)}, would no longer count.{price ? ` Its price is ${price}.` : ""}
        </p>
        <ul>
          <li>Nothing of yours is opened or evaluated, unless you submit again or undo this.</li>
          <li>
            You can undo it{closesAt ? ` until ${formatDateTime(closesAt)}, London time` : ""}.
            After that nobody can.
          </li>
          <li>Your draft stays as it is, and your receipts say that it was withdrawn.</li>
          <li>
            Everybody who writes for {response.supplier.name} gets a message. The buyer’s side does
            not.
          </li>
        </ul>
        <ActionForm action={withdrawResponse} label="Withdraw your response">
          <HiddenFields values={{ responseId: response.id }} />
          <Buttons>
            <SubmitButton kind="stop">Withdraw the response</SubmitButton>
            <ButtonLink kind="hollow" href={desk}>
              Keep it
            </ButtonLink>
          </Buttons>
        </ActionForm>
      </div>
    </Desk>
  );
}

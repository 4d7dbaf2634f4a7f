import type { Metadata } from "next";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { Autosave } from "@/components/forms/autosave";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { MoneyField } from "@/components/forms/money-field";
import { pricedWords } from "@/domain/challenge/content";
import { pricedPhases, priceFields } from "@/domain/response/phase-prices";
import { originalText } from "@/features/challenges/records/revisions";
import { autosavePrice, savePrice } from "@/features/responses/actions";
import { ResponseFrame } from "@/features/responses/components/response-frame";
import { ownResponsePage } from "@/features/responses/loaders/own";

export const metadata: Metadata = { title: "Your price" };

type Params = Promise<{ id: string }>;

export default async function PricePage({ params }: { params: Params }) {
  const own = await ownResponsePage((await params).id, "/price");
  const { id, challenge } = own.response;
  const names = pricedPhases(challenge.phases);
  const fields = priceFields(names, own.draft);
  return (
    <ResponseFrame own={own} current="Price">
      <Desk>
        <DeskHead
          heading="Your price"
          standfirst={`Price weighs ${Number(challenge.priceWeight)} of 100. The evaluators do not see it until quality is agreed.`}
        />
        <div className="prose">
          <ActionForm action={savePrice} order={Object.keys(fields)}>
            <HiddenFields values={{ responseId: id }} />
            {names.length > 0 ? (
              <p className="muted mb-6">
                In pounds, VAT included, one for each phase. What counts is what they add up to.
              </p>
            ) : null}
            {Object.entries(fields).map(([name, price], place) => (
              <MoneyField
                key={name}
                name={name}
                label={
                  names[place]
                    ? `Price of ${names[place]}`
                    : `Whole price for ${pricedWords(challenge.phases)}`
                }
                hint={
                  names.length > 0 ? undefined : "In pounds, VAT included, for example 186,500.00"
                }
                defaultValue={price ?? undefined}
              />
            ))}
            <Autosave action={autosavePrice} original={originalText(fields)} />
            <p className="btns gap-sm">
              <SubmitButton>Save the price</SubmitButton>
            </p>
          </ActionForm>
        </div>
      </Desk>
    </ResponseFrame>
  );
}

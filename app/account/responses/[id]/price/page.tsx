import type { Metadata } from "next";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { MoneyField } from "@/components/forms/money-field";
import { seenText } from "@/features/challenges/seen";
import { savePrice } from "@/features/responses/actions";
import { ResponseFrame } from "@/features/responses/components/response-frame";
import { ownResponsePage } from "@/features/responses/own-page";

export const metadata: Metadata = { title: "Your price" };

type Params = Promise<{ id: string }>;

export default async function PricePage({ params }: { params: Params }) {
  const own = await ownResponsePage((await params).id, "/price");
  const { id, challenge } = own.response;
  return (
    <ResponseFrame own={own} current="Price">
      <Desk>
        <DeskHead
          heading="Your price"
          standfirst={`Price weighs ${Number(challenge.priceWeight)} of 100. The evaluators do not see it until quality is agreed.`}
        />
        <div className="prose">
          <ActionForm action={savePrice}>
            <HiddenFields values={{ responseId: id, seen: seenText({ price: own.draft.price }) }} />
            <MoneyField
              name="price"
              label="Whole price for all phases"
              hint="In pounds, VAT included, for example 186,500.00"
              defaultValue={own.draft.price ?? undefined}
            />
            <p className="btns gap-sm">
              <SubmitButton>Save the price</SubmitButton>
            </p>
          </ActionForm>
        </div>
      </Desk>
    </ResponseFrame>
  );
}

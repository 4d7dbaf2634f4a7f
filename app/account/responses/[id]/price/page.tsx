import type { Metadata } from "next";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { PriceForm } from "@/features/responses/components/price-form";
import { ResponseFrame } from "@/features/responses/components/response-frame";
import { NotEdited, PartCounts } from "@/features/responses/components/what-counts";
import { ownResponsePage } from "@/features/responses/loaders/own";

export const metadata: Metadata = { title: "Your price" };

type Params = Promise<{ id: string }>;

export default async function PricePage({ params }: { params: Params }) {
  const own = await ownResponsePage((await params).id, "/price");
  const { challenge } = own.response;
  return (
    <ResponseFrame own={own} current="Price">
      <Desk>
        <DeskHead
          heading="Your price"
          standfirst={`Price weighs ${Number(challenge.priceWeight)} of 100. The evaluators do not see it until quality is agreed.`}
        />
        <PartCounts own={own} part="price" />
        {own.mayEdit.allowed ? <PriceForm own={own} /> : <NotEdited own={own} />}
      </Desk>
    </ResponseFrame>
  );
}

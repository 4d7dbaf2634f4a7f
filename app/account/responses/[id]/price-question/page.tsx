import type { Metadata } from "next";
import { OwnPriceQuestion } from "@/features/evaluation/components/own-price-question";
import { ownResponsePage } from "@/features/responses/loaders/own";
import { requirePerson } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";

export const metadata: Metadata = { title: "A question about your price" };

type Params = Promise<{ id: string }>;

export default async function PriceQuestionPage({ params }: { params: Params }) {
  const { id } = await params;
  const person = await requirePerson(`/account/responses/${id}/price-question`);
  const own = await ownResponsePage(id, "/price-question");
  const question = own.response.priceQuestion;
  if (!question) missing();
  return <OwnPriceQuestion person={person} own={own} question={question} />;
}

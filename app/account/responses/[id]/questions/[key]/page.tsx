import type { Metadata } from "next";
import type { SearchParams } from "@/domain/search/parameters";
import { AnswerForm } from "@/features/responses/components/answer-form";
import { EarlierAnswers } from "@/features/responses/components/earlier-answers";
import { ResponseFrame } from "@/features/responses/components/response-frame";
import { ownResponsePage } from "@/features/responses/loaders/own";
import { earlierAnswers } from "@/features/responses/queries/library";
import { missing } from "@/features/session/framework/missing";

export const metadata: Metadata = { title: "Answer a question" };

interface Props {
  params: Promise<{ id: string; key: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const { id, key } = await params;
  const { use } = await searchParams;
  const own = await ownResponsePage(id, `/questions/${key}`);
  const criterion = own.response.challenge.criteria.find((one) => one.key === key);
  if (!criterion) missing();
  const earlier = own.mayEdit.allowed ? await earlierAnswers(own) : [];
  const reused = earlier.find((one) => one.key === use);
  return (
    <ResponseFrame own={own} current={criterion.title}>
      <AnswerForm own={own} criterion={criterion} reused={reused} />
      <EarlierAnswers answers={earlier} path={`/account/responses/${id}/questions/${key}`} />
    </ResponseFrame>
  );
}

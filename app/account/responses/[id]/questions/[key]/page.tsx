import type { Metadata } from "next";
import { AnswerForm } from "@/features/responses/components/answer-form";
import { ResponseFrame } from "@/features/responses/components/response-frame";
import { ownResponsePage } from "@/features/responses/own-page";
import { missing } from "@/features/session/missing";

export const metadata: Metadata = { title: "Answer a question" };

type Params = Promise<{ id: string; key: string }>;

export default async function QuestionPage({ params }: { params: Params }) {
  const { id, key } = await params;
  const own = await ownResponsePage(id, `/questions/${key}`);
  const criterion = own.response.challenge.criteria.find((one) => one.key === key);
  if (!criterion) missing();
  return (
    <ResponseFrame own={own} current={criterion.title}>
      <AnswerForm own={own} criterion={criterion} />
    </ResponseFrame>
  );
}

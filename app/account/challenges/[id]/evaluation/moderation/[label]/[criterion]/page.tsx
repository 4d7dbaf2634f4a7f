import type { Metadata } from "next";
import { mayMeet } from "@/domain/assessment/agreement";
import { isSameAnswer } from "@/domain/assessment/facts";
import { evaluationPath } from "@/domain/assessment/paths";
import { Agreement } from "@/features/evaluation/components/agreement";
import { Refused } from "@/features/evaluation/components/refused";
import { panelScores, readResponse } from "@/features/evaluation/loaders";
import { evaluationPage, mayReadLabelled } from "@/features/evaluation/loaders/page";
import { agreementOn } from "@/features/evaluation/views/agreements";
import { missing } from "@/features/session/framework/missing";

type Params = Promise<{ id: string; label: string; criterion: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { label } = await params;
  return { title: `Agreed score of response ${label}` };
}

export default async function AgreementPage({ params }: { params: Params }) {
  const { id, label, criterion } = await params;
  const page = await evaluationPage(id, evaluationPath(id, `moderation/${label}/${criterion}`));
  const meeting = mayMeet(page.person, page.facts);
  if (!meeting.allowed) return <Refused page={page} heading="Agreement" refusal={meeting} />;
  const reading = mayReadLabelled(page, label);
  if (!reading.allowed) return <Refused page={page} heading="Agreement" refusal={reading} />;
  const response = await readResponse(page, label);
  const answer = response?.answers.find((one) => one.criterion.key === criterion);
  if (!response || !answer) missing();
  const here = { responseId: response.id, criterionId: answer.criterion.id };
  const scores = await panelScores(page);
  return (
    <Agreement
      page={page}
      response={response}
      answer={answer}
      scores={scores.filter((one) => isSameAnswer(one, here))}
      agreement={agreementOn(page, here)}
    />
  );
}

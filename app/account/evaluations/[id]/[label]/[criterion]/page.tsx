import type { Metadata } from "next";
import { scoringPath } from "@/domain/assessment/paths";
import { Refused } from "@/features/evaluation/components/refused";
import { Scoring } from "@/features/evaluation/components/scoring";
import { ownAssessments, placesFrom, readResponse } from "@/features/evaluation/loaders";
import { evaluationPage, mayReadLabelled } from "@/features/evaluation/loaders/page";
import { missing } from "@/features/session/framework/missing";

type Params = Promise<{ id: string; label: string; criterion: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { label } = await params;
  return { title: `Score response ${label}` };
}

export default async function ScoringPage({ params }: { params: Params }) {
  const { id, label, criterion: key } = await params;
  const page = await evaluationPage(id, scoringPath(id, { label, key }));
  const reading = mayReadLabelled(page, label);
  if (!reading.allowed) {
    return <Refused page={page} heading="Score" refusal={reading} evaluator />;
  }
  const own = await ownAssessments(page);
  const assessment = own.find((one) => one.label === label);
  const response = assessment && (await readResponse(page, label));
  const answer = response?.answers.find(({ criterion }) => criterion.key === key);
  if (!assessment || !response || !answer) missing();
  return (
    <Scoring
      page={page}
      response={response}
      answer={answer}
      own={own}
      assessment={assessment}
      next={placesFrom(page, own, { label, key })}
    />
  );
}

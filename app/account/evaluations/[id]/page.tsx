import type { Metadata } from "next";
import { scoringPath } from "@/domain/assessment/paths";
import { mayRead } from "@/domain/assessment/policy";
import { OwnScores } from "@/features/evaluation/components/own-scores";
import { Refused } from "@/features/evaluation/components/refused";
import { ownAssessments } from "@/features/evaluation/loaders";
import { evaluationPage } from "@/features/evaluation/loaders/page";
import { missing } from "@/features/session/framework/missing";

export const metadata: Metadata = { title: "Your scores" };

type Params = Promise<{ id: string }>;

export default async function OwnScoresPage({ params }: { params: Params }) {
  const { id } = await params;
  const page = await evaluationPage(id, scoringPath(id));
  if (!page.parts.includes("EVALUATOR")) missing();
  const reading = mayRead(page.person, page.facts);
  if (!reading.allowed) {
    return <Refused page={page} heading="Your scores" refusal={reading} evaluator />;
  }
  return <OwnScores page={page} own={await ownAssessments(page)} />;
}

import type { Metadata } from "next";
import { evaluationPath } from "@/domain/assessment/paths";
import { Refused } from "@/features/evaluation/components/refused";
import { ResponseCheck } from "@/features/evaluation/components/response-check";
import { readResponse } from "@/features/evaluation/loaders";
import { evaluationPage, mayReadLabelled } from "@/features/evaluation/loaders/page";
import { missing } from "@/features/session/framework/missing";

export const metadata: Metadata = { title: "Response" };

type Params = Promise<{ id: string; label: string }>;

export default async function ResponsePage({ params }: { params: Params }) {
  const { id, label } = await params;
  const page = await evaluationPage(id, evaluationPath(id, `responses/${label}`));
  const reading = mayReadLabelled(page, label);
  if (!reading.allowed) return <Refused page={page} heading="Response" refusal={reading} />;
  const response = await readResponse(page, label);
  if (!response) missing();
  return <ResponseCheck page={page} response={response} />;
}

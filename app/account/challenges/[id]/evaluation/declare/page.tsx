import type { Metadata } from "next";
import { evaluationPath } from "@/domain/assessment/paths";
import { Declare } from "@/features/evaluation/components/declare";
import { findingsOf } from "@/features/evaluation/loaders";
import { evaluationPage } from "@/features/evaluation/loaders/page";

export const metadata: Metadata = { title: "Declare your interests" };

type Params = Promise<{ id: string }>;

export default async function DeclareInterests({ params }: { params: Params }) {
  const { id } = await params;
  const page = await evaluationPage(id, evaluationPath(id, "declare"));
  return <Declare page={page} findings={await findingsOf(page)} />;
}

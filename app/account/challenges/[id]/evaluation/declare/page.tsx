import type { Metadata } from "next";
import { OPENED_STATES } from "@/domain/assessment/policy";
import { Declare } from "@/features/evaluation/components/declare";
import { evaluationPath } from "@/features/evaluation/letters";
import { evaluationPage } from "@/features/evaluation/page";
import { platformCheck } from "@/features/evaluation/platform-check";
import { database } from "@/lib/database";

export const metadata: Metadata = { title: "Declare your interests" };

type Params = Promise<{ id: string }>;

export default async function DeclareInterests({ params }: { params: Params }) {
  const { id } = await params;
  const page = await evaluationPage(id, evaluationPath(id, "declare"));
  const findings = OPENED_STATES.includes(page.row.state)
    ? await platformCheck(database(), page.row, page.person.userId)
    : [];
  return <Declare page={page} findings={findings} />;
}

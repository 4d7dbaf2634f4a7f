import type { Metadata } from "next";
import { evaluationPath } from "@/domain/assessment/paths";
import { DossierPage } from "@/features/dossier/components/dossier-page";
import { dossierFile } from "@/features/dossier/export/json";
import { dossierPage } from "@/features/dossier/loaders";
import { Refused } from "@/features/evaluation/components/refused";

export const metadata: Metadata = { title: "The record" };

type Params = Promise<{ id: string }>;

export default async function RecordPage({ params }: { params: Params }) {
  const { id } = await params;
  const { page, verdict, dossier } = await dossierPage(id, evaluationPath(id, "record"));
  if (!dossier) {
    return verdict.allowed ? null : <Refused page={page} heading="The record" refusal={verdict} />;
  }
  return <DossierPage page={page} dossier={dossier} sha256={dossierFile(dossier).sha256} />;
}

import { notFound } from "next/navigation";
import { evaluationPath } from "@/domain/assessment/paths";
import { dossierFile } from "@/features/dossier/export";
import { dossierPage } from "@/features/dossier/loaders";
import { answering } from "@/lib/route";

type Params = Promise<{ id: string }>;

/** The record as a file, for whoever may read it; for others there is none. */
export const GET = answering(async (_request: Request, { params }: { params: Params }) => {
  const { id } = await params;
  const { dossier } = await dossierPage(id, evaluationPath(id, "record"));
  if (!dossier) notFound();
  const { text } = dossierFile(dossier);
  return new Response(text, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="record-${dossier.challenge.reference}.json"`,
      "cache-control": "private, no-store",
    },
  });
});

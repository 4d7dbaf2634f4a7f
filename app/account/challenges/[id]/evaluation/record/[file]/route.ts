import { notFound } from "next/navigation";
import { evaluationPath } from "@/domain/assessment/paths";
import { drawnFile, isRecordFile } from "@/features/dossier/export/drawn";
import { dossierPage } from "@/features/dossier/loaders";
import { answering } from "@/lib/route";

type Params = Promise<{ id: string; file: string }>;

/** The record as a file, for whoever may read it, which is noted; for others there is none. */
export const GET = answering(async (_request: Request, { params }: { params: Params }) => {
  const { id, file } = await params;
  if (!isRecordFile(file)) notFound();
  const { page, dossier } = await dossierPage(id, evaluationPath(id, "record"));
  const drawn = dossier && (await drawnFile(page, dossier, file));
  return drawn ?? notFound();
});

import { responsePath } from "@/domain/assessment/paths";
import { readResponse } from "@/features/evaluation/loaders";
import { evaluationPage, mayReadLabelled } from "@/features/evaluation/loaders/page";
import { attachmentAnswer } from "@/features/responses/export/attachments";
import { answering } from "@/lib/route";

type Params = Promise<{ id: string; label: string; attachmentId: string }>;

/** A document of an opened response, for whoever may read that; it is noted as read. */
export const GET = answering(async (_request: Request, { params }: { params: Params }) => {
  const { id, label, attachmentId } = await params;
  const page = await evaluationPage(id, responsePath(id, label));
  const reads = mayReadLabelled(page, label).allowed;
  const response = reads ? await readResponse(page, label) : null;
  return attachmentAnswer(response?.attachments.find((one) => one.id === attachmentId));
});

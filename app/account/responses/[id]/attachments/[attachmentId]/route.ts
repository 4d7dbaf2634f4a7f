import { attachmentAnswer } from "@/features/responses/export/attachments";
import { ownAttachment } from "@/features/responses/loaders";
import { requirePerson } from "@/features/session/framework/actor";
import { answering } from "@/lib/route";

type Params = Promise<{ id: string; attachmentId: string }>;

/** A document of a response, for the supplier's own people. */
export const GET = answering(async (_request: Request, { params }: { params: Params }) => {
  const { id, attachmentId } = await params;
  const person = await requirePerson(`/account/responses/${id}`);
  return attachmentAnswer(await ownAttachment(person, id, attachmentId));
});

import { notFound } from "next/navigation";
import { ownSubmission } from "@/features/responses/loaders";
import { requirePerson } from "@/features/session/framework/actor";
import { answering } from "@/lib/route";

type Params = Promise<{ id: string; number: string }>;

/** Exactly the bytes that were submitted, for the supplier's own people. */
export const GET = answering(async (_request: Request, { params }: { params: Params }) => {
  const { id, number } = await params;
  const person = await requirePerson(`/account/responses/${id}`);
  const submission = /^\d{1,6}$/.test(number)
    ? await ownSubmission(person, id, Number(number))
    : null;
  if (!submission) notFound();
  return new Response(submission.content, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="response-${number}.json"`,
      "cache-control": "no-store",
    },
  });
});

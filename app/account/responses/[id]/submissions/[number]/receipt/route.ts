import { notFound } from "next/navigation";
import { ownSubmission } from "@/features/responses/loaders";
import { requirePerson } from "@/features/session/framework/actor";
import { answering } from "@/lib/route";

type Params = Promise<{ id: string; number: string }>;

/** The receipt of a submission with its signature, for the supplier's own people. */
export const GET = answering(async (_request: Request, { params }: { params: Params }) => {
  const { id, number } = await params;
  const person = await requirePerson(`/account/responses/${id}`);
  const found = /^\d{1,6}$/.test(number) ? await ownSubmission(person, id, Number(number)) : null;
  if (!found) notFound();
  const { receipt, signature } = found;
  return new Response(`${JSON.stringify({ ...receipt, signature }, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="receipt-${number}.json"`,
      "cache-control": "no-store",
    },
  });
});

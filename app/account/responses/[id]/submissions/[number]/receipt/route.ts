import { ownSubmissionFile } from "@/features/responses/loaders/own";
import { answering } from "@/lib/route";

type Params = Promise<{ id: string; number: string }>;

/** The receipt of a submission with its signature, for the supplier's own people. */
export const GET = answering(async (_request: Request, { params }: { params: Params }) => {
  const { receipt, signature } = await ownSubmissionFile(await params);
  return new Response(`${JSON.stringify({ ...receipt, signature }, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="receipt-${receipt.number}.json"`,
      "cache-control": "no-store",
    },
  });
});

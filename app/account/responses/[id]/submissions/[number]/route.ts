import { ownSubmissionFile } from "@/features/responses/loaders/own";
import { answering } from "@/lib/route";

type Params = Promise<{ id: string; number: string }>;

/** Exactly the bytes that were submitted, for the supplier's own people. */
export const GET = answering(async (_request: Request, { params }: { params: Params }) => {
  const { content, receipt } = await ownSubmissionFile(await params);
  return new Response(content, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="response-${receipt.number}.json"`,
      "cache-control": "no-store",
    },
  });
});

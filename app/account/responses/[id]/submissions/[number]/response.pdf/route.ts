import { responsePdf } from "@/features/responses/export/pdf";
import { ownSubmissionFile } from "@/features/responses/loaders/own";
import { answering } from "@/lib/route";

type Params = Promise<{ id: string; number: string }>;

/** What was submitted, to read, for the supplier's own people. */
export const GET = answering(async (_request: Request, { params }: { params: Params }) =>
  responsePdf(await ownSubmissionFile(await params)),
);

import { receiptPdf } from "@/features/responses/export/pdf";
import { ownSubmissionFile } from "@/features/responses/loaders/own";
import { answering } from "@/lib/route";

type Params = Promise<{ id: string; number: string }>;

/** The receipt of a submission for people, which its supplier's own people hand out or do not. */
export const GET = answering(async (_request: Request, { params }: { params: Params }) =>
  receiptPdf(await ownSubmissionFile(await params)),
);

import { recordOf } from "@/features/notices/releases";
import { problem } from "@/lib/problem";
import { answering } from "@/lib/route";

interface Context {
  params: Promise<{ ocid: string }>;
}

/** `GET /api/v1/ocds/records/{ocid}`: an OCDS 1.1.5 record package of one competition. */
export const GET = answering(async (_request: Request, { params }: Context) => {
  const { ocid } = await params;
  const record = await recordOf(ocid);
  if (record) return Response.json(record);
  return problem({
    status: 404,
    title: "There is no record with this ocid",
    detail: "Records are kept of competitions that were published here: see /api/v1/ocds/releases.",
  });
});

import { z } from "zod";
import { headsBefore, headsQuery } from "@/features/audit/api";
import { badParameters } from "@/lib/problem";
import { answering } from "@/lib/route";

/** `GET /api/v1/audit/heads?cursor=`: signed heads of the audit log, 50 at a time, the newest first. */
export const GET = answering(async (request: Request) => {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const query = headsQuery.safeParse(params);
  if (!query.success) return badParameters(z.flattenError(query.error).fieldErrors);
  return Response.json(await headsBefore(query.data.cursor), {
    headers: { "cache-control": "no-cache" },
  });
});

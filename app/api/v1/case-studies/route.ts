import { z } from "zod";
import { caseStudiesAfter, caseStudiesQuery } from "@/features/case-studies/api";
import { badParameters } from "@/lib/problem";
import { answering } from "@/lib/route";

/** `GET /api/v1/case-studies?cursor=`: published case studies, 50 at a time. */
export const GET = answering(async (request: Request) => {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const query = caseStudiesQuery.safeParse(params);
  if (!query.success) return badParameters(z.flattenError(query.error).fieldErrors);
  const answer = await caseStudiesAfter(query.data.cursor);
  return Response.json(answer, { headers: { "cache-control": "no-cache" } });
});

import { z } from "zod";
import { challengesAfter, challengesQuery } from "@/features/challenges/api";
import { badParameters } from "@/lib/problem";
import { answering } from "@/lib/route";

/** `GET /api/v1/challenges?cursor=`: public challenges, 50 at a time, the newest first. */
export const GET = answering(async (request: Request) => {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const query = challengesQuery.safeParse(params);
  if (!query.success) return badParameters(z.flattenError(query.error).fieldErrors);
  return Response.json(await challengesAfter(query.data.cursor), {
    headers: { "cache-control": "no-cache" },
  });
});

import { z } from "zod";
import { releasesFrom, releasesQuery } from "@/features/notices/releases";
import { badParameters } from "@/lib/problem";
import { answering } from "@/lib/route";

/** `GET /api/v1/ocds/releases?since=&cursor=`: an OCDS 1.1.5 release package. */
export const GET = answering(async (request: Request) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const parsed = releasesQuery.safeParse(query);
  if (!parsed.success) return badParameters(z.flattenError(parsed.error).fieldErrors);
  return Response.json(await releasesFrom(parsed.data));
});

import { z } from "zod";
import { API_PAGE, storiesQuery, storyAnswer } from "@/features/stories/api";
import { storiesAfter } from "@/features/stories/loaders";
import { badParameters } from "@/lib/problem";
import { answering } from "@/lib/route";

/** `GET /api/v1/stories?cursor=`: published stories, 50 at a time, the newest first. */
export const GET = answering(async (request: Request) => {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const query = storiesQuery.safeParse(params);
  if (!query.success) return badParameters(z.flattenError(query.error).fieldErrors);
  const { stories, next } = await storiesAfter(query.data.cursor, API_PAGE);
  return Response.json(
    { items: stories.map(storyAnswer), next },
    { headers: { "cache-control": "no-cache" } },
  );
});

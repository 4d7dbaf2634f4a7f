import { storyAnswer } from "@/features/stories/api";
import { publishedStory } from "@/features/stories/loaders";
import { problem } from "@/lib/problem";
import { answering } from "@/lib/route";

interface Context {
  params: Promise<{ slug: string }>;
}

/** `GET /api/v1/stories/{slug}`: one published story. */
export const GET = answering(async (_request: Request, { params }: Context) => {
  const story = await publishedStory((await params).slug);
  if (story) return Response.json(storyAnswer(story), { headers: { "cache-control": "no-cache" } });
  return problem({
    status: 404,
    title: "There is no published story with this slug",
    detail: "Published stories are listed at /api/v1/stories.",
  });
});

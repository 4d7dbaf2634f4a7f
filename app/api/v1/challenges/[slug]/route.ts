import { challengeAnswer } from "@/features/challenges/api";
import { problem } from "@/lib/problem";
import { answering } from "@/lib/route";

interface Context {
  params: Promise<{ slug: string }>;
}

/** `GET /api/v1/challenges/{slug}`: one public challenge. */
export const GET = answering(async (_request: Request, { params }: Context) => {
  const challenge = await challengeAnswer((await params).slug);
  if (challenge) return Response.json(challenge, { headers: { "cache-control": "no-cache" } });
  return problem({
    status: 404,
    title: "There is no published challenge with this slug",
    detail: "Published challenges are listed at /api/v1/challenges.",
  });
});

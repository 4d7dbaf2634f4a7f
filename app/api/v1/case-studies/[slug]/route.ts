import { caseStudyForApi } from "@/features/case-studies/api";
import { problem } from "@/lib/problem";
import { answering } from "@/lib/route";

interface Context {
  params: Promise<{ slug: string }>;
}

/** `GET /api/v1/case-studies/{slug}`: one published case study. */
export const GET = answering(async (_request: Request, { params }: Context) => {
  const caseStudy = await caseStudyForApi((await params).slug);
  if (caseStudy) return Response.json(caseStudy, { headers: { "cache-control": "no-cache" } });
  return problem({
    status: 404,
    title: "There is no published case study with this slug",
    detail: "Published case studies are listed at /api/v1/case-studies.",
  });
});

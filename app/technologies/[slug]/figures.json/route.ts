import { figuresJson } from "@/features/technologies/export";
import { technologyFigures } from "@/features/technologies/loaders";
import { problem } from "@/lib/problem";
import { answering } from "@/lib/route";

interface Context {
  params: Promise<{ slug: string }>;
}

/** The figures of a technology's page, as JSON. */
export const GET = answering(async (_request: Request, { params }: Context) => {
  const figures = await technologyFigures((await params).slug);
  if (!figures) return problem({ status: 404, title: "There is no technology with this slug" });
  return Response.json(figuresJson(figures), { headers: { "cache-control": "no-cache" } });
});

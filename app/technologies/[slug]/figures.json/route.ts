import { figuresJson } from "@/features/technologies/export";
import { technologyFigures } from "@/features/technologies/loaders";
import { problem } from "@/lib/problem";

interface Context {
  params: Promise<{ slug: string }>;
}

/** The figures of a technology's page, as JSON. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const figures = await technologyFigures((await params).slug);
  if (!figures) return problem({ status: 404, title: "There is no technology with this slug" });
  return Response.json(figuresJson(figures), { headers: { "cache-control": "no-cache" } });
}

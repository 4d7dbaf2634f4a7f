import { figuresCsv } from "@/features/technologies/export";
import { technologyFigures } from "@/features/technologies/loaders";
import { problem } from "@/lib/problem";
import { answering } from "@/lib/route";

interface Context {
  params: Promise<{ slug: string }>;
}

/** The figures of a technology's page, as CSV. */
export const GET = answering(async (_request: Request, { params }: Context) => {
  const { slug } = await params;
  const figures = await technologyFigures(slug);
  if (!figures) return problem({ status: 404, title: "There is no technology with this slug" });
  return new Response(figuresCsv(figures), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${figures.technology.slug}.csv"`,
      "cache-control": "no-cache",
    },
  });
});

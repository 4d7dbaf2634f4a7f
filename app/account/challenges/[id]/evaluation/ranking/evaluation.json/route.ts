import { loadExport } from "@/features/evaluation/loaders/ranking";
import { currentActor } from "@/features/session/framework/actor";
import { answering } from "@/lib/route";

type Params = Promise<{ id: string }>;

/** The evaluation as a file to keep and to replay. For who may see the ranking; for others there is none. */
export const GET = answering(async (_request: Request, { params }: { params: Params }) => {
  const { id } = await params;
  const exported = await loadExport(await currentActor(), id);
  if (!exported) {
    return Response.json(
      { type: "about:blank", title: "There is nothing to export", status: 404 },
      { status: 404, headers: { "content-type": "application/problem+json" } },
    );
  }
  return new Response(exported.text, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${exported.name}"`,
      "cache-control": "private, no-store",
    },
  });
});

import { maySeeRanking } from "@/domain/assessment/policy";
import { exportText } from "@/features/evaluation/export";
import { findEvaluation } from "@/features/evaluation/queries";
import { rankEvaluation } from "@/features/evaluation/ranked";
import { currentActor } from "@/features/session/actor";
import { database } from "@/lib/database";

type Params = Promise<{ id: string }>;

/** The evaluation as a file to keep and to replay. For who may see the ranking; for others there is none. */
export async function GET(_request: Request, { params }: { params: Params }) {
  const { id } = await params;
  const actor = await currentActor();
  const found = await findEvaluation(database(), actor, id);
  if (!found || !maySeeRanking(actor, found.facts).allowed) {
    return Response.json(
      { type: "about:blank", title: "There is nothing to export", status: 404 },
      { status: 404, headers: { "content-type": "application/problem+json" } },
    );
  }
  const { file } = await rankEvaluation(database(), found.row);
  return new Response(exportText(file), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="evaluation-${found.row.reference}.json"`,
      "cache-control": "private, no-store",
    },
  });
}

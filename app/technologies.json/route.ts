import { taxonomyAnswer } from "@/features/technologies/queries/taxonomy";
import { answering } from "@/lib/route";

/** The taxonomy as open data. */
export const GET = answering(async () => {
  return Response.json(await taxonomyAnswer(), { headers: { "cache-control": "no-cache" } });
});

import { taxonomyAnswer } from "@/features/technologies/taxonomy";

/** The taxonomy as open data. */
export async function GET(): Promise<Response> {
  return Response.json(await taxonomyAnswer(), { headers: { "cache-control": "no-cache" } });
}

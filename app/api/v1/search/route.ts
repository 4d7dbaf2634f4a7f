import { searchAnswer } from "@/features/search/api";
import { search } from "@/features/search/queries/search";
import { parametersOf, readQuery } from "@/features/search/schema";
import { badParameters } from "@/lib/problem";
import { answering } from "@/lib/route";

export const GET = answering(async (request: Request) => {
  const { query, errors } = readQuery(parametersOf(new URL(request.url).searchParams));
  if (Object.keys(errors).length > 0) return badParameters(errors);
  return Response.json(searchAnswer(await search(query)), {
    headers: { "cache-control": "no-cache" },
  });
});

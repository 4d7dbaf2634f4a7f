import { outcomesCsv } from "@/features/briefing/export";
import { filtersOfUrl } from "@/features/briefing/filters";
import { outcomesForFile } from "@/features/briefing/loaders";
import { answering } from "@/lib/route";

/** The proven outcomes that fit, as CSV. */
export const GET = answering(async (request: Request) => {
  const outcomes = await outcomesForFile(filtersOfUrl(request.url));
  return new Response(outcomesCsv(outcomes), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="proven-outcomes.csv"',
      "cache-control": "no-cache",
    },
  });
});

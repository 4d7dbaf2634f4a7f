import { blockersCsv } from "@/features/blockers/export";
import { readBlockerFilter } from "@/features/blockers/filters";
import { blockersForFile } from "@/features/blockers/loaders";
import { answering } from "@/lib/route";
import { settings } from "@/lib/settings";

/** The register of blockers as CSV, under the filters of the page. */
export const GET = answering(async (request: Request) => {
  const { searchParams } = new URL(request.url);
  const names = ["kind", "technology", "met"];
  const params = Object.fromEntries(names.map((name) => [name, searchParams.getAll(name)]));
  const rows = await blockersForFile(readBlockerFilter(params));
  return new Response(blockersCsv(rows, settings().BASE_URL), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="blockers.csv"',
      "cache-control": "no-cache",
    },
  });
});

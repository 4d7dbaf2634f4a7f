import { z } from "zod";
import { API_PAGE, supplierAnswer, suppliersQuery } from "@/features/suppliers/api";
import { suppliersAfter } from "@/features/suppliers/loaders";
import { badParameters } from "@/lib/problem";
import { answering } from "@/lib/route";

/** `GET /api/v1/suppliers?cursor=`: published profiles, 50 at a time. */
export const GET = answering(async (request: Request) => {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const query = suppliersQuery.safeParse(params);
  if (!query.success) return badParameters(z.flattenError(query.error).fieldErrors);
  const { suppliers, next } = await suppliersAfter(query.data.cursor, API_PAGE);
  return Response.json(
    { items: suppliers.map(supplierAnswer), next },
    { headers: { "cache-control": "no-cache" } },
  );
});

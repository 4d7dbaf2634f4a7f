import { supplierAnswer } from "@/features/suppliers/api";
import { publishedSupplier } from "@/features/suppliers/loaders";
import { problem } from "@/lib/problem";

interface Context {
  params: Promise<{ slug: string }>;
}

/** `GET /api/v1/suppliers/{slug}`: one published profile. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const supplier = await publishedSupplier((await params).slug);
  if (supplier)
    return Response.json(supplierAnswer(supplier), { headers: { "cache-control": "no-cache" } });
  return problem({
    status: 404,
    title: "There is no published profile with this slug",
    detail: "Published profiles are listed at /api/v1/suppliers.",
  });
}

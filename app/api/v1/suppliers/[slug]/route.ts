import { supplierAnswer } from "@/features/suppliers/api";
import { mergedInto, publishedSupplier } from "@/features/suppliers/loaders";
import { movedTo, problem } from "@/lib/problem";
import { answering } from "@/lib/route";

interface Context {
  params: Promise<{ slug: string }>;
}

/** `GET /api/v1/suppliers/{slug}`: one published profile, or where it went when it was merged. */
export const GET = answering(async (_request: Request, { params }: Context) => {
  const { slug } = await params;
  const supplier = await publishedSupplier(slug);
  if (supplier)
    return Response.json(supplierAnswer(supplier), { headers: { "cache-control": "no-cache" } });
  const into = await mergedInto(slug);
  if (into) return movedTo(`/api/v1/suppliers/${into.slug}`, into.name);
  return problem({
    status: 404,
    title: "There is no published profile with this slug",
    detail: "Published profiles are listed at /api/v1/suppliers.",
  });
});

import { badgeSvg, noBadgeSvg } from "@/features/case-studies/export/badge";
import { publicBadge } from "@/features/case-studies/loaders/record";
import { answering } from "@/lib/route";

interface Context {
  params: Promise<{ slug: string }>;
}

/** The badge that a supplier carries on its own pages. It says what holds now, not when it was fetched. */
export const GET = answering(async (_request: Request, { params }: Context) => {
  const badge = await publicBadge((await params).slug);
  return new Response(badge ? badgeSvg(badge) : noBadgeSvg(), {
    status: badge ? 200 : 404,
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      "cache-control": "no-cache",
      "cross-origin-resource-policy": "cross-origin",
      "access-control-allow-origin": "*",
    },
  });
});

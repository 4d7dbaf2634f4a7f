import { challengesFeed } from "@/features/feeds/loaders";
import { answering } from "@/lib/route";

export const dynamic = "force-dynamic";

export const GET = answering(async () => {
  return new Response(await challengesFeed(), {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
  });
});

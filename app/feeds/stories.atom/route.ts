import { storiesFeed } from "@/features/feeds/loaders";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  return new Response(await storiesFeed(), {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
  });
}

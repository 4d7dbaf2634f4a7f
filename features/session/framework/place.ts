import { headers } from "next/headers";

/** Where the request comes from, for rate limits only. */
export async function place(): Promise<string> {
  const sent = (await headers()).get("x-forwarded-for");
  return sent?.split(",")[0]?.trim() || "unknown";
}

import { headers } from "next/headers";

/** Where the request comes from, for rate limits only. */
export async function place(): Promise<string> {
  const forwardedFor = (await headers()).get("x-forwarded-for");
  return forwardedFor?.split(",")[0]?.trim() || "unknown";
}

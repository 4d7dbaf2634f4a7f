import { headers } from "next/headers";

/** Where the request comes from, for rate limits only: `instrumentation.ts` has written it here. */
export async function place(): Promise<string> {
  return (await headers()).get("x-forwarded-for") ?? "unknown";
}

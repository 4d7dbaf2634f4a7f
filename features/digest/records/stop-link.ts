import { createHmac, timingSafeEqual } from "node:crypto";
import { isUuid } from "@/lib/database";
import { settings } from "@/lib/settings";

/**
 * What the link in a digest carries: whose letters it ends, and a proof that we wrote it. It holds for
 * good, as a letter may be found years later, and can do nothing but end the letters.
 */
export function stopToken(userId: string): string {
  return `${userId}.${proofOf(userId)}`;
}

/** Whose letters a token ends, and whether it is one of ours; null if it names nobody. */
export function readStopToken(token: string): { userId: string; holds: boolean } | null {
  const [userId = "", proof = ""] = token.split(".");
  if (!isUuid(userId)) return null;
  const [actual, expected] = [Buffer.from(proof), Buffer.from(proofOf(userId))];
  return { userId, holds: actual.length === expected.length && timingSafeEqual(actual, expected) };
}

function proofOf(userId: string): string {
  return createHmac("sha256", settings().AUTH_SECRET)
    .update(`digest.stop:${userId}`)
    .digest("base64url");
}

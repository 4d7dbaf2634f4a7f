import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { mailboxOf } from "@/domain/membership/mailbox";
import { settings } from "@/lib/settings";
import { knownBrowser } from "../records/codes";

const SIGNING_IN = "proven-signing-in";
const KNOWN = "proven-known";
const HOUR = 60 * 60;
const YEAR = 365 * 24 * HOUR;

/** The browser that is signing in: the hash of its cookie, as it stands with its codes; null where it has none. */
export async function signingIn(): Promise<string | null> {
  const token = (await cookies()).get(SIGNING_IN)?.value;
  return token ? hashed(token) : null;
}

/** The same, with a cookie that is made where it has none. For actions: a page sets no cookie. */
export async function beginSigningIn(): Promise<string> {
  const jar = await cookies();
  const token = jar.get(SIGNING_IN)?.value ?? randomBytes(32).toString("hex");
  jar.set(SIGNING_IN, token, { ...options(), maxAge: HOUR });
  return hashed(token);
}

/** Whether somebody has signed in to this mailbox in this browser before. */
export async function isKnownFor(mailbox: string): Promise<boolean> {
  return (await cookies()).get(KNOWN)?.value === knownBrowser(mailbox);
}

/** The browser has proven that its person has this mailbox. */
export async function becomeKnown(email: string): Promise<void> {
  const jar = await cookies();
  jar.set(KNOWN, knownBrowser(mailboxOf(email)), { ...options(), maxAge: YEAR });
  jar.delete(SIGNING_IN);
}

function options() {
  const secure = settings().BASE_URL.startsWith("https://");
  return { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
}

function hashed(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

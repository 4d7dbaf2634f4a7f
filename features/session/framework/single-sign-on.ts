import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { pathOnSite } from "@/domain/session/path";
import { settings } from "@/lib/settings";
import { authOptions } from "./auth-options";

/**
 * Begins a sign-in at the OpenID Connect provider from a plain link, without JavaScript: does what
 * next-auth's own page does with a posted form. Its check against forged requests is kept by making
 * the token, in next-auth's own format, and handing it in at once.
 * @param next the path on this site to come back to.
 * @returns the answer to the browser: on to the provider.
 */
export async function beginSingleSignOn(next: string): Promise<Response> {
  const { BASE_URL, AUTH_SECRET } = settings();
  const csrfToken = randomBytes(32).toString("hex");
  const proof = createHash("sha256").update(`${csrfToken}${AUTH_SECRET}`).digest("hex");
  const secure = BASE_URL.startsWith("https://");
  (await cookies()).set(`${secure ? "__Host-" : ""}next-auth.csrf-token`, `${csrfToken}|${proof}`, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
  });
  const request = new NextRequest(`${BASE_URL}/api/auth/signin/oidc`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      csrfToken,
      callbackUrl: `${BASE_URL}${pathOnSite(next, "/account")}`,
    }).toString(),
  });
  const context = { params: Promise.resolve({ nextauth: ["signin", "oidc"] }) };
  return NextAuth(request, context, authOptions());
}

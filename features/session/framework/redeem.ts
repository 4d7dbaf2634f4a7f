import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { settings } from "@/lib/settings";
import { authOptions, SESSION_SECONDS, sessionCookie } from "./auth-options";

/**
 * Has next-auth redeem the token that the right code or passkey minted, and gives the browser the session
 * that it begins. In process: the token is in no address and no history.
 * @param passkeyId the passkey by which somebody signs in, if it is by one
 * @returns whether next-auth began a session.
 */
export async function redeem(
  email: string,
  token: string,
  passkeyId: string | null = null,
): Promise<boolean> {
  const { BASE_URL } = settings();
  const query = new URLSearchParams({ email, token, callbackUrl: BASE_URL });
  const request = new NextRequest(`${BASE_URL}/api/auth/callback/email?${query}`);
  const context = { params: Promise.resolve({ nextauth: ["callback", "email"] }) };
  const answer: Response = await NextAuth(request, context, authOptions(passkeyId));
  const prefix = `${sessionCookie()}=`;
  const setCookie = answer.headers.getSetCookie().find((cookie) => cookie.startsWith(prefix));
  const sessionToken = setCookie?.slice(prefix.length).split(";")[0];
  if (!sessionToken) return false;
  (await cookies()).set(sessionCookie(), decodeURIComponent(sessionToken), {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: BASE_URL.startsWith("https://"),
    maxAge: SESSION_SECONDS,
  });
  return true;
}

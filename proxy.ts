import { type NextRequest, NextResponse } from "next/server";

/**
 * Sets the content security policy, with a new nonce for each page, and tells the page when it is
 * drawn in answer to a form that was posted without JavaScript, and which address was asked for.
 * Authorises nothing.
 */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.delete("x-form-posted");
  // An address that matches no route is drawn by `app/not-found.tsx`, which cannot see it otherwise.
  headers.set("x-asked-for", request.nextUrl.pathname);
  if (request.method === "POST" && !request.headers.has("next-action"))
    headers.set("x-form-posted", "yes");
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = {
  matcher: [{ source: "/((?!_next/static|_next/image|icon.svg|apple-icon.png).*)" }],
};

import { type NextRequest, NextResponse } from "next/server";
import { REQUEST_ID, requestId } from "./lib/request-id";

/**
 * Gives each request an id, for the log and for whoever asked. Sets the content security policy, with
 * a new nonce for each page, and tells the page when it is drawn in answer to a form that was posted
 * without JavaScript, and which address was asked for. Authorises nothing.
 */
export function proxy(request: NextRequest) {
  const id = requestId(request.headers.get(REQUEST_ID));
  const response = refuseTooLarge(request) ?? passOn(request, id);
  response.headers.set(REQUEST_ID, id);
  return response;
}

function passOn(request: NextRequest, id: string): NextResponse {
  const headers = new Headers(request.headers);
  headers.set(REQUEST_ID, id);
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  headers.set("content-security-policy", policy);
  headers.delete("x-form-posted");
  // An address that matches no route is drawn by `app/not-found.tsx`, which cannot see it otherwise.
  headers.set("x-asked-for", request.nextUrl.pathname);
  const posted = request.method === "POST" && !request.headers.has("next-action");
  if (posted || isRefused(request)) headers.set("x-form-posted", "yes");
  // The database refuses the control character NUL, and no page has it in its address.
  const nowhere = request.nextUrl.pathname.includes("%00");
  const response = nowhere
    ? NextResponse.rewrite(new URL("/not-an-address", request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } });
  // Files that people gave, and letters as they are sent, carry one of their own, which lets nothing run.
  const hasOwn = /^\/(files|design\/letters)\//.test(request.nextUrl.pathname);
  if (!hasOwn) response.headers.set("content-security-policy", policy);
  return response;
}

const MEGABYTE = 1024 * 1024;
const MOST = MEGABYTE;
/** Room above the largest file, so that the form itself can say what is wrong with most. See next.config.js. */
const MOST_WITH_FILE = 24 * MEGABYTE;
const TAKES_FILES = /^\/account\/(case-studies|stories|challenges|responses)\//;

/**
 * What is larger than a form can be is not read at all. The person comes back to the page of the
 * form, which says so; the framework would answer with an empty page.
 */
function refuseTooLarge(request: NextRequest): NextResponse | null {
  const { pathname } = request.nextUrl;
  const takesFiles = TAKES_FILES.test(pathname);
  const size = Number(request.headers.get("content-length") ?? 0);
  if (size <= (takesFiles ? MOST_WITH_FILE : MOST)) return null;
  if (!takesFiles) {
    const says = "What you sent is too large to be read. Go back and send less.";
    return new NextResponse(says, { status: 413 });
  }
  const back = request.nextUrl.clone();
  back.searchParams.set("refused", "too-large");
  // A script follows this header of the framework, a browser the redirect.
  const toScript = { "x-action-redirect": `${back.pathname}${back.search};push` };
  if (request.headers.has("next-action")) return new NextResponse(null, { headers: toScript });
  return NextResponse.redirect(back, 303);
}

function isRefused(request: NextRequest): boolean {
  return request.nextUrl.searchParams.get("refused") === "too-large";
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

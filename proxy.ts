import { type NextRequest, NextResponse } from "next/server";
import { REQUEST_ID, requestId } from "./lib/request-id";

/**
 * Gives each request an id, for the log and for whoever asked. Sets the content security policy, with
 * a new nonce for each page, and tells the page when it is drawn in answer to a form that was posted
 * without JavaScript, and which address was asked for. Authorises nothing.
 */
export async function proxy(request: NextRequest) {
  const id = requestId(request.headers.get(REQUEST_ID));
  const response =
    refuseImageCopies(request) ??
    refuseTooLarge(request) ??
    (await refuseNoForm(request)) ??
    passOn(request, id);
  response.headers.set(REQUEST_ID, id);
  return response;
}

/** The framework would keep copies of pictures, and serve them after they were hidden or withdrawn. */
function refuseImageCopies(request: NextRequest): NextResponse | null {
  return request.nextUrl.pathname.startsWith("/_next/image")
    ? new NextResponse("There are no copies of pictures here.", { status: 404 })
    : null;
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
  const response = isNoAddress(request)
    ? NextResponse.rewrite(new URL("/not-an-address", request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } });
  // Files that people gave, and letters as they are sent, carry one of their own, which lets nothing run.
  const hasOwn = /^\/(files|design\/letters)\//.test(request.nextUrl.pathname);
  if (!hasOwn) response.headers.set("content-security-policy", policy);
  return response;
}

/**
 * An address that no page has, in any of its parts: with the control character NUL, which the database refuses, or
 * with a percent sign that stands for no letter.
 */
function isNoAddress({ nextUrl: { pathname, search } }: NextRequest): boolean {
  return /%00|\0/.test(`${pathname}${search}`) || !isReadable(pathname);
}

function isReadable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

const MEGABYTE = 1024 * 1024;
const MOST = MEGABYTE;
/** Room above the largest file, so that the form itself can say what is wrong with most. See next.config.js. */
const MOST_WITH_FILE = 24 * MEGABYTE;
const TAKES_FILES = /^\/account\/(case-studies|stories|challenges|responses)\//;

/**
 * What is larger than a form can be is not taken apart. The person comes back to the page of the
 * form, which says so; the framework would answer with an empty page. What does not say how large it is
 * is not taken apart either: browsers say it of every form, and Node.js takes no byte more than was said.
 */
function refuseTooLarge(request: NextRequest): NextResponse | null {
  const { pathname } = request.nextUrl;
  if (request.headers.has("transfer-encoding")) {
    const says = "Say with Content-Length how large this is, as browsers do.";
    return new NextResponse(says, { status: 411 });
  }
  const takesFiles = TAKES_FILES.test(pathname);
  if (sizeOf(request) <= (takesFiles ? MOST_WITH_FILE : MOST)) return null;
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

/** In how many parts a form may come: more than any of ours has fields, with those of the framework. */
const MOST_PARTS = 600;

/** In bytes: an action that takes nothing, such as that which signs somebody out, is called with "[]". */
const NO_VALUES = 2;

function sizeOf(request: NextRequest): number {
  return Number(request.headers.get("content-length") ?? 0);
}

/** How much stands before what a part holds: its name, and that of a file. */
const LONGEST_HEAD = 2_000;

/**
 * A form in very many parts, or that is not whole, is not taken apart: that costs the framework far more time than
 * looking at it here, or fails there. What calls an action otherwise than with a form is none of our pages.
 */
async function refuseNoForm(request: NextRequest): Promise<NextResponse | null> {
  if (request.method !== "POST") return null;
  const type = request.headers.get("content-type") ?? "";
  const boundary = FORM_TYPE.exec(type)?.[1];
  if (boundary === undefined && /multipart/i.test(type)) return noForm();
  if (boundary === undefined) {
    if (!request.headers.has("next-action") || sizeOf(request) <= NO_VALUES) return null;
    return new NextResponse("Send a form, as the pages do.", { status: 415 });
  }
  const body = Buffer.from(await request.clone().arrayBuffer());
  return isForm(body, `--${boundary}`) ? null : noForm();
}

/** As browsers write it, and no other way: whatever takes it apart behind has to see the same boundary as we do. */
const FORM_TYPE = /^multipart\/form-data; ?boundary=([\w'()+,./:=?-]{1,70})$/i;

function noForm(): NextResponse {
  const says = "This is not a form of this site. Go back and open the page again.";
  return new NextResponse(says, { status: 400 });
}

/** Whether bytes are the parts of a form: not too many, each with its head, and an end. */
function isForm(bytes: Buffer, boundary: string): boolean {
  let parts = 0;
  let at = bytes.indexOf(boundary);
  if (at !== 0) return false;
  for (;;) {
    const next = bytes.indexOf(boundary, at + boundary.length);
    if (next === -1)
      return (
        bytes
          .subarray(at + boundary.length)
          .toString()
          .trimEnd() === "--"
      );
    const head = bytes.indexOf("\r\n\r\n", at);
    parts += 1;
    if (parts > MOST_PARTS || head === -1 || head > next || head - at > LONGEST_HEAD) return false;
    at = next;
  }
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
  matcher: [{ source: "/((?!_next/static|icon.svg|apple-icon.png).*)" }],
};

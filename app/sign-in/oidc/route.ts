import type { NextRequest } from "next/server";
import { beginSingleSignOn } from "@/features/session/single-sign-on";

/** Leads on to the OpenID Connect provider. */
export function GET(request: NextRequest) {
  return beginSingleSignOn(request.nextUrl.searchParams.get("next") ?? "/account");
}

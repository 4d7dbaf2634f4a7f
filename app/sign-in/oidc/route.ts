import type { NextRequest } from "next/server";
import { beginSingleSignOn } from "@/features/session/framework/single-sign-on";
import { answering } from "@/lib/route";

/** Leads on to the OpenID Connect provider. */
export const GET = answering((request: NextRequest) => {
  return beginSingleSignOn(request.nextUrl.searchParams.get("next") ?? "/account");
});

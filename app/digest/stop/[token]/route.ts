import { redirect } from "next/navigation";
import { stopByOneClick } from "@/features/digest/actions/one-click";
import { problem } from "@/lib/problem";
import { answering } from "@/lib/route";

interface Context {
  params: Promise<{ token: string }>;
}

/** Whoever opens the address that is meant for mail clients gets the page with the button. */
export const GET = answering(async (_request: Request, { params }: Context) => {
  redirect(`/digest/stop?${new URLSearchParams({ token: (await params).token })}`);
});

/** A mail client ends the digest for its reader, by one press there (RFC 8058). */
export const POST = answering(async (_request: Request, { params }: Context) => {
  if (await stopByOneClick((await params).token))
    return new Response("The monthly digest is stopped.\n", {
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  return problem({ status: 404, title: "This link is not whole" });
});

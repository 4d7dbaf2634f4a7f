import { notFound } from "next/navigation";
import { listLetters } from "@/domain/letters/catalogue";
import { LENGTHS } from "@/domain/letters/letter";
import { renderMessage } from "@/emails/message";
import { isTrial } from "@/features/session/framework/trial";
import { answering } from "@/lib/route";
import { settings } from "@/lib/settings";

type Params = Promise<{ name: string; length: string }>;

/** A mail carries its styles within: it gets a policy of its own, which lets nothing else be. See proxy.ts. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** One letter as it is sent, with made-up values. Only with the embedded services. */
export const GET = answering(async (_request: Request, { params }: { params: Params }) => {
  const asked = await params;
  const found = listLetters().find(({ name }) => name === asked.name);
  const length = LENGTHS.find((one) => one === asked.length);
  if (!(await isTrial()) || !found || !length) notFound();
  const { html } = await renderMessage({
    base: settings().BASE_URL,
    ...found.letter.example(length),
  });
  return new Response(html, {
    headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": POLICY },
  });
});

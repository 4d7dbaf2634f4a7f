import { answering } from "@/lib/route";
import { receiptKey } from "@/lib/seal";

/** The public key with which receipts are checked. */
export const GET = answering(() => {
  return new Response(receiptKey(), {
    headers: { "content-type": "application/x-pem-file", "cache-control": "no-cache" },
  });
});

export const dynamic = "force-dynamic";

import { receiptKey } from "@/lib/seal";

/** The public key with which receipts are checked. */
export function GET() {
  return new Response(receiptKey(), {
    headers: { "content-type": "application/x-pem-file", "cache-control": "no-cache" },
  });
}

export const dynamic = "force-dynamic";

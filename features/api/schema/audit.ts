import { z } from "zod";

/** Heads of the audit log: docs/receipts.md says how one is checked. */
export const auditHeads = z
  .object({
    items: z.array(
      z.object({
        entry: z.string().meta({ description: "The number of the newest entry then" }),
        hash: z.string().meta({ description: "SHA-256 of it and of all before it" }),
        signed_at: z.iso.datetime(),
        signature: z.string().meta({
          description: "Ed25519, in base64, of “proven audit head ENTRY HASH SIGNED_AT”",
        }),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: "AuditHeads" });

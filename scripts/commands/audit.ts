import { verifyAudit } from "@/lib/audit";
import { database } from "@/lib/database";

/**
 * `audit verify`: checks the audit log's chain.
 *
 * @returns 1 when it was tampered with; 2 when the words are not understood
 */
export async function auditCommand([what]: readonly string[]): Promise<number> {
  if (what !== "verify") {
    console.error("Say what to do: npm run proven -- audit verify");
    return 2;
  }
  const { entries, broken } = await verifyAudit(database());
  if (!broken) {
    console.log(`The audit log is whole: ${entries.toLocaleString("en-GB")} entries.`);
    return 0;
  }
  console.log(`The audit log was tampered with at entry ${broken.id}: ${broken.why}.`);
  return 1;
}

import { formatDateTime } from "@/domain/format/dates";
import { type Head, hashOfEntry, signHead, verifyAudit } from "@/lib/audit";
import { database, databaseTime } from "@/lib/database";

const USAGE = "Say what to do: npm run proven -- audit verify [--expect ENTRY:HASH]";

/**
 * `audit verify`: checks the audit log's chain and prints its head, signed. With `--expect`, says whether a head that was
 * printed or published earlier is still in it.
 *
 * @returns 1 when it was tampered with, or ends before the head that was expected; 2 when the words are not understood
 */
export async function auditCommand([what, ...more]: readonly string[]): Promise<number> {
  const expected = more[0] === "--expect" ? headFrom(more[1]) : null;
  if (what !== "verify" || (more.length > 0 && !expected)) {
    console.error(USAGE);
    return 2;
  }
  const { entries, head, broken, uncoded } = await verifyAudit(database());
  if (broken) {
    console.log(`The audit log was tampered with at entry ${broken.id}: ${broken.why}.`);
    return 1;
  }
  const at = await databaseTime(database());
  console.log(`The audit log is whole: ${entries.toLocaleString("en-GB")} entries.`);
  for (const { from, to, saidAt } of uncoded) {
    console.log(
      `Entries ${from} to ${to} have no code: they are older than ${formatDateTime(saidAt)}, when this version or a migration of it first ran. A head that you kept from before says whether they are as they were.`,
    );
  }
  console.log(`Head: ${head.entry}:${head.hash}`);
  console.log(`Signed at ${at.toISOString()}: ${signHead(head, at)}`);
  if (!expected) return 0;
  const { holds, says } = compare(expected, await hashOfEntry(database(), expected.entry), head);
  console.log(says);
  return holds ? 0 : 1;
}

/** "71:0f3a…" as it is printed. */
function headFrom(text = ""): Head | null {
  const [, entry, hash] = /^(\d{1,18}):([0-9a-f]{64})$/.exec(text) ?? [];
  return entry && hash ? { entry: BigInt(entry), hash } : null;
}

function compare({ entry, hash }: Head, found: string | null, head: Head) {
  if (found === hash) return { holds: true, says: `Entry ${entry} is in it as it was.` };
  if (found === null)
    return {
      holds: false,
      says: `It ends at entry ${head.entry}, and what you expect is entry ${entry}: the entries between are lost. That is what a database looks like that was restored from an earlier backup. What is left is whole.`,
    };
  return {
    holds: false,
    says: `Entry ${entry} is there with another hash. History was rewritten before it, or this is another installation: a restored backup does not do that.`,
  };
}

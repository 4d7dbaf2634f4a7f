import { createHash } from "node:crypto";
import type { Dossier } from "../loaders";

/**
 * The record as the text of one JSON file, and its SHA-256. What was published, ranked and sent stands
 * in it word for word, so that it can be held against receipts and replayed. The same record makes the
 * same text: when it was drawn, and by whom, is left out.
 */
export function dossierFile({ drawnAt: _, drawings: __, ...contents }: Dossier): {
  text: string;
  sha256: string;
} {
  const text = `${JSON.stringify(contents, null, 2)}\n`;
  return { text, sha256: createHash("sha256").update(text).digest("hex") };
}

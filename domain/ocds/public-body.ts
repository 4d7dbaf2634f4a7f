import type { PartyIdentifier } from "./identity";
import { identifierOf } from "./identity";
import { repairLine } from "./text";

/** A public body as the gov.uk list of organisations has it. */
export interface PublicBodyFacts {
  identifier: PartyIdentifier;
  name: string;
  /** What it is: "Executive agency". */
  summary: string;
  website: string | null;
  centralGovernment: boolean;
}

export type BodyRow =
  | { ok: true; body: PublicBodyFacts }
  | { ok: false; id: string | null; reason: string };

/** Types that say by themselves that a body is central government; of the others the list does not tell. */
const CENTRAL = new Set([
  "Ministerial department",
  "Non-ministerial department",
  "Executive agency",
  "Executive office",
]);

/**
 * Reads a row of the list: columns "GB-GOR", "Name", "Type" and "GOVUK URL" or "URL". A row needs an
 * identifier and a name.
 */
export function readBodyRow(row: Readonly<Record<string, string | undefined>>): BodyRow {
  const id = (row["GB-GOR"] ?? "").trim();
  const identifier = identifierOf("GB-GOR", id);
  if (!identifier) return { ok: false, id: null, reason: "It has no GB-GOR identifier." };
  const name = repairLine(row.Name ?? "");
  if (name === "") return { ok: false, id, reason: "It has no name." };
  const type = repairLine(row.Type ?? "");
  return {
    ok: true,
    body: {
      identifier,
      name,
      summary: type === "" || type === "Other" ? "Public body" : type,
      website:
        [row["GOVUK URL"], row.URL].find((url) => /^https?:\/\/\S+$/.test(url ?? "")) ?? null,
      centralGovernment: CENTRAL.has(type),
    },
  };
}

import { companyNumber } from "../membership/company-number";
import { repairLine } from "./text";

export interface PartyIdentifier {
  scheme: string;
  value: string;
}

/** Registers that give each organisation one number: two numbers are two organisations. */
const REGISTERS = ["GB-COH", "GB-GOR", "GB-PPON", "GB-LAE", "GB-CHC", "GB-NIC", "GB-SC"] as const;

/** The lists that Contracts Finder itself keeps; one organisation may be in them many times. */
const LISTS = ["GB-CFS", "GB-SRS"] as const;

const KNOWN: readonly string[] = [...REGISTERS, ...LISTS];

/** Whether the scheme is a register, in which an organisation has one number. */
export function isRegister(scheme: string): boolean {
  return (REGISTERS as readonly string[]).includes(scheme);
}

/**
 * An identifier as it is stored and compared, or null when it cannot be one. Company numbers have
 * eight characters, so "4142000" is "04142000", and "458577871" is none.
 */
export function identifierOf(scheme: unknown, value: unknown): PartyIdentifier | null {
  if (typeof scheme !== "string" || (typeof value !== "string" && typeof value !== "number")) {
    return null;
  }
  const known = KNOWN.find((one) => one === scheme.trim().toUpperCase());
  const text = String(value).trim();
  if (!known || text === "" || text.length > 200) return null;
  if (known !== "GB-COH") return { scheme: known, value: text };
  const number = companyNumber(text);
  return number ? { scheme: known, value: number } : null;
}

/** Reads "GB-CFS-123209", the id that a party has inside a release. */
export function identifierOfPartyId(id: unknown): PartyIdentifier | null {
  const parts = typeof id === "string" ? /^(GB-[A-Z]+)-(.+)$/i.exec(id) : null;
  return parts ? identifierOf(parts[1], parts[2]) : null;
}

/**
 * What two spellings of one name have in common: "Foreign, Commonwealth & Development Office" and
 * "Foreign Commonwealth and Development Office", "Tencer Limited" and "TENCER LTD.". Empty when
 * nothing is left to compare. The database computes the same (see `nameKeySql` in the queries).
 */
export function nameKey(name: string): string {
  return repairLine(name)
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/\blimited\b/g, "ltd")
    .replace(/[^a-z0-9]+/g, "");
}

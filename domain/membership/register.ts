import { formatDate } from "../format/dates";
import { nameKey } from "../ocds/identity";

export type RegisterOutcome = "MATCHES" | "OTHER_NAME" | "NOT_ACTIVE" | "NOT_FOUND";

/** What the register of companies said of a supplier's number. */
export interface RegisterCheck {
  registerOutcome: RegisterOutcome | null;
  registerCheckedAt: Date | null;
  registerName: string | null;
  registerStatus: string | null;
}

/** What an entry means for a supplier of that name. "Ltd" and "Limited", capitals and dots make no difference. */
export function registerOutcome(
  name: string,
  entry: { name: string; status: string } | null,
): RegisterOutcome {
  if (!entry) return "NOT_FOUND";
  if (!isActive(entry.status)) return "NOT_ACTIVE";
  return nameKey(entry.name) === nameKey(name) ? "MATCHES" : "OTHER_NAME";
}

/** Companies House calls most companies active, and some kinds of body open or registered. */
function isActive(status: string): boolean {
  return ["active", "open", "registered"].includes(status);
}

/**
 * The result in a sentence, for the operator and the supplier itself.
 * @param hasKey whether numbers are looked up here at all.
 */
export function registerWords(check: RegisterCheck, hasKey: boolean): string {
  const { registerOutcome: outcome, registerCheckedAt: at } = check;
  if (!outcome || !at)
    return hasKey
      ? "Not checked in the register yet: it has not answered."
      : "Not checked in the register: this platform has no key for it. The form of the number is right.";
  const on = `Checked in the register on ${formatDate(at)}`;
  switch (outcome) {
    case "MATCHES":
      return `${on}: active, under this name.`;
    case "OTHER_NAME":
      return `${on}: active, under another name, “${check.registerName}”.`;
    case "NOT_ACTIVE":
      return `${on}: “${check.registerName}” is ${statusWords(check.registerStatus)}.`;
    case "NOT_FOUND":
      return `${on}: it has no such number.`;
  }
}

/** "converted-closed" as "converted, closed". */
function statusWords(status: string | null): string {
  return status ? status.replaceAll("-", " ") : "not active";
}

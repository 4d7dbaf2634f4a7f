/** Providers at which signs before the @ say nothing, each with the one name that its several domains have. */
const PROVIDERS: Readonly<Record<string, { name: string; ignores: RegExp }>> = {
  "gmail.com": { name: "gmail.com", ignores: /\./g },
  "googlemail.com": { name: "gmail.com", ignores: /\./g },
  "proton.me": { name: "proton.me", ignores: /[._-]/g },
  "protonmail.com": { name: "proton.me", ignores: /[._-]/g },
  "pm.me": { name: "proton.me", ignores: /[._-]/g },
};

/**
 * The mailbox that an address leads to, whatever its spelling: in lower case, without what stands behind
 * a plus ("sub-addressing", RFC 5233), and without the signs that the provider ignores. Two addresses with
 * one mailbox are one person.
 * @param address "Dougal+mod@Northmere.example"
 * @returns "dougal@northmere.example"
 */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1).toLowerCase();
  const local = address.slice(0, Math.max(0, at)).toLowerCase();
  const [before = ""] = local.split("+");
  const plain = before === "" ? local : before;
  const provider = PROVIDERS[domain];
  if (!provider) return `${plain}@${domain}`;
  return `${plain.replaceAll(provider.ignores, "")}@${provider.name}`;
}

/** Whether two addresses are one person's. */
export function isSameMailbox(one: string, other: string): boolean {
  return mailboxOf(one) === mailboxOf(other);
}

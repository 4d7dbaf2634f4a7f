/** Providers at which dots before the @ say nothing, each with the name that they all have. */
const DOTLESS: Readonly<Record<string, string>> = {
  "gmail.com": "gmail.com",
  "googlemail.com": "gmail.com",
};

/**
 * The mailbox that an address leads to, whatever its spelling: in lower case, without what stands behind
 * a plus ("sub-addressing", RFC 5233), and without dots where the provider ignores them. Two addresses with
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
  const provider = DOTLESS[domain];
  return provider ? `${plain.replaceAll(".", "")}@${provider}` : `${plain}@${domain}`;
}

/** Whether two addresses are one person's. */
export function isSameMailbox(one: string, other: string): boolean {
  return mailboxOf(one) === mailboxOf(other);
}

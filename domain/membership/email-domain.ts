/** The part of an address behind the @, in lower case. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1).toLowerCase();
}

/** Whether an address is at one of the domains, or at a subdomain of one. */
export function isAtDomain(email: string, domains: readonly string[]): boolean {
  const domain = domainOf(email);
  return domains.some((known) => domain === known || domain.endsWith(`.${known}`));
}

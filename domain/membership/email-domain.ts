/**
 * Whether a text can be written to: something at something. Not whether it is well formed, which forms
 * ask: who signs in elsewhere may have an address of a form that we do not know.
 */
export function isAddress(text: unknown): text is string {
  return typeof text === "string" && /^[^\s@]+@[^\s@]+$/.test(text);
}

/** The part of an address behind the @, in lower case. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1).toLowerCase();
}

/** Whether an address is at one of the domains, or at a subdomain of one. */
export function isAtDomain(email: string, domains: readonly string[]): boolean {
  const domain = domainOf(email);
  return domains.some((registered) => domain === registered || domain.endsWith(`.${registered}`));
}

/** Whether anybody can have an address at a domain. */
export function isEverybodys(domain: string): boolean {
  return EVERYBODYS.includes(domain);
}

/** Where anybody can have an address: none of these is a public body's. */
const EVERYBODYS = [
  "gmail.com",
  "googlemail.com",
  "outlook.com",
  "hotmail.com",
  "hotmail.co.uk",
  "live.com",
  "yahoo.com",
  "yahoo.co.uk",
  "icloud.com",
  "btinternet.com",
  "aol.com",
  "proton.me",
  "protonmail.com",
  "pm.me",
  "me.com",
  "mac.com",
  "msn.com",
  "live.co.uk",
  "ymail.com",
  "gmx.com",
  "gmx.net",
  "mail.com",
  "fastmail.com",
  "zoho.com",
  "sky.com",
  "talktalk.net",
  "virginmedia.com",
  "ntlworld.com",
  "gov.uk",
  "nhs.uk",
  "police.uk",
];

/** What is wrong with a domain for a public body, as a message; null where nothing is. */
export function domainProblem(domain: string): string | null {
  if (!/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/.test(domain))
    return `“${domain}” is not a domain. Give what stands behind the @, like brackenshire.gov.uk`;
  return isEverybodys(domain)
    ? `${domain} is not one body’s own: anybody there would be let in`
    : null;
}

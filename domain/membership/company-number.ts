/**
 * A Companies House number: eight digits, or a prefix of two letters (SC, NI, OC …) and six digits.
 * @returns the number in upper case with leading zeros, or null when the form is wrong.
 */
export function companyNumber(typed: string): string | null {
  const compact = typed.replace(/[\s-]/g, "").toUpperCase();
  if (/^\d{6,8}$/.test(compact)) return compact.padStart(8, "0");
  return /^(?:AC|CE|CS|FC|GE|GN|GS|IC|IP|LP|NA|NC|NF|NI|NL|NO|NP|NR|NZ|OC|OE|PC|R0|RC|RS|SA|SC|SE|SF|SG|SI|SL|SO|SP|SR|SZ|ZC)\d{6}$/.test(
    compact,
  )
    ? compact
    : null;
}

/** Endings under which only public bodies are given a name. */
const PUBLIC_ENDINGS = ["gov.uk", "gov.scot", "gov.wales", "nhs.uk", "nhs.scot", "police.uk"];

/**
 * The domains at which a public body's people have their addresses: those on record, else the one of
 * its website where that is a name that only a public body can have ("www.brackenshire.gov.uk").
 * @param recorded what an operator has written down, in lower case.
 */
export function bodyDomains(recorded: readonly string[], website: string | null): string[] {
  if (recorded.length > 0) return [...recorded];
  if (!website || !URL.canParse(website)) return [];
  const host = new URL(website).hostname.toLowerCase().replace(/^www\./, "");
  return PUBLIC_ENDINGS.some((ending) => host.endsWith(`.${ending}`)) ? [host] : [];
}

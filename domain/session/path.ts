/** A base that no page has: what leads away from it leads away from every site. */
const NOWHERE = "https://site.invalid";

/**
 * Where a redirect may go: a path on this site, with its query and fragment. Browsers drop tabs and line breaks in
 * addresses and take a backslash for a slash, so the address is read as a browser reads it, and not by its first signs.
 * @param wanted what came with the request
 * @param otherwise where to go if that is no path on this site
 */
export function pathOnSite(wanted: string | null | undefined, otherwise: string): string {
  if (!wanted?.startsWith("/") || hasControls(wanted) || !URL.canParse(wanted, NOWHERE)) {
    return otherwise;
  }
  const { origin, pathname, search, hash } = new URL(wanted, NOWHERE);
  const path = `${pathname}${search}${hash}`;
  return origin === NOWHERE && !path.startsWith("//") ? path : otherwise;
}

function hasControls(text: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text) || hasControlsEncoded(text);
}

/** "%09" and the like do no harm by themselves, and no address of ours has them. */
function hasControlsEncoded(text: string): boolean {
  return /%(?:[01][0-9a-f]|7f)/i.test(text);
}

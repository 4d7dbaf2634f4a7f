/** What an address may carry, as Next gives it. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The page that the address asks for; the first if it makes no sense. */
export function pageOf(text: string | string[] | undefined): number {
  return typeof text === "string" && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
}

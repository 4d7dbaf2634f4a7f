/** Reads "?page=3"; anything that is no page is the first. */
export function pageAsked(text: string | string[] | undefined): number {
  const number = Number(Array.isArray(text) ? text[0] : text);
  return Number.isInteger(number) && number >= 1 && number <= 1_000_000 ? number : 1;
}

export function pagesOf(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size));
}

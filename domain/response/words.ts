/** Counts words as people do: what stands between spaces, with at least one letter or figure in it. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

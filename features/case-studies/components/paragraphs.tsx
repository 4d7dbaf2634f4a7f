/** Plain text as paragraphs: an empty line parts them. */
export function Paragraphs({ text }: { text: string }) {
  return paragraphsOf(text).map(({ key, words }) => <p key={key}>{words}</p>);
}

/** The paragraphs with the offset where each starts, which is its own. */
function paragraphsOf(text: string): { key: number; words: string }[] {
  const found = text.matchAll(/\S[\s\S]*?(?=\n\s*\n|$)/g);
  return [...found].map((match) => ({ key: match.index, words: match[0].trim() }));
}

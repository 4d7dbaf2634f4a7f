interface MarkedProps {
  text: string;
  /** What stands before and after a found word in `text`. */
  open?: string;
  close?: string;
}

/** A text with the words that were found on mark. Everything else in it is shown as it is, never as HTML. */
export function Marked({ text, open = "<mark>", close = "</mark>" }: MarkedProps) {
  return (
    <>
      {split(text, open, close).map(({ at, words, found }) =>
        found ? <mark key={at}>{words}</mark> : words,
      )}
    </>
  );
}

/** Exported for its test. */
export function split(text: string, open: string, close: string) {
  const parts: { at: number; words: string; found: boolean }[] = [];
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf(open, at);
    const end = start < 0 ? -1 : text.indexOf(close, start);
    if (end < 0) {
      parts.push({ at, words: text.slice(at), found: false });
      break;
    }
    if (start > at) parts.push({ at, words: text.slice(at, start), found: false });
    parts.push({ at: start, words: text.slice(start + open.length, end), found: true });
    at = end + close.length;
  }
  return parts;
}

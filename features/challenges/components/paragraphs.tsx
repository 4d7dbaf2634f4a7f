/** Text as it was typed: a blank line begins a paragraph, a single one breaks the line. */
export function Paragraphs({ text, className }: { text: string; className?: string }) {
  return paragraphsOf(text).map(({ at, lines }) => (
    <p key={at} className={className}>
      {lines.map((line, place) => (
        <span key={line.at}>
          {place > 0 ? <br /> : null}
          {line.text}
        </span>
      ))}
    </p>
  ));
}

interface Line {
  at: number;
  text: string;
}

/** Each paragraph and line with the place where it begins, which tells it apart from its neighbours. */
function paragraphsOf(text: string): { at: number; lines: Line[] }[] {
  const paragraphs: { at: number; lines: Line[] }[] = [];
  let lines: Line[] = [];
  let at = 0;
  for (const line of text.replaceAll("\r\n", "\n").split("\n")) {
    if (line.trim() === "") lines = [];
    else {
      if (lines.length === 0) paragraphs.push({ at, lines });
      lines.push({ at, text: line });
    }
    at += line.length + 1;
  }
  return paragraphs;
}

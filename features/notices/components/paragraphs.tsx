import { Prose } from "@/components/frame/prose";

/** Text with line breaks as paragraphs and lines. */
export function Paragraphs({ text, empty }: { text: string; empty: string }) {
  if (text === "") return <p className="muted">{empty}</p>;
  return (
    <Prose>
      {placed(text.split("\n\n")).map(({ at, part }) => (
        <p key={at}>
          {placed(part.split("\n")).map(({ at: line, part: words }) => (
            <span key={line}>
              {line > 0 ? <br /> : null}
              {words}
            </span>
          ))}
        </p>
      ))}
    </Prose>
  );
}

/** The text does not change while it is shown, so the place is what tells its parts apart. */
function placed(parts: readonly string[]) {
  return parts.map((part, at) => ({ part, at }));
}

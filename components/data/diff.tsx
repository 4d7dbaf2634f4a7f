export interface DiffPart {
  kind: "same" | "added" | "removed";
  text: string;
}

/** A text beside its earlier self: what went is struck out, what came is marked. Words are said too, for who hears it. */
export function Diff({ parts }: { parts: readonly DiffPart[] }) {
  return (
    <p className="diff">
      {placed(parts).map(({ key, kind, text }) => {
        if (kind === "removed")
          return (
            <del key={key}>
              <span className="vh"> removed: </span>
              {text}
            </del>
          );
        if (kind === "added")
          return (
            <ins key={key}>
              <span className="vh"> added: </span>
              {text}
            </ins>
          );
        return <span key={key}>{text}</span>;
      })}
    </p>
  );
}

/** The parts with the offset where each starts, which is its own for good. */
function placed(parts: readonly DiffPart[]) {
  let key = 0;
  return parts.map((part) => {
    const one = { ...part, key };
    key += part.text.length + 1;
    return one;
  });
}

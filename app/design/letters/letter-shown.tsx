import type { Letter, LetterSection } from "@/domain/letters/letter";

/** What a letter says, in our own type: a mail's styles are not allowed on a page. */
export function LetterShown({ letter }: { letter: Letter }) {
  const { subject, code, paragraphs, sections = [], link, stop } = letter;
  return (
    <>
      <p>
        <strong>{subject}</strong>
      </p>
      {code ? <p className="letter__code">{code}</p> : null}
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className="letter__text">
          {paragraph}
        </p>
      ))}
      {sections.map((section) => (
        <Part key={section.path} {...section} />
      ))}
      {[link, stop && { label: stop.label, path: stop.page }].map((one) =>
        one ? (
          <p key={one.path}>
            {one.label}: {one.path}
          </p>
        ) : null,
      )}
    </>
  );
}

function Part({ heading, path, entries }: LetterSection) {
  return (
    <>
      <h4>{heading}</h4>
      <p>{path}</p>
      <ul>
        {entries.map(({ kind, title, path, lines }) => (
          <li key={`${kind} ${path}`}>
            {kind}: {title}, {lines.join(" ")} {path}
          </li>
        ))}
      </ul>
    </>
  );
}

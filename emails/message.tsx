import { render } from "@react-email/render";
import { Fragment } from "react";
import type { LetterSection, LetterWords } from "@/domain/letters/letter";

export interface MessageProps extends Omit<LetterWords, "subject"> {
  /** The site's own address, which paths are added to. */
  base: string;
}

/** Mail clients know no style sheet: the few values of the look that they can show. */
const LOOK = {
  page: { fontFamily: "Arial, sans-serif", fontSize: "17px", lineHeight: 1.5, color: "#17201c" },
  name: { fontFamily: "Georgia, serif", fontSize: "22px", color: "#0e4a3b" },
  code: { fontFamily: "Georgia, serif", fontSize: "38px", letterSpacing: "4px" },
  section: {
    fontFamily: "Georgia, serif",
    fontSize: "22px",
    fontWeight: "normal",
    borderTop: "3px solid #17201c",
    paddingTop: "8px",
    marginTop: "32px",
  },
  list: { listStyle: "none", margin: 0, padding: 0 },
  entry: { margin: "0 0 20px" },
  kind: { fontSize: "15px", color: "#46514a" },
  foot: { fontSize: "15px", color: "#46514a" },
} as const;

const FOOT = "Sent by Proven, where evidence beats hype.";

function Message({ base, paragraphs, link, code, sections = [], stop }: MessageProps) {
  return (
    <html lang="en-GB">
      <body style={LOOK.page}>
        <p style={LOOK.name}>Proven</p>
        {code ? <p style={LOOK.code}>{`${code.slice(0, 3)} ${code.slice(3)}`}</p> : null}
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {sections.map((section) => (
          <Section key={section.path} base={base} section={section} />
        ))}
        {link ? (
          <p>
            <a href={`${base}${link.path}`}>{link.label}</a>
          </p>
        ) : null}
        <p style={LOOK.foot}>{FOOT}</p>
        {stop ? (
          <p style={LOOK.foot}>
            <a href={`${base}${stop.page}`}>{stop.label}</a>
          </p>
        ) : null}
      </body>
    </html>
  );
}

function Section({ base, section }: { base: string; section: LetterSection }) {
  return (
    <>
      <h2 style={LOOK.section}>
        <a href={`${base}${section.path}`}>{section.heading}</a>
      </h2>
      <ul style={LOOK.list}>
        {section.entries.map(({ kind, title, path, lines }) => (
          <li key={`${kind} ${path} ${lines[0]}`} style={LOOK.entry}>
            <span style={LOOK.kind}>{kind}</span>
            <br />
            <a href={`${base}${path}`}>{title}</a>
            {lines.map((line) => (
              <Fragment key={line}>
                <br />
                {line}
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The letter as HTML and as text. */
export async function renderMessage(props: MessageProps): Promise<{ html: string; text: string }> {
  return { html: await render(<Message {...props} />), text: asText(props) };
}

function asText({ base, paragraphs, link, code, sections = [], stop }: MessageProps): string {
  const parts = [
    ...(code ? [`Your code: ${code.slice(0, 3)} ${code.slice(3)}`] : []),
    ...paragraphs,
    ...sections.flatMap(({ heading, path, entries }) => [
      `${heading.toUpperCase()}\n${base}${path}`,
      ...entries.map((entry) =>
        [`${entry.kind}: ${entry.title}`, ...entry.lines, `${base}${entry.path}`].join("\n"),
      ),
    ]),
    ...(link ? [`${link.label}: ${base}${link.path}`] : []),
    FOOT,
    ...(stop ? [`${stop.label}: ${base}${stop.page}`] : []),
  ];
  return parts.join("\n\n");
}

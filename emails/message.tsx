import { render } from "@react-email/render";

export interface MessageProps {
  paragraphs: readonly string[];
  link?: { label: string; url: string };
  /** Six digits, set large. */
  code?: string;
}

/** Mail clients know no style sheet: the few values of the look that they can show. */
const LOOK = {
  page: { fontFamily: "Arial, sans-serif", fontSize: "17px", lineHeight: 1.5, color: "#17201c" },
  name: { fontFamily: "Georgia, serif", fontSize: "22px", color: "#0e4a3b" },
  code: { fontFamily: "Georgia, serif", fontSize: "38px", letterSpacing: "4px" },
  foot: { fontSize: "15px", color: "#46514a" },
} as const;

function Message({ paragraphs, link, code }: MessageProps) {
  return (
    <html lang="en-GB">
      <body style={LOOK.page}>
        <p style={LOOK.name}>Proven</p>
        {code ? <p style={LOOK.code}>{`${code.slice(0, 3)} ${code.slice(3)}`}</p> : null}
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {link ? (
          <p>
            <a href={link.url}>{link.label}</a>
          </p>
        ) : null}
        <p style={LOOK.foot}>Sent by Proven, where evidence beats hype.</p>
      </body>
    </html>
  );
}

/** The letter as HTML and as text. */
export async function renderMessage(props: MessageProps): Promise<{ html: string; text: string }> {
  return { html: await render(<Message {...props} />), text: asText(props) };
}

function asText({ paragraphs, link, code }: MessageProps): string {
  const parts = [
    ...(code ? [`Your code: ${code.slice(0, 3)} ${code.slice(3)}`] : []),
    ...paragraphs,
    ...(link ? [`${link.label}: ${link.url}`] : []),
    "Sent by Proven, where evidence beats hype.",
  ];
  return parts.join("\n\n");
}

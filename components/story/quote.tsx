import type { ReactNode } from "react";

interface QuoteProps {
  children: ReactNode;
  /** Post and body, or a name given for public use. */
  who: ReactNode;
  /** When it was given, and with what permission. */
  note?: ReactNode;
}

/** What somebody said, within running text. */
export function Quote({ children, who, note }: QuoteProps) {
  return (
    <blockquote className="quote">
      <p>{children}</p>
      <footer>
        {who}
        {note ? <span>{note}</span> : null}
      </footer>
    </blockquote>
  );
}

import { Link } from "../link";

interface FileLinkProps {
  title: string;
  href: string;
  /** What one gets: "PDF, 1.2 MB". */
  says: string;
}

/** A link to a document, which says what it is and how large before one asks for it. */
export function FileLink({ title, href, says }: FileLinkProps) {
  return (
    <>
      <Link href={href}>{title}</Link> <span className="muted">({says})</span>
    </>
  );
}

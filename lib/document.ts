/** One block of a document, from top to bottom. */
export type Block =
  | { kind: "heading"; level: 2 | 3; text: string }
  | { kind: "paragraph"; text: string; muted?: boolean }
  | { kind: "link"; text: string; url: string }
  /** Paragraphs with their numbers, or points with a dot. */
  | { kind: "list"; items: readonly string[]; numbered?: boolean }
  /** A word and its value, line by line. */
  | { kind: "facts"; facts: readonly { label: string; value: string }[] }
  | { kind: "table"; head: readonly string[]; rows: readonly (readonly string[])[] };

export interface TextDocument {
  title: string;
  /** Under the title. */
  subtitle?: string;
  blocks: readonly Block[];
  /** On every page, before its number. */
  footer: string;
  /** Written into the file as when it was made. */
  madeAt: Date;
}

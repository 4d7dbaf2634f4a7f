export interface AtomEntry {
  /** The address of its page, absolute: also what it is known by for good. */
  url: string;
  title: string;
  summary: string;
  author: string;
  published: Date;
  updated: Date;
}

export interface AtomFeed {
  /** The address of the feed itself, and of the page it follows, absolute. */
  self: string;
  page: string;
  title: string;
  subtitle: string;
  /** When anything in it last changed. */
  updated: Date;
  entries: readonly AtomEntry[];
}

/** A feed as Atom (RFC 4287). */
export function atomFeed({ self, page, title, subtitle, updated, entries }: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `<id>${xml(self)}</id>`,
    `<title>${xml(title)}</title>`,
    `<subtitle>${xml(subtitle)}</subtitle>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    `<updated>${updated.toISOString()}</updated>`,
    "<author><name>Proven</name></author>",
    ...entries.map(entryText),
    "</feed>",
    "",
  ].join("\n");
}

function entryText({ url, title, summary, author, published, updated }: AtomEntry): string {
  return [
    "<entry>",
    `<id>${xml(url)}</id>`,
    `<title>${xml(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${xml(url)}"/>`,
    `<published>${published.toISOString()}</published>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>${xml(author)}</name></author>`,
    `<summary>${xml(summary)}</summary>`,
    "</entry>",
  ].join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text inside XML 1.0, which has no control characters but tab and line breaks. */
function xml(text: string): string {
  return text
    .replace(/\p{Cc}/gu, (control) => (/[\t\n\r]/.test(control) ? control : ""))
    .replace(/[\p{Surrogate}\ufffe\uffff]/gu, "")
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

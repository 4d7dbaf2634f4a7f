export type FileKind = "DOCUMENT" | "PICTURE";

/** A type of file that is taken in. */
export interface FileType {
  media: string;
  /** Endings of a name that say this type, the usual one first. */
  endings: readonly string[];
  /** Beside a link: "PDF". */
  short: string;
  /** In a sentence: "a PDF". */
  words: string;
}

export const PDF: FileType = {
  media: "application/pdf",
  endings: ["pdf"],
  short: "PDF",
  words: "a PDF",
};

export const CSV: FileType = {
  media: "text/csv",
  endings: ["csv"],
  short: "CSV",
  words: "CSV",
};

export const PLAIN_TEXT: FileType = {
  media: "text/plain",
  endings: ["txt"],
  short: "Text",
  words: "plain text",
};

export const DOCUMENT_TYPES: readonly FileType[] = [
  PDF,
  {
    media: "application/vnd.oasis.opendocument.text",
    endings: ["odt"],
    short: "ODT",
    words: "an OpenDocument text",
  },
  {
    media: "application/vnd.oasis.opendocument.spreadsheet",
    endings: ["ods"],
    short: "ODS",
    words: "an OpenDocument spreadsheet",
  },
  {
    media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    endings: ["docx"],
    short: "Word",
    words: "a Word document",
  },
  {
    media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    endings: ["xlsx"],
    short: "Excel",
    words: "an Excel workbook",
  },
  CSV,
  PLAIN_TEXT,
];

/** Pictures that are read. All are stored as WebP. */
export const PICTURE_TYPES: readonly FileType[] = [
  {
    media: "image/jpeg",
    endings: ["jpg", "jpeg", "jpe", "jfif"],
    short: "JPEG",
    words: "a JPEG picture",
  },
  { media: "image/png", endings: ["png"], short: "PNG", words: "a PNG picture" },
  { media: "image/webp", endings: ["webp"], short: "WebP", words: "a WebP picture" },
  { media: "image/avif", endings: ["avif"], short: "AVIF", words: "an AVIF picture" },
];

/** For a file field: what a person is offered to choose from. */
export const ACCEPT: Readonly<Record<FileKind, string>> = {
  DOCUMENT: DOCUMENT_TYPES.flatMap(({ endings }) => endings.map((one) => `.${one}`)).join(","),
  PICTURE: PICTURE_TYPES.map(({ media }) => media).join(","),
};

/** What is taken, in words, for a hint. */
export const TAKEN: Readonly<Record<FileKind, string>> = {
  DOCUMENT: "PDF, Word, Excel, OpenDocument, CSV or plain text",
  PICTURE: "JPEG, PNG, WebP or AVIF",
};

/** The largest file that is taken in, in bytes. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** How many a case study carries. */
export const MOST_ATTACHED: Readonly<Record<FileKind, number>> = { PICTURE: 8, DOCUMENT: 10 };

/** "PDF" of "application/pdf"; the media type itself where it is none of ours. */
export function shortType(media: string): string {
  const all = [...DOCUMENT_TYPES, ...PICTURE_TYPES];
  return all.find((type) => type.media === media)?.short ?? media;
}

import { formatBytes } from "../format/bytes";
import {
  CSV,
  DOCUMENT_TYPES,
  type FileKind,
  type FileType,
  MOST_BYTES,
  PICTURE_TYPES,
  PLAIN_TEXT,
  TAKEN,
} from "./types";

/** What the bytes themselves are, whatever the name says. */
export type Content =
  | { kind: "known"; media: string; ending: string }
  /** UTF-8 without a NUL, and none of the types that are written in text. */
  | { kind: "text" }
  | { kind: "unknown" };

export interface Given {
  name: string;
  bytes: number;
  content: Content;
}

/** Its type, or why it is not taken in. */
export type Checked = { type: FileType } | { problem: string };

/** Whether a file is taken in as a document or a picture: told by its content, and its name may not say otherwise. */
export function checkFile(kind: FileKind, { name, bytes, content }: Given): Checked {
  if (bytes === 0) return { problem: "This file is empty. Check it, then choose it again" };
  if (bytes > MOST_BYTES) return { problem: tooLarge(bytes) };
  const ending = endingOf(name);
  const type = typeOf(kind, ending, content);
  if (!type) return { problem: notTaken(kind, ending, content) };
  if (ending && !type.endings.includes(ending))
    return { problem: wrongEnding(ending, type.words, kind) };
  return { type };
}

export function tooLarge(bytes: number): string {
  return `This file has ${formatBytes(bytes)}, and the most is ${formatBytes(MOST_BYTES)}. Make it smaller, then choose it again`;
}

/** "pdf" of "Report.final.PDF"; "" where there is none. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? "";
}

function typeOf(kind: FileKind, ending: string, content: Content): FileType | undefined {
  if (kind === "PICTURE") {
    return content.kind === "known" ? byMedia(PICTURE_TYPES, content.media) : undefined;
  }
  if (content.kind === "known") return byMedia(DOCUMENT_TYPES, content.media);
  if (content.kind === "unknown") return undefined;
  // Text that is called something else is either a lie or a type that is not taken.
  if (CSV.endings.includes(ending)) return CSV;
  return !ending || isTaken(ending) ? PLAIN_TEXT : undefined;
}

function notTaken(kind: FileKind, ending: string, content: Content): string {
  const instead = `Give ${TAKEN[kind]}`;
  if (content.kind === "known") {
    const words = wordsOf(content);
    const own = byMedia(ALL, content.media)?.endings.includes(ending);
    if (isTaken(ending) && !own) return wrongEnding(ending, words, kind);
    return `This is ${words}. ${ADVICE[content.ending] ?? elsewhere(words, kind) ?? instead}`;
  }
  if (kind === "DOCUMENT" && content.kind === "unknown" && TEXT_ENDINGS.includes(ending)) {
    return `This is called .${ending}, but it is not text in UTF-8. In Excel, save it as “CSV UTF-8”`;
  }
  const what = kind === "PICTURE" ? "a picture that can be read" : "a document that can be read";
  const called = ending ? `This is called .${ending}, and is not` : "This is not";
  return `${called} ${what}. ${instead}`;
}

function wrongEnding(ending: string, words: string, kind: FileKind): string {
  const advice =
    elsewhere(words, kind) ?? "Give it its right name, or choose the file that you mean";
  return `This is called .${ending}, but it is ${words}. ${advice}`;
}

/** A picture among the documents, or the other way round. */
function elsewhere(words: string, kind: FileKind): string | undefined {
  const among = (types: readonly FileType[]) => types.some((type) => type.words === words);
  if (kind === "DOCUMENT" && among(PICTURE_TYPES)) return "Pictures are added on their own";
  if (kind === "PICTURE" && among(DOCUMENT_TYPES)) return "Documents are added on their own";
  return undefined;
}

const ALL = [...DOCUMENT_TYPES, ...PICTURE_TYPES];
const TEXT_ENDINGS = [...CSV.endings, ...PLAIN_TEXT.endings];

function isTaken(ending: string): boolean {
  return ALL.some(({ endings }) => endings.includes(ending));
}

function byMedia(types: readonly FileType[], media: string): FileType | undefined {
  return types.find((type) => type.media === media);
}

function wordsOf({ media, ending }: Extract<Content, { kind: "known" }>): string {
  return (
    byMedia(ALL, media)?.words ?? OTHERS[ending] ?? `a file of the type ${ending.toUpperCase()}`
  );
}

/** What people try that is not taken, by the ending of its type. */
const OTHERS: Readonly<Record<string, string>> = {
  zip: "a ZIP archive",
  gif: "a GIF picture",
  heic: "a HEIC picture",
  svg: "an SVG drawing",
  tif: "a TIFF picture",
  bmp: "a BMP picture",
  cfb: "a document of an old Office (.doc, .xls)",
  rtf: "a rich text (RTF)",
  docm: "a Word document with macros",
  xlsm: "an Excel workbook with macros",
  exe: "a program",
  elf: "a program",
  mp4: "a video",
  mov: "a video",
};

const ADVICE: Readonly<Record<string, string>> = {
  zip: "Give the documents in it one by one",
  heic: "Save it as JPEG first: browsers cannot show it",
  cfb: "Save it as .docx, .xlsx or PDF first",
  rtf: "Save it as .docx or PDF first",
  docm: "Save it without macros first, as .docx or PDF",
  xlsm: "Save it without macros first, as .xlsx or PDF",
};

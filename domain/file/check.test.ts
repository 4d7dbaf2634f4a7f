import { describe, expect, test } from "vitest";
import { type Content, checkFile, endingOf } from "./check";
import { cleanName } from "./name";
import { MOST_BYTES } from "./types";

const PNG: Content = { kind: "known", media: "image/png", ending: "png" };
const JPEG: Content = { kind: "known", media: "image/jpeg", ending: "jpg" };
const PDF: Content = { kind: "known", media: "application/pdf", ending: "pdf" };
const ZIP: Content = { kind: "known", media: "application/zip", ending: "zip" };
const HEIC: Content = { kind: "known", media: "image/heic", ending: "heic" };
const TEXT: Content = { kind: "text" };
const UNKNOWN: Content = { kind: "unknown" };

const ask = (kind: "DOCUMENT" | "PICTURE", name: string, content: Content, bytes = 100) => {
  const checked = checkFile(kind, { name, bytes, content });
  return "problem" in checked ? checked.problem : checked.type.short;
};

describe("a document is taken for what its content is", () => {
  test.each([
    ["report.pdf", PDF, "PDF"],
    ["Report.final.PDF", PDF, "PDF"],
    ["report", PDF, "PDF"],
    ["log.csv", TEXT, "CSV"],
    ["log.txt", TEXT, "Text"],
    ["log", TEXT, "Text"],
  ])("%s", (name, content, type) => {
    expect(ask("DOCUMENT", name, content)).toBe(type);
  });
});

describe("a name that says another type is refused, naming both", () => {
  test.each([
    [
      "DOCUMENT",
      "report.pdf",
      PNG,
      "called .pdf, but it is a PNG picture. Pictures are added on their own",
    ],
    ["DOCUMENT", "report.pdf", TEXT, "called .pdf, but it is plain text"],
    ["DOCUMENT", "log.csv", PDF, "called .csv, but it is a PDF"],
    ["DOCUMENT", "report.docx", ZIP, "called .docx, but it is a ZIP archive"],
    ["PICTURE", "photo.jpg", PDF, "called .jpg, but it is a PDF. Documents are added on their own"],
    ["PICTURE", "photo.png", JPEG, "called .png, but it is a JPEG picture"],
    ["PICTURE", "photo.exe", JPEG, "called .exe, but it is a JPEG picture"],
  ] as const)("%s %s", (kind, name, content, says) => {
    expect(ask(kind, name, content)).toContain(says);
  });
});

describe("what is not taken is refused with what would be", () => {
  test.each([
    ["DOCUMENT", "all.zip", ZIP, "This is a ZIP archive. Give the documents in it one by one"],
    ["DOCUMENT", "page.html", TEXT, "called .html, and is not a document that can be read"],
    ["DOCUMENT", "old.csv", UNKNOWN, "not text in UTF-8. In Excel, save it as “CSV UTF-8”"],
    ["DOCUMENT", "photo.jpg", JPEG, "This is a JPEG picture. Pictures are added on their own"],
    ["PICTURE", "plan.svg", TEXT, "called .svg, and is not a picture that can be read"],
    ["PICTURE", "IMG_1.HEIC", HEIC, "This is a HEIC picture. Save it as JPEG first"],
    ["PICTURE", "noise", UNKNOWN, "This is not a picture that can be read. Give JPEG"],
  ] as const)("%s %s", (kind, name, content, says) => {
    expect(ask(kind, name, content)).toContain(says);
  });

  test("empty, or too large", () => {
    expect(ask("DOCUMENT", "a.pdf", UNKNOWN, 0)).toContain("empty");
    expect(ask("DOCUMENT", "a.pdf", PDF, MOST_BYTES)).toBe("PDF");
    expect(ask("DOCUMENT", "a.pdf", PDF, MOST_BYTES + 1)).toContain("the most is 10 MB");
  });
});

describe("a name is cleaned", () => {
  test.each([
    ["../../etc/passwd", "pdf", "passwd.pdf"],
    ["C:\\Users\\me\\Report.PDF", "pdf", "Report.pdf"],
    ['a<b>"c.pdf', "pdf", "a b c.pdf"],
    ["invoice\u202efdp.exe", "pdf", "invoicefdp.pdf"],
    ["line\r\nbreak\0.csv", "csv", "linebreak.csv"],
    ["...", "txt", "file.txt"],
    [`${"x".repeat(300)}.pdf`, "pdf", `${"x".repeat(80)}.pdf`],
    ["Bericht für 2026.pdf", "pdf", "Bericht für 2026.pdf"],
  ])("%j", (given, ending, shown) => {
    expect(cleanName(given, ending)).toBe(shown);
  });

  test("an ending is what stands behind the last dot, and no sentence", () => {
    expect(endingOf("a.tar.gz")).toBe("gz");
    expect(endingOf("Meeting no. 5 of the board")).toBe("");
  });
});

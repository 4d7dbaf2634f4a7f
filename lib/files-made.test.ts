import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { docxOf } from "./docx";
import { xlsxOf } from "./xlsx";
import { zipOf } from "./zip";

const madeAt = new Date("2026-11-30T12:00:00Z");

/** The text of one file in an archive. */
function read(bytes: Uint8Array, name: string): string {
  const file = unzipSync(bytes)[name];
  if (!file) throw new Error(`There is no ${name}.`);
  return strFromU8(file);
}

test("a DOCX has its headings, lists, facts and tables by their styles, and every word", async () => {
  const bytes = await docxOf({
    title: "Letter to Skerrow & Sons",
    subtitle: "Of 30 November 2026",
    footer: "2026-014",
    madeAt,
    blocks: [
      { kind: "heading", level: 2, text: "The outcome" },
      { kind: "paragraph", text: "First line\nsecond line" },
      { kind: "list", items: ["one", "two"], numbered: true },
      { kind: "list", items: ["a point"] },
      { kind: "facts", facts: [{ label: "Total", value: "81.50 < 90" }] },
      { kind: "table", head: ["Criterion", "Score"], rows: [["Fit", "4 of 5"]] },
      { kind: "link", text: "In full", url: "https://proven.example/x" },
    ],
  });
  const text = read(bytes, "word/document.xml");
  for (const words of ["Letter to Skerrow &amp; Sons", "second line", "Total: ", "81.50 &lt; 90"])
    expect(text).toContain(words);
  for (const style of ["Heading1", "Heading2", "<w:tblHeader/>", "<w:numPr>", "<w:hyperlink"])
    expect(text).toContain(style);
  expect(read(bytes, "docProps/core.xml")).toContain("Letter to Skerrow");
});

test("an XLSX keeps numbers as numbers, and reads no text as a formula", async () => {
  const bytes = await xlsxOf([
    {
      name: "Scores",
      head: ["Response", "Points"],
      rows: [
        ['=HYPERLINK("x")', 12.5],
        ["B", null],
      ],
    },
    { name: "Ranking", head: ["Rank"], rows: [[1]] },
  ]);
  const sheet = read(bytes, "xl/worksheets/sheet1.xml");
  expect(sheet).toContain("<v>12.5</v>");
  expect(sheet).not.toContain("<f>");
  expect(read(bytes, "xl/workbook.xml")).toContain("Ranking");
});

test("a ZIP holds each file under its name, and asks for one at a time", async () => {
  const asked: string[] = [];
  const entry = (name: string, packed: boolean) => ({
    name,
    packed,
    bytes: async () => {
      asked.push(name);
      return new TextEncoder().encode(name.repeat(1000));
    },
  });
  const reader = zipOf([entry("a/one.txt", false), entry("b.pdf", true)], madeAt).getReader();
  const chunks = [await reader.read()];
  expect(asked.length).toBeLessThan(2);
  while (!chunks.at(-1)?.done) chunks.push(await reader.read());
  const bytes = new Uint8Array(
    await new Blob(chunks.flatMap(({ value }) => (value ? [value] : []))).arrayBuffer(),
  );
  expect(read(bytes, "a/one.txt")).toBe("a/one.txt".repeat(1000));
  expect(read(bytes, "b.pdf")).toBe("b.pdf".repeat(1000));
});

test("a ZIP whose file cannot be read breaks off, and is not taken for whole", async () => {
  const broken = { name: "x", bytes: () => Promise.reject(new Error("It is gone.")) };
  await expect(new Response(zipOf([broken], madeAt)).arrayBuffer()).rejects.toThrow();
});

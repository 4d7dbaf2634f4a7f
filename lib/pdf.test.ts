import { expect, test } from "vitest";
import type { Block } from "./document";
import { pdfOf } from "./pdf";

const BLOCKS: Block[] = [
  { kind: "heading", level: 2, text: "Approach" },
  { kind: "paragraph", text: "How will you do it?", muted: true },
  { kind: "list", numbered: true, items: ["One thumb.", "In the dark."] },
  { kind: "facts", facts: [{ label: "Price", value: "£82,000" }] },
  { kind: "table", head: ["Phase", "Price"], rows: [["Try", "£22,000"]] },
  { kind: "link", text: "Check it", url: "https://proven.example.org/receipts?receipt=%7B%7D" },
];

const made = async (blocks: readonly Block[], title = "What you submitted") =>
  Buffer.from(
    await pdfOf({ title, blocks, footer: "Number 1", madeAt: new Date("2026-11-30T12:00:00Z") }),
  ).toString("latin1");

test("a document is tagged, and says its language, its title and the parts that it has", async () => {
  const pdf = await made(BLOCKS);
  expect(pdf).toMatch(/^%PDF-1\.7/);
  for (const part of ["/Lang (en-GB)", "/Marked true", "/DisplayDocTitle true", "pdfuaid:part>1"])
    expect(pdf).toContain(part);
  expect(pdf).toContain("(What you submitted)");
  for (const role of ["Document", "H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Table", "TH", "TD"])
    expect(pdf, role).toMatch(new RegExp(`/S /${role}\\b`));
  expect(pdf).toContain("https://proven.example.org/receipts");
});

test("what is long goes on on further pages, each with its number", async () => {
  const long = { kind: "paragraph", text: "A long answer. ".repeat(2_000) } as const;
  const pages = (pdf: string) => Number(/\/Type \/Pages\s\/Count (\d+)/.exec(pdf)?.[1]);
  expect([pages(await made([])), pages(await made([long])) > 5]).toEqual([1, true]);
});

test("a sign that the typeface lacks, or none at all, does no harm", async () => {
  const text = "水位 😀 \u0007 \u202e Łódź α ≥ 4";
  const pdf = await made([{ kind: "paragraph", text }], "水");
  expect(pdf).toMatch(/%%EOF\s*$/);
  expect(
    await made([
      { kind: "list", items: [] },
      { kind: "facts", facts: [] },
    ]),
  ).toMatch(/%%EOF/);
});

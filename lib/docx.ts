import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Block, TextDocument } from "./document";

const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** In twentieths of a point, as the format counts them. */
const TWIPS = { gap: 120, indent: 360, cell: 80 } as const;
const NUMBERS = "numbers";

/**
 * The same document as `pdfOf` makes, as DOCX (decision 0037): with headings, lists and tables by their styles, so
 * that whoever opens it can go on with it.
 */
export async function docxOf({
  title,
  subtitle,
  blocks,
  footer,
}: TextDocument): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title,
    creator: "Proven",
    styles: {
      default: { document: { run: { font: "Arial", size: 21, language: { value: "en-GB" } } } },
    },
    numbering: {
      config: [
        {
          reference: NUMBERS,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: "%1",
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: TWIPS.indent, hanging: TWIPS.indent } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        footers: { default: footerOf(footer) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          ...(subtitle ? [paragraph(subtitle)] : []),
          ...blocks.flatMap((block, place) => drawn(block, place)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function footerOf(text: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({
            children: [`${text}. Page `, PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

/** @param place of the block in its document: each numbered list begins at 1 again. */
function drawn(block: Block, place: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ text: block.text, heading: HEADINGS[block.level] })];
    case "paragraph":
      return block.text.split("\n").map((line) => paragraph(line));
    case "link":
      return [
        new Paragraph({
          children: [
            new ExternalHyperlink({
              link: block.url,
              children: [new TextRun({ text: block.text, style: "Hyperlink" })],
            }),
          ],
        }),
      ];
    case "list":
      return block.items.map(
        (text) =>
          new Paragraph({
            text,
            spacing: { after: TWIPS.gap },
            ...(block.numbered
              ? { numbering: { reference: NUMBERS, level: 0, instance: place } }
              : { bullet: { level: 0 } }),
          }),
      );
    case "facts":
      return block.facts.map(
        ({ label, value }) =>
          new Paragraph({
            spacing: { after: TWIPS.gap },
            children: [new TextRun({ text: `${label}: `, bold: true }), ...runs(value)],
          }),
      );
    case "table":
      return [tableOf(block), paragraph("")];
  }
}

function paragraph(text: string): Paragraph {
  return new Paragraph({ text, spacing: { after: TWIPS.gap } });
}

/** A text of several lines, each on its own. */
function runs(text: string): TextRun[] {
  return text
    .split("\n")
    .map((line, place) => new TextRun({ text: line, ...(place > 0 && { break: 1 }) }));
}

function tableOf({ head, rows }: Extract<Block, { kind: "table" }>): Table {
  const cell = (text: string, bold: boolean) =>
    new TableCell({
      margins: { top: TWIPS.cell, bottom: TWIPS.cell, left: TWIPS.cell, right: TWIPS.cell },
      children: text
        .split("\n")
        .map((line) => new Paragraph({ children: [new TextRun({ text: line, bold })] })),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text) => cell(text, true)) }),
      ...rows.map((row) => new TableRow({ children: row.map((text) => cell(text, false)) })),
    ],
  });
}

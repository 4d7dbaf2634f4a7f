import { join } from "node:path";
import Pdf from "pdfkit";
import type { Block, TextDocument } from "./document";

const FONTS = "node_modules/@expo-google-fonts/source-sans-3";
const BODY = join(process.cwd(), FONTS, "400Regular/SourceSans3_400Regular.ttf");
const BOLD = join(process.cwd(), FONTS, "600SemiBold/SourceSans3_600SemiBold.ttf");

const MARGIN = 56;
const INK = "#16202c";
const MUTED = "#4a5766";
const SIZES = { 1: 22, 2: 15, 3: 12, body: 10.5, small: 9 } as const;
/** A heading with less room than this below it goes to the next page, with what it is of. */
const ROOM = 110;

/**
 * Makes an A4 document that a screen reader reads too: tagged, with its language and its title, in the form of
 * PDF/UA (decision 0036). The same text gives the same look everywhere, since the typeface is in it.
 */
export async function pdfOf({
  title,
  subtitle,
  blocks,
  footer,
  madeAt,
}: TextDocument): Promise<Uint8Array<ArrayBuffer>> {
  const doc = new Pdf({
    size: "A4",
    margins: { top: MARGIN, bottom: MARGIN + 16, left: MARGIN, right: MARGIN },
    pdfVersion: "1.7",
    // The published types know the forms for archives only.
    subset: "PDF/UA" as "PDF/A-1",
    tagged: true,
    lang: "en-GB",
    displayTitle: true,
    bufferPages: true,
    font: BODY,
    info: { Title: shown(title), CreationDate: madeAt, ModDate: madeAt },
  });
  const bytes = bytesOf(doc);
  doc.registerFont("body", BODY).registerFont("bold", BOLD);
  const root = doc.struct("Document");
  doc.addStructure(root);
  heading(doc, root, 1, title);
  if (subtitle) paragraph(doc, root, subtitle, { muted: true });
  for (const block of blocks) draw(doc, root, block);
  if (lacking([title, subtitle ?? "", JSON.stringify(blocks)].join(""))) {
    paragraph(doc, root, `${BOX} stands for a sign that this typeface does not have.`, {
      muted: true,
    });
  }
  root.end();
  number(doc, shown(footer));
  doc.end();
  return bytes;
}

type Doc = InstanceType<typeof Pdf>;
type Element = ReturnType<Doc["struct"]>;

function bytesOf(doc: Doc): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on("error", reject);
  });
}

function draw(doc: Doc, root: Element, block: Block): void {
  if (block.kind === "heading") heading(doc, root, block.level, block.text);
  else if (block.kind === "paragraph") paragraph(doc, root, block.text, block);
  else if (block.kind === "link") link(doc, root, block);
  else if (block.kind === "list") list(doc, root, block.items, block.numbered === true);
  else if (block.kind === "facts") facts(doc, root, block.facts);
  else table(doc, root, block);
}

function heading(doc: Doc, root: Element, level: 1 | 2 | 3, text: string): void {
  if (doc.y > doc.page.height - doc.page.margins.bottom - ROOM) doc.addPage();
  if (level > 1) doc.moveDown(0.8);
  doc.font("bold").fontSize(SIZES[level]).fillColor(INK);
  root.add(doc.struct(`H${level}`, {}, () => doc.text(shown(text), MARGIN)));
  doc.moveDown(0.3);
}

function paragraph(doc: Doc, root: Element, text: string, { muted = false } = {}): void {
  doc
    .font("body")
    .fontSize(muted ? SIZES.small : SIZES.body)
    .fillColor(muted ? MUTED : INK);
  root.add(doc.struct("P", {}, () => doc.text(shown(text), MARGIN, undefined, { lineGap: 2 })));
  doc.moveDown(0.5);
}

function link(doc: Doc, root: Element, { text, url }: { text: string; url: string }): void {
  doc.font("body").fontSize(SIZES.body).fillColor(INK);
  root.add(
    doc.struct("P", {}, () =>
      doc.text(shown(text), MARGIN, undefined, { link: url, underline: true }),
    ),
  );
  doc.moveDown(0.5);
}

function list(doc: Doc, root: Element, items: readonly string[], numbered: boolean): void {
  const element = doc.struct("L");
  root.add(element);
  items.forEach((text, place) => {
    const item = doc.struct("LI");
    element.add(item);
    doc.font("body").fontSize(SIZES.body).fillColor(INK);
    const sign = numbered ? `${place + 1}` : "•";
    if (doc.y > doc.page.height - doc.page.margins.bottom - 2 * SIZES.body) doc.addPage();
    const { y } = doc;
    item.add(doc.struct("Lbl", {}, () => doc.text(sign, MARGIN, y, { width: 20 })));
    item.add(doc.struct("LBody", {}, () => doc.text(shown(text), MARGIN + 22, y, { lineGap: 2 })));
    item.end();
    doc.moveDown(0.4);
  });
  element.end();
}

function facts(doc: Doc, root: Element, all: readonly { label: string; value: string }[]): void {
  const width = doc.page.width - 2 * MARGIN;
  for (const { label, value } of all) {
    doc.fontSize(SIZES.body).fillColor(INK);
    const tall = doc.font("body").heightOfString(shown(value), { width: width - 130 });
    if (doc.y + tall > doc.page.height - doc.page.margins.bottom && tall < 200) doc.addPage();
    const { y } = doc;
    // One paragraph of both, so that whoever hears it hears what the value is of.
    root.add(
      doc.struct("P", {}, () => {
        doc.font("bold").text(`${shown(label)} `, MARGIN, y, { width: 120 });
        const below = doc.y;
        doc.font("body").text(shown(value), MARGIN + 130, y, { width: width - 130, lineGap: 2 });
        // A label of more lines than its value.
        doc.y = Math.max(doc.y, below > y ? below : doc.y);
      }),
    );
    doc.moveDown(0.4);
  }
  doc.x = MARGIN;
}

function table(doc: Doc, root: Element, { head, rows }: Extract<Block, { kind: "table" }>): void {
  doc.font("body").fontSize(SIZES.body).fillColor(INK);
  // The published types lack it; without it the table would be no part of what is read out.
  const tagged = { structParent: root };
  doc.table({
    ...tagged,
    position: { x: MARGIN, y: doc.y },
    defaultStyle: { border: [0, 0, 0.5, 0], padding: 4 },
    data: [
      head.map((text) => ({ text: shown(text), type: "TH", font: { src: "bold" } })),
      ...rows.map((row) => row.map((text) => ({ text: shown(text) }))),
    ],
  });
  doc.x = MARGIN;
  doc.moveDown(0.8);
}

/** The footer and the number of each page: no part of the text, so nobody hears it between two sentences. */
function number(doc: Doc, footer: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    // Below the margin, where a text would begin another page.
    doc.page.margins.bottom = 0;
    doc.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
    doc
      .font("body")
      .fontSize(SIZES.small)
      .fillColor(MUTED)
      .text(
        `${footer}. Page ${page - start + 1} of ${count}`,
        MARGIN,
        doc.page.height - MARGIN + 8,
        { width: doc.page.width - 2 * MARGIN, lineBreak: false, ellipsis: true },
      );
    doc.endMarkedContent();
  }
}

const BOX = "□";
/** What Source Sans has no sign for: scripts that it does not write, and pictures. */
const LACKING =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|(?![0-9#*©®™])\p{Extended_Pictographic}/gu;

function lacking(text: string): boolean {
  return text.search(LACKING) >= 0;
}

/** A text with a box for each sign that would be empty, and without what is no sign at all. */
function shown(text: string): string {
  return text.replace(LACKING, BOX).replace(/[^\P{Cc}\n]/gu, " ");
}

import { letterOf } from "@/domain/decision/summary";
import type { Attachment } from "@/domain/response/attachments";
import { pricesWords } from "@/domain/response/phase-prices";
import { attachmentBytes } from "@/features/responses/export/attachments";
import { database } from "@/lib/database";
import type { Block, TextDocument } from "@/lib/document";
import { docxOf } from "@/lib/docx";
import { pdfOf } from "@/lib/pdf";
import { xlsxOf } from "@/lib/xlsx";
import { type ZipEntry, zipOf } from "@/lib/zip";
import type { Dossier } from "../loaders";
import { openedDocuments, releasesOf } from "../queries";
import { dossierFile } from "./json";
import { letterDocument } from "./letter";
import { matrixSheets } from "./matrix";
import { reportDocument } from "./report";

type Kept = Dossier["responses"][number];

/**
 * The whole record as one archive: the report, the matrix, every response with its documents and receipts, every
 * letter as it was sent, every notice as it was published, the questions, and the record as data.
 */
export async function dossierBundle(challengeId: string, dossier: Dossier) {
  const [documents, releases] = await Promise.all([
    openedDocuments(database(), challengeId),
    releasesOf(database(), challengeId),
  ]);
  const report = reportDocument(dossier);
  const entries: ZipEntry[] = [
    ...twice("record", report),
    { name: "record.json", bytes: async () => utf8(dossierFile(dossier).text) },
    { name: "scores.xlsx", packed: true, bytes: () => xlsxOf(matrixSheets(dossier)) },
    ...dossier.responses.flatMap((response) => responseEntries(response, dossier)),
    ...documents.flatMap(({ label, opened }) => attachedEntries(label ?? "", opened)),
    ...dossier.letters.flatMap(({ response, sentAt, content }, place) =>
      twice(`letters/${response}-${place + 1}`, letterDocument(letterOf(content), sentAt)),
    ),
    ...releases.map(({ releaseId, content }) => ({
      name: `notices/${safe(releaseId)}.json`,
      bytes: async () => json(content),
    })),
  ];
  return zipOf(entries, dossier.drawnAt);
}

/** A document to print and one to go on with. */
function twice(name: string, document: TextDocument): ZipEntry[] {
  return [
    { name: `${name}.pdf`, packed: true, bytes: () => pdfOf(document) },
    { name: `${name}.docx`, packed: true, bytes: () => docxOf(document) },
  ];
}

function responseEntries(response: Kept, dossier: Dossier): ZipEntry[] {
  const folder = `responses/${response.label}`;
  return [
    {
      name: `${folder}/response.pdf`,
      packed: true,
      bytes: () => pdfOf(responseDocument(response, dossier)),
    },
    ...response.submissions.map(({ confirmations: _, ...receipt }) => ({
      name: `${folder}/receipt-${receipt.number}.json`,
      bytes: async () => json({ challenge: dossier.challenge.reference, ...receipt }),
    })),
  ];
}

function responseDocument(response: Kept, { challenge, drawnAt, open }: Dossier): TextDocument {
  const { label, supplier, answers, interests, ai, price, phasePrices } = response;
  return {
    title: `Response ${label}`,
    subtitle: `${supplier ?? "Name hidden"}, to ${challenge.title}`,
    footer: `${challenge.reference}, response ${label}`,
    madeAt: drawnAt,
    blocks: [
      ...answers.flatMap(({ title, text }): Block[] => [
        { kind: "heading", level: 2, text: title },
        { kind: "paragraph", text: text || "No answer." },
      ]),
      { kind: "heading", level: 2, text: "Kept apart from the answers" },
      {
        kind: "facts",
        facts: [
          {
            label: "Price",
            value: !open ? "Never opened" : price ? pricesWords(price, phasePrices) : "None",
          },
          { label: "AI used", value: ai.used ? `Yes. ${ai.detail}` : "No" },
          { label: "Interests", value: interests || "None declared" },
        ],
      },
    ],
  };
}

/** @param opened what a response attached, as the opening laid it */
function attachedEntries(label: string, opened: readonly Attachment[]): ZipEntry[] {
  return opened.map((attachment, place) => ({
    name: `responses/${label}/documents/${place + 1}-${safe(attachment.name)}`,
    packed: true,
    bytes: async () => {
      const bytes = await attachmentBytes(attachment);
      if (!bytes) throw new Error("A document of the record is not in the storage.");
      return bytes;
    },
  }));
}

/** A name that no system reads as a folder or as hidden. */
function safe(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}._ -]+/gu, "-").replace(/^\.+/, "");
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const json = (value: unknown) => utf8(`${JSON.stringify(value, null, 2)}\n`);

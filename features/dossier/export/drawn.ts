import type { EvaluationPage } from "@/features/evaluation/loaders/page";
import { docxOf } from "@/lib/docx";
import { pdfOf } from "@/lib/pdf";
import { xlsxOf } from "@/lib/xlsx";
import { drawRecord } from "../commands";
import type { Dossier } from "../loaders";
import { dossierBundle } from "./bundle";
import { dossierFile } from "./json";
import { matrixSheets } from "./matrix";
import { reportDocument } from "./report";

interface Drawing {
  type: string;
  bytes(challengeId: string, dossier: Dossier): Promise<BodyInit> | BodyInit;
}

const OFFICE = "application/vnd.openxmlformats-officedocument";

/** The files of a record, by their addresses. */
const FILES = {
  "record.json": {
    type: "application/json; charset=utf-8",
    bytes: (_, dossier) => dossierFile(dossier).text,
  },
  "record.pdf": {
    type: "application/pdf",
    bytes: (_, dossier) => pdfOf(reportDocument(dossier)),
  },
  "record.docx": {
    type: `${OFFICE}.wordprocessingml.document`,
    bytes: (_, dossier) => docxOf(reportDocument(dossier)),
  },
  "scores.xlsx": {
    type: `${OFFICE}.spreadsheetml.sheet`,
    bytes: (_, dossier) => xlsxOf(matrixSheets(dossier)),
  },
  "record.zip": { type: "application/zip", bytes: dossierBundle },
} as const satisfies Record<string, Drawing>;

export type RecordFile = keyof typeof FILES;

export function isRecordFile(name: string): name is RecordFile {
  return Object.hasOwn(FILES, name);
}

/** A file of the record, once it is noted who draws it; null for whoever may not read it. */
export async function drawnFile(
  { person, row }: EvaluationPage,
  dossier: Dossier,
  name: RecordFile,
): Promise<Response | null> {
  const noted = await drawRecord(person, { challengeId: row.id, file: name });
  if (!noted.ok) return null;
  const { type, bytes }: Drawing = FILES[name];
  const [stem, ending] = name.split(".");
  return new Response(await bytes(row.id, dossier), {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${stem}-${dossier.challenge.reference}.${ending}"`,
      "cache-control": "private, no-store",
    },
  });
}

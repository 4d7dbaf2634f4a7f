import { dropBytes, type StoredUpload, storeUpload } from "@/features/files/records";
import { checkUpload } from "@/features/files/records/check-upload";
import { culvertDrawing } from "./culvert";
import { gateDrawing } from "./gate";
import { closingTable, floodTable, repairsTable } from "./tables";
import { valleyMap } from "./valley";

const PICTURES = {
  "valley.png": valleyMap,
  "culvert.png": culvertDrawing,
  "gate.png": gateDrawing,
} as const;

const DOCUMENTS = {
  "warning-by-flood.csv": floodTable,
  "warning-by-flood-as-counted.csv": floodTable,
  "closings-of-the-gate.csv": closingTable,
  "repair-jobs-made-up.csv": repairsTable,
} as const;

export type FileKey = keyof typeof PICTURES | keyof typeof DOCUMENTS;
export type ExampleFiles = Record<FileKey, StoredUpload>;

/** Draws and writes the files of the example data, by the same way as an upload. Puts their bytes into the storage. */
export async function storeExampleFiles(): Promise<ExampleFiles> {
  // Only here: what runs without example data need not draw.
  const { default: sharp } = await import("sharp");
  const stored = new Map<string, StoredUpload>();
  for (const [name, draw] of Object.entries(PICTURES)) {
    const bytes = await sharp(Buffer.from(draw())).png().toBuffer();
    stored.set(name, await storeOne("PICTURE", name, bytes));
  }
  for (const [name, write] of Object.entries(DOCUMENTS)) {
    stored.set(name, await storeOne("DOCUMENT", name, Buffer.from(write())));
  }
  return Object.fromEntries(stored) as ExampleFiles;
}

/** Takes them out again, where the example data was not laid. */
export async function dropExampleFiles(files: ExampleFiles): Promise<void> {
  for (const file of Object.values(files)) await dropBytes(file);
}

async function storeOne(kind: "PICTURE" | "DOCUMENT", name: string, bytes: Buffer<ArrayBuffer>) {
  const checked = await checkUpload(kind, new File([bytes], name));
  if ("problem" in checked) throw new Error(`${name}: ${checked.problem}`);
  return storeUpload(checked);
}

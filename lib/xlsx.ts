import writeXlsxFile from "write-excel-file/node";

export interface Sheet {
  /** At most 31 characters, as the format allows. */
  name: string;
  head: readonly string[];
  /** Numbers stay numbers; a text is never read as a formula. */
  rows: readonly (readonly (string | number | null)[])[];
}

/** A spreadsheet with the first line of each sheet in bold, and standing while the rest moves (decision 0037). */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const file = await writeXlsxFile(
    sheets.map(({ name, head, rows }) => ({
      sheet: name.slice(0, 31),
      stickyRowsCount: 1,
      columns: head.map((title) => ({ width: Math.max(12, Math.min(60, title.length + 4)) })),
      data: [
        head.map((value) => ({ value, type: String, fontWeight: "bold" as const, wrap: true })),
        ...rows.map((row) => row.map((value) => cellOf(value))),
      ],
    })),
  ).toBuffer();
  return new Uint8Array(file);
}

function cellOf(value: string | number | null) {
  if (value === null || value === "") return null;
  return typeof value === "number"
    ? { value, type: Number }
    : { value, type: String, wrap: true, alignVertical: "top" as const };
}

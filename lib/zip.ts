import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

export interface ZipEntry {
  /** With its folders: "responses/A/answers.pdf". */
  name: string;
  /** Asked for when its turn comes, so that one file at a time is in memory. */
  bytes: () => Promise<Uint8Array>;
  /** Of a kind that is packed already: PDF, pictures, other archives. */
  packed?: boolean;
}

/**
 * The files as one ZIP, while they are read (decision 0037). A reader that is slow makes the next file wait.
 * @param madeAt stands in the archive as the time of every file
 */
export function zipOf(
  entries: readonly ZipEntry[],
  madeAt: Date,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let place = 0;
  let zip: Zip | null = null;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      zip = new Zip((error, chunk, last) => {
        if (error) return controller.error(error);
        if (chunk.length > 0) controller.enqueue(new Uint8Array(chunk));
        if (last) controller.close();
      });
    },
    async pull() {
      const entry = entries[place++];
      if (!entry) return zip?.end();
      const file = entry.packed ? new ZipPassThrough(entry.name) : new ZipDeflate(entry.name);
      file.mtime = madeAt;
      zip?.add(file);
      file.push(await entry.bytes(), true);
    },
  });
}

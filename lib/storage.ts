import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, opendir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { settings } from "./settings";

/** Where bytes are kept under keys that it makes itself. Nothing that a person sends becomes part of a path. */
export interface Storage {
  /** Keeps the bytes under a new key, whole or not at all. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes of a key; null where there are none. */
  read(key: string): Promise<ReadableStream<Uint8Array> | null>;
  /** Also where nothing is kept under the key. */
  remove(key: string): Promise<void>;
  /** Every key, with the time at which its bytes were put. In no order. */
  list(): AsyncIterable<{ key: string; storedAt: Date }>;
}

const KEY = /^[0-9a-f]{32}$/;

/** The storage of this installation: a folder in the data folder. */
export function storage(): Storage {
  return folderStorage(join(settings().DATA_DIR, "files"));
}

/** Keeps bytes in a folder, in 256 folders by the first two signs of the key. */
export function folderStorage(folder: string): Storage {
  const pathOf = (key: string): string => {
    if (!KEY.test(key)) throw new Error("This is no key of the storage.");
    return join(folder, key.slice(0, 2), key);
  };
  return {
    async put(bytes) {
      const key = randomBytes(16).toString("hex");
      await writeWhole(pathOf(key), bytes);
      return key;
    },
    async read(key) {
      const stream = createReadStream(pathOf(key));
      return new Promise((resolve, reject) => {
        stream.once("open", () =>
          resolve(Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>),
        );
        stream.once("error", (error) => (isMissing(error) ? resolve(null) : reject(error)));
      });
    },
    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
    async *list() {
      for await (const { name: shard } of entriesOf(folder)) {
        for await (const { name: key } of entriesOf(join(folder, shard))) {
          const found = KEY.test(key) && (await statOf(pathOf(key)));
          if (found) yield { key, storedAt: found.mtime };
        }
      }
    },
  };
}

/** Under another name first, so that a file which is there is whole. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.part`;
  try {
    await writeFile(unfinished, bytes, { flag: "wx", mode: 0o600, flush: true });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function* entriesOf(folder: string) {
  const entries = await opendir(folder).catch((error: Error) => {
    if (isMissing(error) || codeOf(error) === "ENOTDIR") return null;
    throw error;
  });
  if (entries) yield* entries;
}

async function statOf(path: string) {
  return stat(path).catch((error: Error) => {
    if (isMissing(error)) return null;
    throw error;
  });
}

function isMissing(error: Error): boolean {
  return codeOf(error) === "ENOENT";
}

function codeOf(error: Error): unknown {
  return "code" in error ? error.code : undefined;
}

import { v7 as newId } from "uuid";
import { createFile } from "@/features/files/records";
import type { FileKey } from "./files";
import type { Ground } from "./ground";

/** Writes down one of the files that are in the storage. Answers its id, to be attached. */
export async function layFile(
  { tx, files }: Ground,
  key: FileKey,
  place: { organisationId: string; now: Date },
): Promise<string> {
  const id = newId();
  await createFile(tx, id, files[key], { ...place, userId: null });
  return id;
}

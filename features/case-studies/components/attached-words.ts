import { plural } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";

interface Attached {
  pictures: readonly unknown[];
  documents: readonly unknown[];
}

/** "2 pictures and 1 document"; empty for none. */
export function attachedWords({ pictures, documents }: Attached): string {
  return listWords([
    ...(pictures.length > 0 ? [plural(pictures.length, "picture")] : []),
    ...(documents.length > 0 ? [plural(documents.length, "document")] : []),
  ]);
}

import { shortType } from "@/domain/file/types";
import { formatBytes } from "@/domain/format/bytes";
import type { Attachment, Pointed } from "@/domain/response/attachments";

export const POINTED_WORDS: Readonly<Record<Pointed["kind"], string>> = {
  capability: "capability",
  "case-study": "case study",
};

/** The documents of a response as pages list them. @param under the address of the response there. */
export function attachmentViews(attachments: readonly Attachment[], under: string) {
  return attachments.map(({ id, name, type, bytes }) => ({
    id,
    title: name,
    href: `${under}/attachments/${id}`,
    says: `${shortType(type)}, ${formatBytes(bytes)}`,
  }));
}

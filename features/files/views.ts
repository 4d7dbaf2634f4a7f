import { shortType } from "@/domain/file/types";
import { formatBytes } from "@/domain/format/bytes";
import type { FileRow } from "./records";

/** A document as pages show it. */
export interface FileView {
  id: string;
  name: string;
  href: string;
  /** "PDF, 1.2 MB" */
  says: string;
  type: string;
  bytes: number;
  sha256: string;
}

export interface PictureView {
  id: string;
  src: string;
  /** For `srcset`; null where the picture is small enough for a phone. */
  srcSet: string | null;
  width: number;
  height: number;
}

export function fileView({ id, name, type, bytes, sha256 }: FileRow): FileView {
  const says = `${shortType(type)}, ${formatBytes(bytes)}`;
  return { id, name, href: hrefOf({ id, name }), says, type, bytes, sha256 };
}

export function pictureView(row: FileRow): PictureView {
  const { id, width, height, smallWidth } = row;
  const src = hrefOf(row);
  return {
    id,
    src,
    width: width ?? 0,
    height: height ?? 0,
    srcSet: smallWidth ? `${src}?size=small ${smallWidth}w, ${src} ${width}w` : null,
  };
}

/** The address of a file. The name at its end is for people and their downloads. */
export function hrefOf({ id, name }: Pick<FileRow, "id" | "name">): string {
  return `/files/${id}/${encodeURIComponent(name)}`;
}

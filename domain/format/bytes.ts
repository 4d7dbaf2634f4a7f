const STEP = 1024;
const UNITS = ["KB", "MB", "GB"] as const;

/** How large a file is, as people read it: "1.2 MB", "640 KB", "312 bytes". */
export function formatBytes(bytes: number): string {
  if (bytes < STEP) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  let size = bytes;
  let place = -1;
  // What would be read as 1,024 KB is 1 MB.
  while (Math.round(size) >= STEP && place < UNITS.length - 1) {
    size /= STEP;
    place += 1;
  }
  const digits = size < 10 ? size.toFixed(1).replace(/\.0$/, "") : String(Math.round(size));
  return `${digits} ${UNITS[place]}`;
}

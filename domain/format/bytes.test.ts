import { expect, test } from "vitest";
import { formatBytes } from "./bytes";

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [1023, "1023 bytes"],
  [1024, "1 KB"],
  [1536, "1.5 KB"],
  [640 * 1024, "640 KB"],
  [1024 * 1024 - 1, "1 MB"],
  [1.24 * 1024 * 1024, "1.2 MB"],
  [10 * 1024 * 1024, "10 MB"],
  [12.6 * 1024 * 1024, "13 MB"],
])("%s bytes are %s", (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});

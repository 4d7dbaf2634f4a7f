import { endingOf } from "./check";

const LONGEST = 80;
// Control signs, and those that turn the direction of writing: "fdp.exe" would read "exe.pdf".
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const NOT_IN_NAMES = /[<>:"/\\|?*]/g;

/**
 * The name that a file is shown and saved by: no folder, nothing unseen, not too long, and the ending
 * of what it is.
 * @param ending of the type that its content has: "pdf".
 */
export function cleanName(name: string, ending: string): string {
  const last = name.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const givenEnding = endingOf(last);
  const stem = (givenEnding ? last.trim().slice(0, -givenEnding.length - 1) : last)
    .replace(UNSEEN, "")
    .replace(NOT_IN_NAMES, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const short = [...stem].slice(0, LONGEST).join("").trim();
  return `${short || "file"}.${ending}`;
}

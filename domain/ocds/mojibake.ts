/** What Windows-1252 shows for the bytes 0x80 to 0x9F; a space where it has nothing. */
const HIGH = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

const BYTE_OF = new Map(
  [...HIGH].flatMap((character, place) =>
    character === " " ? [] : [[character, 0x80 + place] as const],
  ),
);

/** The first letters of what UTF-8 turns into when it is read as Windows-1252, with the bytes that follow. */
const SUSPECTS = [
  { lead: "ÂÃÅ", length: 2 },
  { lead: "âï", length: 3 },
  { lead: "ð", length: 4 },
] as const;

/** What published English text may hold: Latin letters and signs, Welsh ŵ and ŷ, punctuation, €, ™, arrows, bullets, pictures. */
const PLAUSIBLE =
  /^[\u00a0-\u00ff\u0174-\u0177\u0160\u0161\u017d\u017e\u2010-\u204a\u20ac\u2122\u2190-\u21ff\u2200-\u22ff\u25a0-\u27bf\uf0a7\uf0b7\ufb01\ufb02\ufeff]$|^\p{Emoji_Presentation}$/u;

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Turns "Â£131,000" back into "£131,000" and "â€¢" into "•": UTF-8 that was once read as
 * Windows-1252. Only a sequence that is valid UTF-8 and gives a character that published text may
 * well hold is touched; everything else stays as it is. Does it again for text that went wrong twice.
 */
export function repairMojibake(text: string): string {
  let repaired = text;
  for (let round = 0; round < 3; round += 1) {
    const next = repairOnce(repaired);
    if (next === repaired) break;
    repaired = next;
  }
  return repaired;
}

function repairOnce(text: string): string {
  if (!/[ÂÃÅâïð]/.test(text)) return text;
  const letters = [...text];
  let out = "";
  for (let at = 0; at < letters.length; ) {
    const found = sequenceAt(letters, at);
    out += found?.character ?? letters[at];
    at += found?.length ?? 1;
  }
  return out;
}

function sequenceAt(letters: readonly string[], at: number) {
  const lead = letters[at] ?? "";
  const suspect = SUSPECTS.find((one) => one.lead.includes(lead));
  if (!suspect) return undefined;
  const bytes = letters.slice(at, at + suspect.length).map(byteOf);
  if (bytes.length < suspect.length || bytes.includes(-1)) return undefined;
  const character = decoded(bytes);
  return character !== undefined && PLAUSIBLE.test(character)
    ? { character: plain(character), length: suspect.length }
    : undefined;
}

function byteOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return BYTE_OF.get(letter) ?? (code >= 0x80 && code <= 0xff ? code : -1);
}

function decoded(bytes: readonly number[]): string | undefined {
  try {
    return UTF8.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** Word's own bullets and the byte order mark have no place in text. */
function plain(character: string): string {
  if (character === "\uf0b7" || character === "\uf0a7") return "•";
  return character === "\ufeff" ? "" : character;
}

/** The paragraphs of an answer, as evaluators cite them: numbered from 1, empty lines left out. */
export function answerParagraphs(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** How many words an answer has, as people count: what stands between spaces and has a letter or digit. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{Letter}\p{Number}]/u.test(word)).length;
}

/** The text with every mention of the name blacked out, for evaluators who must not know it. */
export function withoutName(text: string, name: string): string {
  const words = name.trim().split(/\s+/).map(escaped);
  if (words.join("") === "") return text;
  return text.replace(new RegExp(words.join("\\s+"), "giu"), "█████");
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

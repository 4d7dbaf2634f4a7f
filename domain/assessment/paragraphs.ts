/** The paragraphs of an answer, as evaluators cite them: numbered from 1, empty lines left out. */
export function answerParagraphs(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
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

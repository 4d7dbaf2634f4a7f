/** The paragraphs of an answer, as evaluators cite them: numbered from 1, empty lines left out. */
export function answerParagraphs(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

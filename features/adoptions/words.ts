import type { DoneWords } from "@/components/notices/done-notice";

/** What was just done, by the `done=` of the address. */
export const DONE: DoneWords = {
  wished: "Your words are on their way. You get a copy.",
  reported: "Thank you. The public body that did it first is asked to confirm it.",
  confirmed: "It counts now, on the page of the story.",
  ended: "It is taken out. You can ask again at any time.",
};

import type { DoneWords } from "@/components/notices/done-notice";

/** What was just done, by the `done=` of the address. */
export const DONE: DoneWords = {
  added: ["The passkey is added.", "You get a mail that says so."],
  renamed: "The passkey has its new name.",
  removed: ["The passkey is removed.", "You get a mail that says so."],
  confirmed: [
    "It is you.",
    "Close this tab, go back to where you were asked and press the button again: what you typed is still there.",
  ],
};

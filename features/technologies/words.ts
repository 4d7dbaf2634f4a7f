import type { DoneWords } from "@/components/notices/done-notice";

/** What was just done, by the `done=` of the address. */
export const DONE: DoneWords = {
  added: "It is in the taxonomy, and can be chosen at once.",
  changed: "The change is public, as a new version.",
  retired: "It is out of use. What was tagged with it keeps it.",
  restored: "It is in use again.",
  moved: "The order is changed.",
};

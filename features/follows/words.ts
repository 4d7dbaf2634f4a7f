import type { DoneWords } from "@/components/notices/done-notice";

/** What was just done, by the `done=` of the address. */
export const DONE: DoneWords = {
  stopped: "You do not follow it any more.",
  on: "The monthly digest comes again.",
  off: "The monthly digest does not come any more. You can still read it here.",
};

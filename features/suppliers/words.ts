import type { DoneWords } from "@/components/notices/done-notice";

/** What was just done, by the `done=` of the address. */
export const DONE: DoneWords = {
  about: "Saved. Nothing is public before you publish it.",
  saved: "Saved. Nothing is public before you publish it.",
  removed: "Removed from the draft.",
  published: "Published. The page, the lists and the search follow at once.",
  renewed: "Saved as the next version. The operators read it; the public does not yet.",
  unpublished: "Taken down. The page, the lists, the API and the search do not show it any more.",
};

import type { DoneWords } from "@/components/notices/done-notice";

/** What was just done, by the `done=` of the address. */
export const DONE: DoneWords = {
  answered: "Your answer is with the operators. You get a mail when they have decided.",
  dismissed: "Closed. The page stays as it is, and those who reported it are told.",
  passed: "Passed on to those who lead the challenge, and closed.",
  hidden: "Hidden. Its owners and those who reported it are told.",
  kept: "It stays hidden. Its owners are told, and may answer once more.",
  restored: "Everybody can read it again. Its owners are told.",
};

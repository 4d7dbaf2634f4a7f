import { Notice } from "@/components/notices/notice";

const SAID: Readonly<Record<string, string>> = {
  answered: "Your answer is with the operators. You get a mail when they have decided.",
  dismissed: "Closed. The page stays as it is, and those who reported it are told.",
  passed: "Passed on to those who lead the challenge, and closed.",
  hidden: "Hidden. Its owners and those who reported it are told.",
  kept: "It stays hidden. Its owners are told, and may answer once more.",
  restored: "Everybody can read it again. Its owners are told.",
};

/** Says what was just done, after the redirect that followed it. */
export function DoneNotice({ done }: { done: string | undefined }) {
  const said = done ? SAID[done] : undefined;
  return said ? <Notice heading={said} live /> : null;
}

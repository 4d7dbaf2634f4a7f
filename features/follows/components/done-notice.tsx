import { Notice } from "@/components/notices/notice";

const SAID: Readonly<Record<string, string>> = {
  stopped: "You do not follow it any more.",
  on: "The monthly digest comes again.",
  off: "The monthly digest does not come any more. You can still read it here.",
};

/** Says what was just done, after the redirect that followed it. */
export function DoneNotice({ done }: { done: string | undefined }) {
  const said = done ? SAID[done] : undefined;
  return said ? <Notice heading={said} live /> : null;
}

import { Notice } from "@/components/notices/notice";

const SAID: Readonly<Record<string, string>> = {
  again: "On the queue again. What fails once more comes back to this page.",
  aside: "Put aside. It is not tried again.",
};

/** Says what was just done, after the redirect that followed it. */
export function DoneNotice({ done }: { done: string | undefined }) {
  const said = done ? SAID[done] : undefined;
  return said ? <Notice heading={said} live /> : null;
}

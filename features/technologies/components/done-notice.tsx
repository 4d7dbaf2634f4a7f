import { Notice } from "@/components/notices/notice";

const SAID: Readonly<Record<string, string>> = {
  added: "It is in the taxonomy, and can be chosen at once.",
  changed: "The change is public, as a new version.",
  retired: "It is out of use. What was tagged with it keeps it.",
  restored: "It is in use again.",
  moved: "The order is changed.",
};

/** Says what was just done, after the redirect that followed it. */
export function DoneNotice({ done }: { done: string | undefined }) {
  const said = done ? SAID[done] : undefined;
  return said ? <Notice heading={said} live /> : null;
}

import { Notice } from "@/components/notices/notice";

const SAID: Readonly<Record<string, string>> = {
  wished: "Your words are on their way. You get a copy.",
  reported: "Thank you. The public body that did it first is asked to confirm it.",
  confirmed: "It counts now, on the page of the story.",
  ended: "It is taken out. You can ask again at any time.",
};

/** Says what was just done, after the redirect that followed it. */
export function DoneNotice({ done }: { done: string | undefined }) {
  const said = done ? SAID[done] : undefined;
  return said ? <Notice heading={said} live /> : null;
}

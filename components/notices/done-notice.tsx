import { Notice } from "./notice";

/** What is said of each `done=` in an address: a heading, or a heading and a text below it. */
export type DoneWords = Readonly<Record<string, string | readonly [heading: string, text: string]>>;

/** Says what was just done, after the redirect that followed it. Nothing where the address says nothing. */
export function DoneNotice({
  done,
  words,
}: {
  done: string | string[] | undefined;
  words: DoneWords;
}) {
  const notice = typeof done === "string" && Object.hasOwn(words, done) ? words[done] : undefined;
  if (!notice) return null;
  const [heading, text] = typeof notice === "string" ? [notice] : notice;
  return (
    <Notice heading={heading} live>
      {text ? <p>{text}</p> : null}
    </Notice>
  );
}

"use client";

import { useEffect, useRef, useState } from "react";
import type { SavedReply } from "./form-context";

interface AutosaveProps {
  /** Saves what the form holds, and stays on the page. */
  action: (form: FormData) => Promise<SavedReply>;
  /** Where others may save the same: the field, and what was saved in it when the page was opened. */
  shared?: { field: string; was: string };
  /** Where others may save other fields of the same form: what it held when it was opened. */
  original?: string;
  /** What is said at first. */
  says?: string;
}

/** Until nothing more is typed for so long, in milliseconds. */
const QUIET = 2_000;
/** Until it is tried again, in milliseconds. */
const AGAIN = 15_000;

/**
 * Saves a form by itself while somebody writes, and says so. Its button stays: without JavaScript it is
 * the only way, and what does not save by itself is said to be unsaved. Where others may save the same,
 * the form carries `was`, what this page knows to be saved, and `sent`, what it has sent since and may
 * have been saved; or, of several fields, `original`.
 */
export function Autosave({ action, shared, original: opened, says: first = "" }: AutosaveProps) {
  const mark = useRef<HTMLParagraphElement>(null);
  const [base, setBase] = useState<string>();
  const [sent, setSent] = useState("");
  const [original, setOriginal] = useState(opened);
  const [says, setSays] = useState(first);
  const field = shared?.field;

  useEffect(() => {
    const form = mark.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unsaved = false;
    let running = false;

    const later = (wait: number) => {
      clearTimeout(timer);
      timer = setTimeout(save, wait);
    };
    const save = async () => {
      if (!unsaved || running) return;
      clearTimeout(timer);
      const data = new FormData(form);
      const text = field ? String(data.get(field) ?? "") : "";
      unsaved = false;
      running = true;
      setSent(text);
      const reply = await action(data).catch(() => LOST);
      running = false;
      if (reply.saved) setBase(text);
      if (reply.original) setOriginal(reply.original);
      setSays(reply.saved ? `Saved at ${reply.at}` : `Not saved: ${reply.why}`);
      if (reply.retry) {
        unsaved = true;
        later(AGAIN);
      } else if (unsaved) later(QUIET);
    };
    const typed = () => {
      unsaved = true;
      setSays("");
      later(QUIET);
    };
    const left = () => {
      if (document.visibilityState === "hidden") save();
    };
    const stop = () => {
      unsaved = false;
      clearTimeout(timer);
    };
    form.addEventListener("input", typed);
    form.addEventListener("submit", stop);
    document.addEventListener("visibilitychange", left);
    return () => {
      save();
      clearTimeout(timer);
      form.removeEventListener("input", typed);
      form.removeEventListener("submit", stop);
      document.removeEventListener("visibilitychange", left);
    };
  }, [action, field]);

  return (
    <>
      {shared ? (
        <>
          <input type="hidden" name="was" value={base ?? shared.was} />
          <input type="hidden" name="sent" value={sent} />
        </>
      ) : null}
      {original === undefined ? null : <input type="hidden" name="original" value={original} />}
      <p ref={mark} className="small muted min-h-6" role="status">
        {says}
      </p>
    </>
  );
}

const LOST: SavedReply = {
  saved: false,
  retry: true,
  why: "the connection was lost. Keep this page open, it is tried again.",
};

"use client";

import { useEffect, useRef, useState } from "react";
import type { SavedReply } from "./form-context";

interface AutosaveProps {
  /** Saves what the form holds, and stays on the page. */
  action: (form: FormData) => Promise<SavedReply>;
  /** The field that is saved. */
  field: string;
  /** What was saved when the page was opened. It goes along as `was`. */
  was: string;
}

/** Until nothing more is typed for so long, in milliseconds. */
const QUIET = 2_000;
/** Until it is tried again, in milliseconds. */
const AGAIN = 15_000;

/**
 * Saves a form by itself while somebody writes, and says so. Its button stays: without JavaScript it is
 * the only way, and what does not save by itself is said to be unsaved. The form carries `was`, what
 * this page knows to be saved, and `sent`, what it has sent and may have been saved since.
 */
export function Autosave({ action, field, was }: AutosaveProps) {
  const mark = useRef<HTMLInputElement>(null);
  const [base, setBase] = useState<string>();
  const [sent, setSent] = useState("");
  const [says, setSays] = useState("");

  useEffect(() => {
    const form = mark.current?.form;
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
      const text = String(data.get(field) ?? "");
      unsaved = false;
      running = true;
      setSent(text);
      const reply = await action(data).catch(() => LOST);
      running = false;
      if (reply.saved) setBase(text);
      setSays(reply.saved ? `Saved at ${reply.at}` : `Not saved: ${reply.why}`);
      if (reply.again) {
        unsaved = true;
        later(AGAIN);
      } else if (unsaved) later(QUIET);
    };
    const typed = () => {
      unsaved = true;
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
      <input ref={mark} type="hidden" name="was" value={base ?? was} />
      <input type="hidden" name="sent" value={sent} />
      <p className="small muted" role="status">
        {says}
      </p>
    </>
  );
}

const LOST: SavedReply = {
  ...{ saved: false, again: true },
  why: "the connection was lost. Keep this page open, it is tried again.",
};

import type { ReactNode } from "react";

export type TaskState = "done" | "part" | "todo" | "optional" | "stop" | "waits";

const STATES: Readonly<Record<TaskState, { className: string; words: string; sign: ReactNode }>> = {
  done: { className: "st--done", words: "Done", sign: <path d="M3 8.5l3.2 3.2L13 5" /> },
  part: {
    className: "st--prog",
    words: "Part done",
    sign: (
      <>
        <circle cx="8" cy="8" r="5.5" />
        <path d="M8 2.5a5.5 5.5 0 010 11z" fill="currentColor" />
      </>
    ),
  },
  todo: { className: "st--todo", words: "Not started", sign: <circle cx="8" cy="8" r="5.5" /> },
  optional: {
    className: "st--todo",
    words: "Optional",
    sign: <circle cx="8" cy="8" r="5.5" strokeDasharray="3 3" />,
  },
  stop: { className: "st--stop", words: "Put right", sign: <path d="M8 3v6.5M8 12v1.2" /> },
  waits: { className: "st--wait", words: "Waits", sign: <path d="M5.5 4v8M10.5 4v8" /> },
};

/** How far a task is: a sign and its words. */
export function TaskStateMark({ state }: { state: TaskState }) {
  const { className, words, sign } = STATES[state];
  return (
    <span className={`st ${className}`}>
      <svg
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        aria-hidden="true"
      >
        {sign}
      </svg>
      {words}
    </span>
  );
}

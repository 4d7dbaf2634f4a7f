import type { ReactNode } from "react";
import type { Tone } from "@/domain/lifecycle";

const SIGNS: Readonly<Record<Tone, ReactNode>> = {
  draft: <path d="M1.5 6h9" />,
  open: <circle cx="6" cy="6" r="4.2" />,
  sealed: <path d="M2.5 5.5h7v5h-7zM4 5.5V4a2 2 0 014 0v1.5" />,
  work: (
    <>
      <path d="M6 1.8a4.2 4.2 0 010 8.4z" fill="currentColor" />
      <circle cx="6" cy="6" r="4.2" />
    </>
  ),
  wait: <path d="M4.2 2.5v7M7.8 2.5v7" />,
  done: <path d="M2 6.5l2.8 2.8L10 3.2" />,
  stop: <path d="M2.5 2.5l7 7M9.5 2.5l-7 7" />,
};

/** A state: a sign, a word and a fill, never colour alone. */
export function Tag({ kind, children }: { kind: Tone; children: ReactNode }) {
  return (
    <span className={`tag tag--${kind}`}>
      <svg
        viewBox="0 0 12 12"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        aria-hidden="true"
      >
        {SIGNS[kind]}
      </svg>
      {children}
    </span>
  );
}

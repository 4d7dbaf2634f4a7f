import type { ReactNode } from "react";

/** Running text: a narrow measure, space between paragraphs, square list marks. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>;
}

import type { ReactNode } from "react";

interface FoldProps {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}

/** What not everybody needs: opens without JavaScript, and in print. */
export function Fold({ summary, open, children }: FoldProps) {
  return (
    <details className="fold" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

import type { ReactNode } from "react";

/** What the page is about. One a page; the skip link leads here. */
export function Main({ children, article = false }: { children: ReactNode; article?: boolean }) {
  return (
    <main id="main" tabIndex={-1}>
      {article ? <article>{children}</article> : children}
    </main>
  );
}

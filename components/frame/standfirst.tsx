import type { ReactNode } from "react";

/** One or two sentences under the `h1` that say what the page holds. */
export function Standfirst({ children }: { children: ReactNode }) {
  return <p className="standfirst">{children}</p>;
}

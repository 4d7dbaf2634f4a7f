import type { ReactNode } from "react";
import { SCROLLS } from "./roles";

/** What may be wider than the page: scrolls on its own, by keyboard too. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="scroll" aria-label={label} {...SCROLLS}>
      {children}
    </section>
  );
}

import type { ReactNode } from "react";
import { ChartDefinitions } from "../charts/chart-definitions";
import { SkipLink } from "./skip-link";

/** `html` and `body` with what every page needs, whatever else is on it. `className` carries the fonts. */
export function Document({ className, children }: { className: string; children: ReactNode }) {
  return (
    <html lang="en-GB" className={className}>
      <body>
        <SkipLink />
        <ChartDefinitions />
        {children}
      </body>
    </html>
  );
}

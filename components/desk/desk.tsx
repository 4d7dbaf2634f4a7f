import type { ReactNode } from "react";

/** The width and spacing of a working page; starts with a `DeskHead`. Inside `Main`. */
export function Desk({ children }: { children: ReactNode }) {
  return <div className="wrap desk">{children}</div>;
}

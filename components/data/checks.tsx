import type { ReactNode } from "react";

export interface Check {
  key: string;
  says: ReactNode;
  /** It holds no promise: whoever decides has to look at it. */
  look?: boolean;
}

/** What was checked: what holds, each with its figure or date, and what has to be looked at. */
export function Checks({ items }: { items: readonly Check[] }) {
  return (
    <ul className="checks">
      {items.map(({ key, says, look }) => (
        <li key={key} className={look ? "checks__look" : undefined}>
          {look ? <span className="vh">To look at: </span> : null}
          {says}
        </li>
      ))}
    </ul>
  );
}

import type { ReactNode } from "react";

/** What was checked and holds, each with its figure or date. */
export function Checks({ items }: { items: readonly { key: string; says: ReactNode }[] }) {
  return (
    <ul className="checks">
      {items.map(({ key, says }) => (
        <li key={key}>{says}</li>
      ))}
    </ul>
  );
}

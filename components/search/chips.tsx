import { Link } from "../link";

export interface Chip {
  label: string;
  /** The same page without this filter. */
  removeHref: string;
}

/** The filters that are on, each a link that takes it off. */
export function Chips({ chips }: { chips: readonly Chip[] }) {
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label="Chosen">
      {chips.map(({ label, removeHref }) => (
        <li key={removeHref}>
          <Link href={removeHref}>
            <span className="vh">Remove </span>
            {label}
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.8" />
            </svg>
          </Link>
        </li>
      ))}
    </ul>
  );
}

import { Link } from "../link";

function Steps() {
  return (
    <svg viewBox="0 0 22 16" aria-hidden="true">
      <path d="M0 12h4v4H0zM6 8h4v8H6zM12 4h4v12h-4zM18 0h4v16h-4z" fill="currentColor" />
    </svg>
  );
}

/** The name with its four steps. With `href` it is the way home; without, plain (on the printed brief). */
export function Wordmark({ href }: { href?: string }) {
  if (!href)
    return (
      <span className="brand">
        <Steps />
        Proven
      </span>
    );
  return (
    <Link className="brand" href={href}>
      <Steps />
      Proven
    </Link>
  );
}

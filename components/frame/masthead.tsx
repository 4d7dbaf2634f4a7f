import { Link } from "../link";
import { type NavLink, NavLinks } from "./nav-links";
import { Wordmark } from "./wordmark";

const PLACES: readonly NavLink[] = [
  { href: "/stories", label: "What works" },
  { href: "/technologies", label: "Technologies" },
  { href: "/suppliers", label: "Suppliers" },
  { href: "/challenges", label: "Challenges" },
  { href: "/blockers", label: "Blockers" },
];

/** Who is signed in, or null. `organisation` is the one they act for. */
export type Who = { name: string; organisation?: string | null } | null;

function whoLink(who: Who): NavLink {
  return who ? { href: "/account", label: who.name } : { href: "/sign-in", label: "Sign in" };
}

/** The head of every page. A page with a buff `FileBar` gets neither the rule nor the search, by the style sheet. */
export function Masthead({ who }: { who: Who }) {
  const own = whoLink(who);
  return (
    <header className="mast">
      <div className="wrap mast__in">
        <Wordmark href="/" />
        <nav aria-label="Main">
          <NavLinks className="nav" links={PLACES} />
        </nav>
        <PhoneMenu links={[...PLACES, { href: "/search", label: "Search" }, own]} />
        <search className="mast__find">
          <form action="/search">
            <label className="vh" htmlFor="mast-find">
              Search Proven
            </label>
            <input className="input" id="mast-find" name="q" type="search" />
            <button type="submit" className="btn btn--sm btn--hollow">
              Search
            </button>
          </form>
        </search>
        <div className="mast__who">
          <Link href={own.href}>{own.label}</Link>
          {who?.organisation ? <span>{who.organisation}</span> : null}
        </div>
      </div>
      <div className="rule" />
    </header>
  );
}

function PhoneMenu({ links }: { links: readonly NavLink[] }) {
  return (
    <details className="mast__menu">
      <summary>
        <svg
          viewBox="0 0 16 12"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          aria-hidden="true"
        >
          <path d="M0 1h16M0 6h16M0 11h16" />
        </svg>
        Menu
      </summary>
      <nav aria-label="Menu">
        <NavLinks links={links} />
      </nav>
    </details>
  );
}

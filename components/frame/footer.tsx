import { Link } from "../link";
import type { NavLink } from "./nav-links";
import { Wordmark } from "./wordmark";

const GROUPS: readonly { id: string; heading: string; links: readonly NavLink[] }[] = [
  {
    id: "foot-find",
    heading: "Find",
    links: [
      { href: "/briefing", label: "The two-minute briefing" },
      { href: "/stories", label: "What works" },
      { href: "/case-studies", label: "Case studies" },
      { href: "/technologies", label: "Technologies" },
      { href: "/suppliers", label: "Suppliers" },
      { href: "/challenges", label: "Challenges" },
      { href: "/engagements", label: "Early engagements" },
    ],
  },
  {
    id: "foot-data",
    heading: "Open data",
    links: [
      { href: "/api/v1/ocds/releases", label: "OCDS releases" },
      { href: "/api/v1/openapi.json", label: "API, version 1" },
      { href: "/feeds/challenges.atom", label: "Challenges by Atom" },
    ],
  },
  {
    id: "foot-how",
    heading: "How it works",
    links: [
      { href: "/how-it-works#grades", label: "What each grade of evidence means" },
      { href: "/how-it-works#scoring", label: "How scoring is worked out" },
      { href: "/accessibility", label: "Accessibility" },
    ],
  },
];

/** The foot of every page. `example` adds that the organisations shown are invented. */
export function Footer({ example = false }: { example?: boolean }) {
  return (
    <footer className="foot">
      <div className="wrap foot__in">
        <div>
          <Wordmark href="/" />
          <p className="foot__motto">
            Hollow is claimed. Solid is proven.
            {example ? " The organisations shown here are invented, as examples." : null}
          </p>
        </div>
        {GROUPS.map(({ id, heading, links }) => (
          <nav key={id} aria-labelledby={id}>
            <h2 id={id}>{heading}</h2>
            <ul>
              {links.map(({ href, label }) => (
                <li key={href}>
                  <Link href={href}>{label}</Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
    </footer>
  );
}

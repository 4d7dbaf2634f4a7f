import type { ReactNode } from "react";
import { Link } from "../link";

interface WayProps {
  who: string;
  heading: string;
  children: ReactNode;
  links: readonly { href: string; label: string }[];
}

/** One of the ways in, on the home page: whose it is, what they get, where it starts. Inside `Ways`. */
export function Way({ who, heading, children, links }: WayProps) {
  return (
    <section className="way">
      <p className="way__who">{who}</p>
      <h3>{heading}</h3>
      <p>{children}</p>
      <ul>
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Ways({ children }: { children: ReactNode }) {
  return <div className="ways">{children}</div>;
}

"use client";

import { usePathname } from "next/navigation";
import { Link } from "../link";

export interface NavLink {
  href: string;
  label: string;
}

/** Links that say which of them the person is on, or under. */
export function NavLinks({ links, className }: { links: readonly NavLink[]; className?: string }) {
  const path = usePathname();
  const here = (href: string) => path === href || path?.startsWith(`${href}/`);
  return (
    <ul className={className}>
      {links.map(({ href, label }) => (
        <li key={href}>
          <Link href={href} aria-current={here(href) ? "page" : undefined}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

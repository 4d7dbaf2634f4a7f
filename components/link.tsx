import NextLink from "next/link";
import type { ComponentPropsWithoutRef } from "react";

export type LinkProps = Omit<ComponentPropsWithoutRef<"a">, "href"> & { href: string };

/** What the router cannot render: other sites, places in this page, mail, and answers that are not pages. */
const NOT_A_PAGE =
  /^(?:[a-z]+:|#|\/api\/|\/files\/|\/feeds\/|\/sign-in\/oidc)|\/submissions\/\d+$|\.(?:csv|json|ics|atom|pdf|docx|xlsx|zip)(?:$|\?)/;

/**
 * A link. Pages of Proven are opened by the router, everything else by the browser.
 * Nothing is fetched before the person asks for it: a list of forty links would ask the server forty times.
 */
export function Link({ href, ...rest }: LinkProps) {
  if (NOT_A_PAGE.test(href)) return <a href={href} {...rest} />;
  return <NextLink href={href} prefetch={false} {...rest} />;
}

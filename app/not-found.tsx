import type { Metadata } from "next";
import { ButtonLink } from "@/components/forms/button";
import { StatePage } from "@/components/frame/state-page";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <StatePage
      heading="We cannot find this page"
      says="The address may be mistyped, or the page may have been taken down by its owner. Check the address, or search for what you were after."
    >
      <ButtonLink href="/search">Search Proven</ButtonLink>
      <ButtonLink href="/" kind="hollow">
        Go to the home page
      </ButtonLink>
    </StatePage>
  );
}

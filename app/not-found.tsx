import type { Metadata } from "next";
import { headers } from "next/headers";
import { ButtonLink } from "@/components/forms/button";
import { StatePage } from "@/components/frame/state-page";
import { hiddenWords } from "@/features/moderation/loaders/hidden";

export async function generateMetadata(): Promise<Metadata> {
  const hidden = hiddenWords(await askedFor());
  return { title: hidden ? "This page has been hidden" : "Page not found" };
}

export default async function NotFound() {
  const hidden = hiddenWords(await askedFor());
  return (
    <StatePage
      heading={hidden ? "This page has been hidden by an operator" : "We cannot find this page"}
      says={
        hidden ??
        "The address may be mistyped, or the page may have been taken down by its owner. Check the address, or search for what you were after."
      }
    >
      <ButtonLink href="/search">Search Proven</ButtonLink>
      <ButtonLink href="/" kind="hollow">
        Go to the home page
      </ButtonLink>
    </StatePage>
  );
}

/** From the proxy. */
async function askedFor(): Promise<string> {
  return (await headers()).get("x-asked-for") ?? "";
}

import type { Metadata } from "next";
import { ButtonLink } from "@/components/forms/button";
import { StatePage } from "@/components/frame/state-page";
import { hiddenWords } from "@/features/moderation/loaders";
import { missing } from "@/features/session/missing";

export const metadata: Metadata = {
  title: "This page has been hidden",
  robots: { index: false, follow: false },
};

interface Props {
  params: Promise<{ type: string }>;
  searchParams: Promise<{ why?: string | string[] }>;
}

/** In place of a page that an operator has hidden. The proxy gives it the status 410. */
export default async function HiddenPage({ params, searchParams }: Props) {
  const { why } = await searchParams;
  const words = hiddenWords((await params).type, String(why ?? ""));
  if (!words) missing();
  return (
    <StatePage
      heading="This page has been hidden by an operator"
      says={`You were after a ${words.what}. ${words.why} Its owner knows the reason and can answer; when it is mended, it is shown again.`}
    >
      <ButtonLink href="/search">Search Proven</ButtonLink>
      <ButtonLink href="/" kind="hollow">
        Go to the home page
      </ButtonLink>
    </StatePage>
  );
}

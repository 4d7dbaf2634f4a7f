import type { Metadata } from "next";
import { ButtonLink } from "@/components/forms/button";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { StatePage } from "@/components/frame/state-page";
import { DoneNotice } from "@/components/notices/done-notice";
import { DONE } from "@/features/memberships/words";
import { MergeDesk } from "@/features/merges/components/merge-desk";
import { mergePage } from "@/features/merges/loaders";
import { requireConfirmedOperator } from "@/features/session/framework/fresh";

export const metadata: Metadata = { title: "Merge two suppliers" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function MergePage({ searchParams }: Props) {
  const person = await requireConfirmedOperator("/operator/merge");
  const query = await searchParams;
  const one = (name: string) => [query[name] ?? ""].flat()[0] ?? "";
  const page = await mergePage(person, { keep: one("keep"), gone: one("gone") });
  if (!page.isOperator) {
    const { reason, remedy } = page.may.allowed ? { reason: "", remedy: "" } : page.may;
    return (
      <StatePage heading="This page is for operators" says={`${reason} ${remedy}`}>
        <ButtonLink href="/account">Go to your account</ButtonLink>
      </StatePage>
    );
  }
  return (
    <>
      <Folio
        crumbs={[{ label: "Verify organisations", href: "/operator" }]}
        current="Merge two suppliers"
      />
      <Main>
        <Headline
          heading="Merge two suppliers"
          standfirst="One supplier under two names becomes one. Everything on record moves, the old address leads to the new one, and nothing is lost."
        />
        <div className="wrap">
          <DoneNotice done={one("done")} words={DONE} />
        </div>
        <MergeDesk page={page} />
      </Main>
    </>
  );
}

import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { blockerOfSlug } from "@/domain/blockers";
import { blockerRegister } from "@/features/case-studies/blocker-loaders";
import { BlockerRegister } from "@/features/case-studies/components/blocker-register";
import { pageOf, type SearchParams, valuesOf } from "@/features/case-studies/page-number";

export const metadata: Metadata = { title: "Blockers" };

export default async function Blockers({ searchParams }: { searchParams: SearchParams }) {
  const { kind, technology, page } = await searchParams;
  const filter = {
    kinds: valuesOf(kind).flatMap((slug) => blockerOfSlug(slug) ?? []),
    technologies: valuesOf(technology),
  };
  const list = await blockerRegister(filter, pageOf(page));
  return (
    <>
      <Folio current="Blockers" />
      <Main>
        <Headline
          heading="What gets in the way"
          standfirst="Blockers that suppliers and public bodies met, what overcame them, and who can change them: so that whoever makes policy sees what to fix first."
        />
        <BlockerRegister list={list} filter={filter} />
      </Main>
    </>
  );
}

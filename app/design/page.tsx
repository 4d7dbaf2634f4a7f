import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { ChartParts } from "./chart-parts";
import { DeskParts } from "./desk-parts";
import { EvidenceParts } from "./evidence-parts";
import { FileParts } from "./file-parts";
import { FormParts } from "./form-parts";
import { ListParts } from "./list-parts";
import { LookParts } from "./look-parts";
import { SearchParts } from "./search-parts";
import { BriefPart, StoryParts } from "./story-parts";

export const metadata: Metadata = { title: "Parts" };

/** Every component, for whoever builds the next page. */
export default function PartsPage() {
  return (
    <>
      <Folio current="Parts" note="When to use which: components/README.md" />
      <Main>
        <Headline
          heading="Parts"
          standfirst="What pages are made of. Hollow is claimed, solid is proven: in the mark, in charts, in figures and in buttons."
        />
        <EvidenceParts />
        <FormParts />
        <ListParts />
        <FileParts />
        <ChartParts />
        <SearchParts />
        <DeskParts />
        <StoryParts />
        <LookParts />
        <BriefPart />
      </Main>
    </>
  );
}
